package be.omringd.lus.ui;

import be.omringd.lus.ContactId;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.Reciprocity;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.lus.Standing;
import be.omringd.lus.SupportType;
import be.omringd.lus.WantsToInvite;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws a network map as an SVG picture that needs nothing else: no style sheet and no script, so that it can be printed, kept and
 * mailed. Every text in it is escaped; it can be read as XML.
 *
 * @see MapLayout
 */
final class MapPicture {

    private static final String INK = "#3f2f24";
    private static final String SOFT_INK = "#6d5a4b";
    private static final String GREEN = "#2f6b5e";
    private static final String OCHRE = "#d9a441";
    private static final String LINE = "#b49a80";
    private static final String[] RING_FILL = {"#fbe6cd", "#fdefdd", "#fef6ea", "#fffbf5"};
    private static final String RING_EDGE = "#e3cdb2";
    /** From one line of the legend to the next, in letters. */
    private static final double LEGEND_LINE = 1.6;
    private static final String FONT = "'Instrument Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    private final NetworkMap map;
    private final MapLayout layout;
    private final MapWords words;
    private final Locale locale;
    private final LocalDate day;
    private final boolean editable;
    private final double letter;
    private final StringBuilder svg = new StringBuilder(16_000);

    private MapPicture(NetworkMap map, MapLayout layout, MapWords words, Locale locale, LocalDate day, boolean editable) {
        this.map = map;
        this.layout = layout;
        this.words = words;
        this.locale = locale;
        this.day = day;
        this.editable = editable;
        this.letter = layout.letter();
    }

    static MapLayout layout(NetworkMap map) {
        return MapLayout.of(map.contacts().stream()
                .map(contact -> new MapLayout.Guest(
                        contact.id(), contact.facts().ring(), contact.facts().sector(), contact.facts().spot()))
                .toList());
    }

    /**
     * The picture.
     *
     * @param editable whether each bubble can be reached and used by keyboard and pointer; otherwise it is one image
     */
    static String draw(NetworkMap map, MapLayout layout, MapWords words, Locale locale, LocalDate day, boolean editable) {
        return new MapPicture(map, layout, words, locale, day, editable).draw();
    }

    private String draw() {
        List<Entry> legend = legend();
        double legendTop = layout.height() + 16;
        double legendHeight = legendHeight(legend);
        double height = legendTop + legendHeight + letter * 1.7;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"network-map-svg\" viewBox=\"0 0 ").append(n(layout.width()))
                .append(' ')
                .append(n(height)).append("\" font-family=\"").append(escape(FONT)).append("\" data-x=\"").append(n(layout.middleX()))
                .append("\" data-y=\"")
                .append(n(layout.middleY())).append("\" role=\"").append(editable ? "group" : "img").append("\" aria-label=\"")
                .append(escape(words.summary(map)))
                .append("\">");
        svg.append("<rect width=\"").append(n(layout.width())).append("\" height=\"").append(n(height)).append("\" fill=\"#ffffff\"/>");
        hidden(this::rings);
        hidden(this::lines);
        hidden(this::names);
        hidden(this::person);
        if (layout.someWait()) {
            hidden(this::waitingLine);
        }
        inReadingOrder().forEach(this::bubble);
        hidden(() -> drawLegend(legend, legendTop));
        hidden(() -> svg.append(text(layout.width() - 12, height - letter * 0.5, letter, SOFT_INK, "end",
                words.get("lus.map.signature", day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale))))));
        return svg.append("</svg>").toString();
    }

    /** What is only decoration for who listens: the picture and its bubbles have words of their own. */
    private void hidden(Runnable part) {
        svg.append("<g").append(editable ? " aria-hidden=\"true\"" : "").append(" pointer-events=\"none\">");
        part.run();
        svg.append("</g>");
    }

    // ---- rings and slices

    private void rings() {
        for (Ring ring : new Ring[] {Ring.EXCHANGE, Ring.PARTICIPATION, Ring.FRIENDSHIP, Ring.INTIMACY}) {
            svg.append("<circle class=\"map-ring\" data-ring=\"").append(ring.number()).append("\" cx=\"").append(n(layout.middleX()))
                    .append("\" cy=\"").append(n(layout.middleY())).append("\" r=\"").append(n(layout.outer(ring))).append("\" fill=\"")
                    .append(RING_FILL[ring.ordinal()])
                    .append("\" stroke=\"").append(RING_EDGE).append("\" stroke-width=\"1.6\"/>");
        }
        for (Sector sector : Sector.values()) {
            double angle = layout.slice(sector).start();
            for (Ring ring : Ring.values()) {
                // open where the name of the ring stands
                double from = ring == Ring.INTIMACY ? MapLayout.PERSON : layout.inner(ring);
                double to = layout.outer(ring) - MapLayout.NAME_STRIP;
                svg.append("<line x1=\"").append(n(x(angle, from))).append("\" y1=\"").append(n(y(angle, from))).append("\" x2=\"")
                        .append(n(x(angle, to))).append("\" y2=\"").append(n(y(angle, to)))
                        .append("\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linecap=\"round\"/>");
            }
        }
    }

    private void names() {
        for (Ring ring : Ring.values()) {
            ringName(ring);
        }
        for (Sector sector : Sector.values()) {
            sectorName(sector);
        }
    }

    /** On the ring's edge, in the middle of the upper half. */
    private void ringName(Ring ring) {
        String name = words.ring(ring);
        double radius = layout.outer(ring) - 12;
        double half = Math.min(1.4, Lettering.width(name) * letter / 2 / radius + 0.1);
        String id = "ring-" + ring.number() + "-" + map.lusId();
        arc(id, -half, half, radius, true);
        onArc(id, name, letter, SOFT_INK, 600, RING_FILL[ring.ordinal()]);
    }

    private void sectorName(Sector sector) {
        double angle = layout.slice(sector).middle();
        String name = words.sector(sector);
        boolean below = Math.cos(angle) < -0.2;
        double radius = layout.outer(Ring.EXCHANGE) + (below ? 30 : 12);
        double half = Lettering.width(name) * letter * 1.05 / 2 / radius + 0.08;
        String id = "slice-" + sector.ordinal() + "-" + map.lusId();
        arc(id, angle - half, angle + half, radius, !below);
        onArc(id, name, letter, Colours.of(sector).ink(), 700, null);
    }

    private void arc(String id, double from, double to, double radius, boolean clockwise) {
        double start = clockwise ? from : to;
        double end = clockwise ? to : from;
        svg.append("<path id=\"").append(id).append("\" d=\"M").append(n(x(start, radius))).append(' ').append(n(y(start, radius)))
                .append('A').append(n(radius)).append(' ').append(n(radius)).append(" 0 ").append(to - from > Math.PI ? 1 : 0).append(' ')
                .append(clockwise ? 1 : 0).append(' ').append(n(x(end, radius))).append(' ').append(n(y(end, radius)))
                .append("\" fill=\"none\"/>");
    }

    private void onArc(String id, String text, double size, String colour, int weight, @Nullable String halo) {
        svg.append("<text font-size=\"").append(n(size)).append("\" font-weight=\"").append(weight).append("\" fill=\"").append(colour)
                .append("\" text-anchor=\"middle\"");
        if (halo != null) {
            svg.append(" stroke=\"").append(halo).append("\" stroke-width=\"4\" paint-order=\"stroke\" stroke-linejoin=\"round\"");
        }
        svg.append("><textPath href=\"#").append(id).append("\" startOffset=\"50%\">").append(escape(text)).append("</textPath></text>");
    }

    private void person() {
        String at = "<circle cx=\"" + n(layout.middleX()) + "\" cy=\"" + n(layout.middleY()) + "\" r=\"";
        svg.append(at).append(n(MapLayout.PERSON)).append("\" fill=\"#ffffff\" stroke=\"").append(OCHRE).append("\" stroke-width=\"4\"/>")
                .append(at).append(n(MapLayout.PERSON - 6)).append("\" fill=\"").append(GREEN).append("\"/>");
        lettering(map.personName(), layout.middleX(), layout.middleY(), MapLayout.PERSON - 6, 0, "#ffffff", 700);
    }

    // ---- people

    private void lines() {
        for (ContactOnMap contact : map.contacts()) {
            if (contact.facts().ring() == null) {
                continue;
            }
            MapLayout.Position spot = layout.spot(contact.id());
            double distance = Math.hypot(spot.x() - layout.middleX(), spot.y() - layout.middleY());
            line(contact.facts().reciprocity(), layout.middleX(), layout.middleY(), angle(spot), MapLayout.PERSON + 4,
                    distance - layout.bubble() - 4);
        }
    }

    /** A line from the person outwards; its heads point to who gets something. */
    private void line(@Nullable Reciprocity reciprocity, double cx, double cy, double angle, double from, double to) {
        boolean outwards = reciprocity == Reciprocity.GETS || reciprocity == Reciprocity.BOTH;
        boolean inwards = reciprocity == Reciprocity.GIVES || reciprocity == Reciprocity.BOTH;
        String colour = reciprocity == Reciprocity.BOTH ? GREEN : reciprocity == null ? "#d5c3ae" : "#a07a4e";
        double head = Math.min(9, (to - from) * 0.38);
        double start = inwards ? from + head - 1 : from;
        double end = outwards ? to - head + 1 : to;
        if (end > start) {
            svg.append("<line x1=\"").append(n(cx + start * Math.sin(angle))).append("\" y1=\"").append(n(cy - start * Math.cos(angle)))
                    .append("\" x2=\"").append(n(cx + end * Math.sin(angle))).append("\" y2=\"").append(n(cy - end * Math.cos(angle)))
                    .append("\" stroke=\"").append(colour).append("\" stroke-width=\"")
                    .append(reciprocity == Reciprocity.BOTH ? "2.8" : "2").append("\" stroke-linecap=\"round\"");
            if (reciprocity == null) {
                svg.append(" stroke-dasharray=\"1 6\"");
            }
            svg.append("/>");
        }
        if (outwards) {
            head(cx, cy, angle, to, head, colour);
        }
        if (inwards) {
            head(cx, cy, angle, from, -head, colour);
        }
    }

    private void head(double cx, double cy, double angle, double tip, double length, String colour) {
        double back = tip - length;
        double wide = Math.abs(length) * 0.6;
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        svg.append("<path d=\"M").append(n(cx + tip * sin)).append(' ').append(n(cy - tip * cos)).append('L')
                .append(n(cx + back * sin + wide * cos)).append(' ').append(n(cy - back * cos + wide * sin)).append('L')
                .append(n(cx + back * sin - wide * cos)).append(' ').append(n(cy - back * cos - wide * sin)).append("z\" fill=\"")
                .append(colour).append("\"/>");
    }

    /** The order in which people are reached by keyboard: who waits, then from the inner ring outwards, clockwise. */
    private List<ContactOnMap> inReadingOrder() {
        return map.contacts().stream()
                .sorted(Comparator
                        .comparing((ContactOnMap contact) -> contact.facts().ring() == null ? 0 : contact.facts().ring().number())
                        .thenComparing(contact -> {
                            MapLayout.Position spot = layout.spot(contact.id());
                            return contact.facts().ring() == null
                                    ? spot.y() * 10_000 + spot.x()
                                    : (angle(spot) + 2.5 * Math.PI) % (2 * Math.PI);
                        })
                        .thenComparing(contact -> contact.id().toString()))
                .toList();
    }

    private void bubble(ContactOnMap contact) {
        MapLayout.Position spot = layout.spot(contact.id());
        double r = layout.bubble();
        Colours colours = contact.facts().sector() == null ? Colours.NONE : Colours.of(contact.facts().sector());
        boolean member = contact.standing() == Standing.YES;
        svg.append("<g class=\"map-contact\" data-id=\"").append(contact.id()).append("\" data-x=\"").append(n(spot.x()))
                .append("\" data-y=\"")
                .append(n(spot.y())).append("\" transform=\"translate(").append(n(spot.x())).append(' ').append(n(spot.y())).append(")\"");
        if (editable) {
            svg.append(" role=\"button\" tabindex=\"-1\" aria-label=\"").append(escape(words.contact(contact, map.personName())))
                    .append('"');
        }
        svg.append("><title>").append(escape(contact.facts().nickname())).append("</title>");
        if (editable) {
            svg.append("<circle class=\"map-halo\" r=\"").append(n(r + 4.5))
                    .append("\" fill=\"none\" stroke=\"none\" stroke-width=\"4\"/>");
        }
        svg.append("<circle r=\"").append(n(r + 3.5)).append("\" fill=\"#ffffff\" fill-opacity=\"0.75\"/>");
        svg.append("<circle class=\"map-bubble\" r=\"").append(n(r)).append("\" fill=\"").append(colours.fill()).append("\" stroke=\"")
                .append(colours.edge()).append("\" stroke-width=\"").append(member ? "3.6" : "2").append('"');
        if (contact.facts().importantEarlier()) {
            svg.append(" stroke-dasharray=\"5 4\"");
        }
        svg.append("/>");
        List<SupportType> support = contact.facts().supportTypes().stream().sorted().toList();
        lettering(contact.facts().nickname(), 0, 0, r, support.isEmpty() ? 0 : r * 0.1, colours.ink(), 600);
        for (int i = 0; i < support.size(); i++) {
            // along the lower rim, the first at the left
            double angle = Math.PI / 2 - (i - (support.size() - 1) / 2.0) * 0.52;
            mark(support.get(i), (r - 1) * Math.cos(angle), (r - 1) * Math.sin(angle), Math.max(7, r * 0.22));
        }
        Badge badge = Badge.of(contact);
        if (badge != null) {
            badge(badge, r * 0.79, -r * 0.79, Math.max(8, r * 0.25));
        }
        svg.append("</g>");
    }

    private void lettering(String text, double x, double y, double radius, double shift, String colour, int weight) {
        Lettering.Fitted fitted = Lettering.fit(text, radius, shift);
        int count = fitted.lines().size();
        for (int i = 0; i < count; i++) {
            double baseline = y - shift + (i - (count - 1) / 2.0) * fitted.lead() + fitted.size() * 0.35;
            svg.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(baseline)).append("\" font-size=\"").append(n(fitted.size()))
                    .append("\" font-weight=\"").append(weight).append("\" fill=\"").append(colour).append("\" text-anchor=\"middle\"");
            if (fitted.narrow() < 1) {
                svg.append(" textLength=\"").append(n(fitted.length(fitted.lines().get(i)))).append("\" lengthAdjust=\"spacingAndGlyphs\"");
            }
            svg.append('>').append(escape(fitted.lines().get(i))).append("</text>");
        }
    }

    private void waitingLine() {
        svg.append(text(layout.middleX(), 30, letter, SOFT_INK, "middle", words.get("lus.map.waiting")));
    }

    // ---- small marks

    private void mark(SupportType type, double x, double y, double radius) {
        svg.append("<g transform=\"translate(").append(n(x)).append(' ').append(n(y)).append(") scale(").append(n(radius / 10))
                .append(")\">")
                .append("<circle r=\"10\" fill=\"#ffffff\" stroke=\"").append(LINE).append("\" stroke-width=\"1.6\"/>")
                .append(switch (type) {
                    // a bag, a cup, words, a heart
                    case PRACTICAL -> "<path d=\"M-5-2h10l1.2 7.6h-12.4z\" fill=\"#8a5a16\"/>"
                            + "<path d=\"M-2.6-1.6v-1.6a2.6 2.6 0 0 1 5.2 0v1.6\" fill=\"none\" stroke=\"#8a5a16\" stroke-width=\"1.6\"/>";
                    case COMPANY -> "<path d=\"M-5.6-3.6h8.2v5a3.6 3.6 0 0 1-3.6 3.6h-1a3.6 3.6 0 0 1-3.6-3.6z\" fill=\"#2f6b5e\"/>"
                            + "<path d=\"M2.6-2.2h1.2a2 2 0 0 1 0 4.2h-1.3\" fill=\"none\" stroke=\"#2f6b5e\" stroke-width=\"1.5\"/>";
                    case ADVICE ->
                            "<path d=\"M-6-3a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-3.4l-3.8 3.4v-3.4h-.8a2 2 0 0 1-2-2z\" fill=\"#4a5c86\"/>";
                    case EMOTIONAL ->
                            "<path d=\"M0 5.8c-3.6-2.6-6-4.8-6-7.4a3.1 3.1 0 0 1 6-1.1 3.1 3.1 0 0 1 6 1.1c0 2.6-2.4 4.8-6 7.4z\" fill=\"#b0413e\"/>";
                })
                .append("</g>");
    }

    /** What a bubble says about the group. */
    private enum Badge {
        MEMBER, INVITED, WANTED;

        static @Nullable Badge of(ContactOnMap contact) {
            return switch (contact.standing()) {
                case YES -> MEMBER;
                case CHOSEN -> INVITED;
                case NOT_ASKED, MAYBE, LATER -> contact.facts().wantsToInvite() == WantsToInvite.YES ? WANTED : null;
                case NO, NO_ANSWER -> null;
            };
        }
    }

    private void badge(Badge badge, double x, double y, double radius) {
        svg.append("<g transform=\"translate(").append(n(x)).append(' ').append(n(y)).append(") scale(").append(n(radius / 10))
                .append(")\">")
                .append(switch (badge) {
                    case MEMBER -> "<circle r=\"10\" fill=\"#2f6b5e\" stroke=\"#ffffff\" stroke-width=\"2\"/>"
                            + "<path d=\"M-4.6.4l3.2 3.4 6-7\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
                    case INVITED -> "<circle r=\"10\" fill=\"#d9a441\" stroke=\"#ffffff\" stroke-width=\"2\"/>"
                            + "<path d=\"M-5.4-3.6h10.8v7.4h-10.8zM-5.4-3.6l5.4 4.2 5.4-4.2\" fill=\"#ffffff\" stroke=\"#5a3f0b\" stroke-width=\"1.4\" stroke-linejoin=\"round\"/>";
                    case WANTED -> "<circle r=\"10\" fill=\"#ffffff\" stroke=\"#d9a441\" stroke-width=\"2.4\"/>"
                            + "<path d=\"M0-5l1.5 3.2 3.5.4-2.6 2.4.7 3.5-3.1-1.8-3.1 1.8.7-3.5-2.6-2.4 3.5-.4z\" fill=\"#b57d14\"/>";
                })
                .append("</g>");
    }

    // ---- legend

    /** One line of the legend: how to draw its sign around (x, y), and its words. */
    private record Entry(String text, double signWidth, java.util.function.BiConsumer<Double, Double> sign) {

        /** A long line is drawn smaller rather than cut off. */
        double letter(double usual, double room) {
            return Math.min(usual, (room - signWidth - 40) / Lettering.width(text));
        }

        double width(double letter) {
            return signWidth + 10 + Lettering.width(text) * letter + 30;
        }
    }

    /** Only what is on the map; a picture with three people needs no more. */
    private List<Entry> legend() {
        List<Entry> entries = new ArrayList<>();
        List<ContactOnMap> placed = map.contacts().stream().filter(contact -> contact.facts().ring() != null).toList();
        for (Reciprocity reciprocity : Reciprocity.values()) {
            if (placed.stream().anyMatch(contact -> contact.facts().reciprocity() == reciprocity)) {
                entries.add(new Entry(words.reciprocity(reciprocity, map.personName()), 44, (x, y) -> legendLine(reciprocity, x, y)));
            }
        }
        Set<SupportType> used = new LinkedHashSet<>();
        for (SupportType type : SupportType.values()) {
            if (map.contacts().stream().anyMatch(contact -> contact.facts().supportTypes().contains(type))) {
                used.add(type);
            }
        }
        used.forEach(type -> entries.add(new Entry(words.support(type), 30, (x, y) -> mark(type, x + 15, y, 14))));
        for (Badge badge : Badge.values()) {
            if (map.contacts().stream().anyMatch(contact -> Badge.of(contact) == badge)) {
                entries.add(new Entry(words.get("lus.map.badge." + badge), 30, (x, y) -> badge(badge, x + 15, y, 14)));
            }
        }
        if (map.contacts().stream().anyMatch(contact -> contact.facts().importantEarlier())) {
            entries.add(new Entry(words.get("lus.map.earlier"), 30,
                    (x, y) -> svg.append("<circle cx=\"").append(n(x + 15)).append("\" cy=\"")
                            .append(n(y)).append("\" r=\"13\" fill=\"#ffffff\" stroke=\"").append(SOFT_INK)
                            .append("\" stroke-width=\"2\" stroke-dasharray=\"4 3\"/>")));
        }
        return entries;
    }

    private void legendLine(Reciprocity reciprocity, double x, double y) {
        // a small person at the left, somebody else at the right
        svg.append("<circle cx=\"").append(n(x + 4)).append("\" cy=\"").append(n(y)).append("\" r=\"5\" fill=\"").append(GREEN)
                .append("\"/>");
        line(reciprocity, x, y, Math.PI / 2, 11, 44);
    }

    private List<List<Entry>> rows(List<Entry> legend) {
        List<List<Entry>> rows = new ArrayList<>();
        double room = legendRoom();
        double used = room + 1;
        for (Entry entry : legend) {
            if (used + width(entry) > room) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(entry);
            used += width(entry);
        }
        return rows;
    }

    private double legendRoom() {
        return layout.width() - 40;
    }

    private double letter(Entry entry) {
        return entry.letter(letter, legendRoom());
    }

    private double width(Entry entry) {
        return entry.width(letter(entry));
    }

    private double legendHeight(List<Entry> legend) {
        return rows(legend).size() * letter * LEGEND_LINE;
    }

    private void drawLegend(List<Entry> legend, double top) {
        double y = top + letter * LEGEND_LINE / 2;
        for (List<Entry> row : rows(legend)) {
            double x = (layout.width() - row.stream().mapToDouble(this::width).sum()) / 2 + 12;
            for (Entry entry : row) {
                entry.sign().accept(x, y);
                svg.append(text(x + entry.signWidth() + 10, y + letter(entry) * 0.34, letter(entry), INK, "start", entry.text()));
                x += width(entry);
            }
            y += letter * LEGEND_LINE;
        }
    }

    // ---- help

    private String text(double x, double y, double size, String colour, String anchor, String words) {
        return "<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" font-size=\"" + n(size) + "\" fill=\"" + colour + "\" text-anchor=\"" + anchor
                + "\">" + escape(words) + "</text>";
    }

    private double x(double angle, double radius) {
        return layout.middleX() + radius * Math.sin(angle);
    }

    private double y(double angle, double radius) {
        return layout.middleY() - radius * Math.cos(angle);
    }

    /** Seen from the middle, clockwise from the top. */
    private double angle(MapLayout.Position spot) {
        return Math.atan2(spot.x() - layout.middleX(), layout.middleY() - spot.y());
    }

    /** A number as SVG writes it, whatever the language of the machine. */
    private static String n(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** What can stand in XML as text and in an attribute. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean allowed = letter >= 0x20 && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD || letter >= 0x10000;
                    escaped.appendCodePoint(allowed ? letter : ' ');
                }
            }
        });
        return escaped.toString();
    }

    /** The colours of a sector: each ink has a contrast of more than 7 to 1 on its fill, each edge more than 3 to 1. */
    private record Colours(String fill, String edge, String ink) {

        static final Colours NONE = new Colours("#f4efe9", "#8a7767", "#3f2f24");

        static Colours of(Sector sector) {
            return switch (sector) {
                case FAMILY -> new Colours("#f8d8c6", "#a4542f", "#5c2c17");
                case FRIENDS -> new Colours("#fbe3ab", "#9a6b12", "#533a08");
                case NEIGHBOURS_COLLEAGUES -> new Colours("#cfe6db", "#2f6b5e", "#153a32");
                case PROFESSIONALS -> new Colours("#d9e0f0", "#4a5c86", "#25325a");
            };
        }
    }
}
