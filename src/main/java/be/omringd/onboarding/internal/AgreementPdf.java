package be.omringd.onboarding.internal;

import be.omringd.paper.HtmlToPdf;
import be.omringd.paper.PrintedLetters;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts an agreement on paper: the information that the law asks for on one page, what is agreed and where both sign on the next. */
@Component
public class AgreementPdf {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 20mm 20mm; @bottom-center { content: element(foot) } }
            body { font-family: FONTS; font-size: 10pt; line-height: 1.4; color: #22302c }
            h1 { font-size: 20pt; font-weight: normal; color: #1f5c4c; margin: 0 0 2mm }
            h2 { font-size: 12pt; font-weight: normal; color: #1f5c4c; margin: 5mm 0 1mm; page-break-after: avoid }
            p, ul, ol { margin: 0 0 1.5mm } li { margin: 0 0 1mm }
            .lead { font-size: 11pt; margin-bottom: 4mm }
            .new { page-break-before: always }
            .foot { position: running(foot); font-size: 8pt; color: #5b6864; text-align: center }
            table { width: 100%; margin-top: 9mm; page-break-inside: avoid; border-collapse: collapse }
            td { width: 50%; padding: 2mm 4mm 22mm 0; vertical-align: top; border-bottom: 0.4pt solid #5b6864 }
            """.replace("FONTS", HtmlToPdf.FONTS);
    /** Where a name is written by hand: a line of dots. */
    private static final String BY_HAND = "….".repeat(12);

    private final Texts texts;

    AgreementPdf(Texts texts) {
        this.texts = texts;
    }

    /**
     * The agreement as a PDF, in the language of its words. A name with letters that we cannot print gets a line to write it on.
     *
     * @param signed when it was signed; null to print and sign
     */
    public byte[] print(AgreementTemplate template, String name, String place, @Nullable LocalDate signed) {
        return HtmlToPdf.pdf(html(template, PrintedLetters.lacking(name).isEmpty() ? name : BY_HAND, place, signed));
    }

    private String html(AgreementTemplate template, String name, String place, @Nullable LocalDate signed) {
        Locale locale = Locale.of(template.language());
        StringBuilder html = new StringBuilder("<html lang=\"").append(template.language()).append("\"><head><title>")
                .append(escape(template.title())).append("</title><meta name=\"description\" content=\"").append(escape(template.title()))
                .append("\"/><meta name=\"subject\" content=\"").append(escape(template.title())).append("\"/><style>").append(STYLE)
                .append("</style></head><body>");
        html.append("<div class=\"foot\">").append(escape(texts.get(locale, "volunteer.agreement.foot", template.title(),
                String.valueOf(template.version()), day(template.validFrom(), locale)))).append("</div>");
        html.append("<h1>").append(escape(template.title())).append("</h1><p class=\"lead\">").append(escape(name)).append("</p>");
        html.append("<h2>").append(escape(texts.get(locale, "volunteer.agreement.information"))).append("</h2><ol>");
        template.information().forEach(item -> html.append("<li>").append(escape(item)).append("</li>"));
        html.append("</ol><div class=\"new\"></div>");
        body(html, template.body(), name, place);
        html.append("<table><tr><td>").append(escape(texts.get(locale, "volunteer.agreement.volunteer", name))).append(when(signed, locale))
                .append("</td><td>").append(escape(texts.get(locale, "volunteer.agreement.us"))).append(when(signed, locale))
                .append("</td></tr></table></body></html>");
        return html.toString();
    }

    private String when(@Nullable LocalDate signed, Locale locale) {
        return "<br/>" + escape(signed == null
                ? texts.get(locale, "volunteer.agreement.sign")
                : texts.get(locale, "volunteer.agreement.signedOn", day(signed, locale)));
    }

    private static void body(StringBuilder html, List<String> lines, String name, String place) {
        boolean list = false;
        for (String line : lines) {
            boolean item = line.startsWith("- ");
            if (item != list) {
                html.append(item ? "<ul>" : "</ul>");
                list = item;
            }
            String tag = item ? "li" : line.startsWith("# ") ? "h2" : "p";
            String words = tag.equals("p") ? line : line.substring(2);
            html.append('<').append(tag).append('>')
                    .append(escape(words.replace("{name}", name).replace("{place}", place)))
                    .append("</").append(tag).append('>');
        }
        if (list) {
            html.append("</ul>");
        }
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
