package be.omringd.place.ui;

import be.omringd.place.Place;
import be.omringd.place.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws Flanders and Brussels as SVG: the municipalities themselves make the shape, a soft spot and a dot each. Who waits is a full
 * circle, who offers an open diamond; both grow with their number.
 */
public final class MapOfPlaces {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 418;
    private static final double WEST = 2.455;
    private static final double NORTH = 51.525;
    private static final double SCALE = 468;
    private static final int NEIGHBOURS = 4;
    private static final double SMALLEST = 14;
    private static final double BIGGEST = 27;
    /** Room for the spots at the border. */
    private static final double EDGE = 14;
    /** How far one sees around a place at least. */
    private static final double NEAR = 200;
    /** A degree of longitude is so much shorter than one of latitude here. */
    private static final double NARROWER = 0.629;
    /** To find one's way by; those of which the name stands below the dot, because there is no room above. */
    private static final Map<String, Boolean> TOWNS = Map.of(
            "31005", false, "44021", false, "11002", false, "24062", false, "71022", false, "21004", true, "34022", true, "35013", false);

    /**
     * What there is in a municipality.
     *
     * @param waiting, soon who waits, and who will; a full circle, and an empty one
     * @param room, candidates who offers, and who will; an open diamond, and a dashed one
     */
    public record Marks(Place place, int waiting, int soon, int room, int candidates) {

        boolean isQuiet() {
            return waiting + soon + room + candidates == 0;
        }
    }

    private final Function<Marks, String> says;
    private final Set<Region> own;

    /**
     * @param says what there is to tell of a municipality, for who points at it or listens
     * @param own the regions to set off
     */
    public MapOfPlaces(Function<Marks, String> says, Set<Region> own) {
        this.says = says;
        this.own = own;
    }

    /** The picture; {@code shown} are those with marks. */
    public String draw(String title, List<Marks> all, List<Marks> shown) {
        return draw(new View(-EDGE, -EDGE, WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE), title, all, shown);
    }

    /** Only what is around this place, as far as there are marks. */
    public String drawAround(Place middle, String title, List<Marks> all) {
        double half = all.stream().filter(one -> !one.isQuiet()).mapToDouble(one -> Math.max(Math.abs(left(one.place()) - left(middle)),
                Math.abs(top(one.place()) - top(middle)) * WIDTH / HEIGHT) + 3 * EDGE).max().orElse(0);
        double wide = 2 * Math.max(half, NEAR);
        double high = wide * HEIGHT / WIDTH;
        return draw(new View(left(middle) - wide / 2, top(middle) - high / 2, wide, high), title, all, all);
    }

    private record View(double x, double y, double wide, double high) {}

    private String draw(View view, String title, List<Marks> all, List<Marks> shown) {
        StringBuilder svg = new StringBuilder("<svg viewBox=\"%s %s %s %s\" role=\"group\" aria-label=\"%s\">".formatted(
                number(view.x), number(view.y), number(view.wide), number(view.high), escaped(title)));
        svg.append("<g class=\"overview-land\" aria-hidden=\"true\">");
        all.stream().filter(one -> !own.contains(one.place().region())).forEach(one -> spot(svg, one, all, "overview-soil"));
        all.stream().filter(one -> own.contains(one.place().region())).forEach(one -> spot(svg, one, all, "overview-soil own"));
        all.forEach(one -> svg.append("<circle class=\"overview-dot\" cx=\"%s\" cy=\"%s\" r=\"1.7\"/>".formatted(x(one), y(one))));
        all.stream().filter(one -> TOWNS.containsKey(one.place().nisCode())).forEach(one -> town(svg, one));
        svg.append("</g>");
        // the biggest at the bottom, so that a small one is not hidden
        shown.stream().filter(one -> !one.isQuiet())
                .sorted(Comparator.comparingInt((Marks one) -> Math.max(one.waiting(), one.room())).reversed())
                .forEach(one -> marks(svg, one));
        return svg.append("</svg>").toString();
    }

    /** As far as its neighbours, so that together they leave no holes. */
    private static void spot(StringBuilder svg, Marks one, List<Marks> all, String name) {
        double r = all.stream()
                .mapToDouble(other -> Math.hypot(left(other.place()) - left(one.place()), top(other.place()) - top(one.place())))
                .sorted().skip(NEIGHBOURS).findFirst().orElse(SMALLEST);
        svg.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(
                name, x(one), y(one), number(Math.clamp(r, SMALLEST, BIGGEST))));
    }

    private static void town(StringBuilder svg, Marks one) {
        svg.append("<text class=\"overview-town\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>".formatted(
                x(one), number(top(one.place()) + (Boolean.TRUE.equals(TOWNS.get(one.place().nisCode())) ? 31 : -17)),
                escaped(one.place().name())));
    }

    private void marks(StringBuilder svg, Marks one) {
        String what = escaped(says.apply(one));
        svg.append("<g class=\"overview-place\" tabindex=\"0\" role=\"button\" data-nis=\"%s\" aria-label=\"%s\">".formatted(
                one.place().nisCode(), what));
        svg.append("<title>").append(what).append("</title>");
        boolean both = one.waiting() + one.soon() > 0 && one.room() + one.candidates() > 0;
        double need = size(one.waiting());
        double offer = size(one.room());
        double apart = both ? (Math.max(need, 5) + Math.max(offer, 6)) * 0.45 : 0;
        if (one.room() > 0) {
            diamond(svg, "overview-offer", left(one.place()) + apart, top(one.place()), offer * 1.18);
        } else if (one.candidates() > 0) {
            diamond(svg, "overview-offer soon", left(one.place()) + apart, top(one.place()), 6.5);
        }
        if (one.waiting() > 0) {
            circle(svg, "overview-need", left(one.place()) - apart, top(one.place()), need);
        } else if (one.soon() > 0) {
            circle(svg, "overview-need soon", left(one.place()) - apart, top(one.place()), 5);
        }
        svg.append("</g>");
    }

    private static void circle(StringBuilder svg, String name, double x, double y, double r) {
        svg.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(name, number(x), number(y), number(r)));
    }

    private static void diamond(StringBuilder svg, String name, double x, double y, double r) {
        svg.append("<path class=\"%s\" d=\"M%s %s L%s %s L%s %s L%s %sZ\"/>".formatted(
                name, number(x), number(y - r), number(x + r), number(y), number(x), number(y + r), number(x - r), number(y)));
    }

    /** Twice as many is twice the surface; beyond forty it grows no more. */
    private static double size(int count) {
        return count == 0 ? 0 : 4.5 + 3.3 * Math.sqrt(Math.min(count, 40));
    }

    private static double left(Place place) {
        return (place.lon() - WEST) * NARROWER * SCALE;
    }

    private static double top(Place place) {
        return (NORTH - place.lat()) * SCALE;
    }

    private static String x(Marks one) {
        return number(left(one.place()));
    }

    private static String y(Marks one) {
        return number(top(one.place()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
