package be.omringd.paper;

import be.omringd.paper.Part.Cell;
import be.omringd.paper.Part.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** Writes a {@link PaperDocument} as PDF. */
public final class PdfFile {

    /** In the place of a letter that we cannot print. */
    public static final String LACKING = "□";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 22mm; @bottom-center { content: element(foot) } }
            @page wide { size: A4 landscape; margin: 16mm 16mm 20mm; @bottom-center { content: element(foot) } }
            .wide { page: wide; width: 265mm }
            body { font-family: FONTS; font-size: 10.5pt; line-height: 1.45; color: #22302c }
            h1 { font-size: 26pt; font-weight: normal; line-height: 1.2; color: #1f5c4c; margin: 0 0 6mm; word-wrap: break-word }
            h2, h3, h4 { font-weight: normal; color: #1f5c4c; page-break-after: avoid; word-wrap: break-word }
            h2 { font-size: 18pt; line-height: 1.25; border-bottom: 1.2pt solid #1f5c4c; padding: 0 0 1.5mm; margin: 11mm 0 4mm }
            h3 { font-size: 13pt; margin: 6mm 0 1.5mm }
            h4 { font-size: 11pt; margin: 4mm 0 1mm; color: #22302c }
            .wide h2:first-child, .wide h3:first-child { margin-top: 0 }
            p { margin: 0 0 2.5mm; white-space: pre-line; word-wrap: break-word }
            .kind { color: #5b6864; font-size: 11pt; margin: 0 0 1mm; border-top: 3pt solid #1f5c4c; padding-top: 5mm }
            .lead { font-size: 12pt; margin-bottom: 4mm }
            .quiet { color: #5b6864; font-size: 9.5pt }
            ul { margin: 0 0 3mm; padding-left: 6mm } li { margin: 0 0 1.2mm; white-space: pre-line; word-wrap: break-word }
            .foot { position: running(foot); font-size: 8pt; color: #5b6864; text-align: center }
            .page:before { content: counter(page) " / " counter(pages) }
            table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; table-layout: fixed; -fs-table-paginate: paginate }
            caption { text-align: left; color: #5b6864; font-size: 9.5pt; padding: 0 0 1.5mm }
            th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1.6mm 2mm; border-bottom: 0.5pt solid #c9d1cd;
                white-space: pre-line; word-wrap: break-word }
            thead th { background-color: #e3efe9; color: #1f5c4c; vertical-align: bottom; border-bottom: 1pt solid #1f5c4c }
            tr { page-break-inside: avoid }
            table.read { font-size: 9.5pt; line-height: 1.35 }
            .number { text-align: right }
            table.facts th { color: #5b6864; padding-left: 0; width: 30% }
            table.picture { border-collapse: separate; border-spacing: 1.2mm; font-size: 8pt; line-height: 1.25;
                margin-left: -1.2mm; width: 99% }
            table.picture thead th { background-color: transparent; border: 0; padding: 0 0.5mm 0.5mm }
            table.picture tbody th { border: 0; padding: 0.5mm 1.5mm 0.5mm 0; vertical-align: middle; font-size: 9pt }
            table.picture td { text-align: center; padding: 1.2mm 0.6mm 1.4mm; vertical-align: middle; border: 0.4pt dotted #5b6864 }
            table.picture td.none { color: #5b6864 }
            .sign { width: 7mm; height: 7mm; margin: 0 auto 0.5mm; background-size: 7mm 7mm; background-repeat: no-repeat }
            .more { font-size: 7pt }
            """.replace("FONTS", HtmlToPdf.FONTS);

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder outline = new StringBuilder();
    private final Map<String, String> classes = new HashMap<>();
    private int headings;
    private boolean inOutline;

    private PdfFile() {}

    /** The file. Letters that we have none of become {@value #LACKING}; {@link PrintedLetters#lacking} tells which. */
    public static byte[] of(PaperDocument document) {
        String lacking = PrintedLetters.lacking(document.words());
        return new PdfFile().write(document.with(text -> printed(text, lacking)));
    }

    private static String printed(String text, String lacking) {
        return lacking.isEmpty() ? text : text.codePoints().mapToObj(Character::toString)
                .map(letter -> lacking.contains(letter) ? LACKING : letter)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    private byte[] write(PaperDocument document) {
        parts(document.parts());
        if (inOutline) {
            outline.append("</bookmark>");
        }
        String title = escape(document.title() + " – " + document.kind());
        return HtmlToPdf.pdf("<html lang=\"" + document.language().toLanguageTag() + "\"><head><title>" + title
                + "</title><meta name=\"description\" content=\"" + title + "\"/><meta name=\"subject\" content=\"" + title
                + "\"/><style>" + STYLE + signs() + "</style><bookmarks>" + outline + "</bookmarks></head><body><div class=\"foot\">"
                + escape(document.foot()) + " · <span class=\"page\"></span></div><p class=\"kind\">" + escape(document.kind())
                + "</p><h1>" + escape(document.title()) + "</h1>" + html + "</body></html>");
    }

    private void parts(List<Part> parts) {
        for (Part part : parts) {
            switch (part) {
                case Part.Heading heading -> heading(heading);
                case Part.Text text -> tagged(text.tone() == Part.Tone.PLAIN ? "p" : "p class=\"" + text.tone().name().toLowerCase(
                        Locale.ROOT) + "\"", "p", text.text());
                case Part.Facts facts -> facts(facts);
                case Part.Bullets bullets -> {
                    html.append("<ul>");
                    bullets.items().forEach(item -> tagged("li", "li", item));
                    html.append("</ul>");
                }
                case Part.Table table -> table(table);
                case Part.Wide wide -> {
                    html.append("<div class=\"wide\">");
                    parts(wide.parts());
                    html.append("</div>");
                }
            }
        }
    }

    private void heading(Part.Heading heading) {
        String tag = "h" + (heading.level() + 1);
        String id = "h" + ++headings;
        tagged(tag + " id=\"" + id + "\"", tag, heading.text());
        if (heading.level() > 2) {
            return;
        }
        String mark = "<bookmark name=\"" + escape(heading.text()) + "\" href=\"#" + id + "\">";
        if (heading.level() == 1) {
            outline.append(inOutline ? "</bookmark>" : "").append(mark);
            inOutline = true;
        } else {
            outline.append(mark).append("</bookmark>");
        }
    }

    private void facts(Part.Facts facts) {
        html.append("<table class=\"facts\"><tbody>");
        facts.facts().forEach(fact -> {
            html.append("<tr>");
            tagged("th scope=\"row\"", "th", fact.label());
            tagged("td", "td", fact.text());
            html.append("</tr>");
        });
        html.append("</tbody></table>");
    }

    private void table(Part.Table table) {
        html.append("<table class=\"").append(table.picture() ? "picture" : "read").append("\">");
        if (!table.caption().isEmpty()) {
            tagged("caption", "caption", table.caption());
        }
        html.append("<thead><tr>");
        for (int i = 0; i < table.head().size(); i++) {
            Cell head = table.head().get(i);
            tagged("th scope=\"col\"" + (head.number() ? " class=\"number\"" : "") + " style=\"width: " + table.widths().get(i) + "%\"",
                    "th", head.text());
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> {
            html.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(row.cells().get(i), i == 0);
            }
            html.append("</tr>");
        });
        html.append("</tbody></table>");
    }

    private void cell(Cell cell, boolean first) {
        if (first) {
            tagged("th scope=\"row\"", "th", cell.text());
            return;
        }
        Mark mark = cell.mark();
        html.append("<td class=\"").append(mark != null ? look(mark) : cell.number() ? "number" : "none").append("\">");
        if (mark != null) {
            html.append("<div class=\"sign sign-").append(look(mark)).append("\"></div>");
        }
        html.append(escape(cell.text()));
        if (!cell.more().isEmpty()) {
            html.append("<div class=\"more\">").append(escape(cell.more())).append("</div>");
        }
        html.append("</td>");
    }

    /** The class of a mark; signs stand once in the style, however often they are drawn. */
    private String look(Mark mark) {
        return classes.computeIfAbsent(mark.picture() + " " + mark.fill() + " " + mark.line(), first -> "look" + classes.size());
    }

    private String signs() {
        StringBuilder style = new StringBuilder();
        classes.forEach((mark, name) -> {
            String[] parts = mark.split(" ");
            style.append("table.picture td.").append(name).append(" { background-color: #").append(parts[1])
                    .append("; border: 1pt solid #").append(parts[2]).append(" } .sign-").append(name)
                    .append(" { background-image: url(data:image/png;base64,").append(Base64.getEncoder().encodeToString(picture(parts[0])))
                    .append(") }\n");
        });
        return style.toString();
    }

    /** A picture among our resources. */
    static byte[] picture(String file) {
        try (InputStream in = Objects.requireNonNull(PdfFile.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void tagged(String open, String close, String text) {
        html.append('<').append(open).append('>').append(escape(text)).append("</").append(close).append('>');
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
