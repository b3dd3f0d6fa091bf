package be.omringd.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes a PDF of a page of ours: with our letters, from left to right and from right to left, and tagged, so that it can be listened to.
 */
public final class HtmlToPdf {

    /** Our letters, for the style of a page. */
    public static final String FONTS = String.join(", ", PrintedLetters.FONTS.keySet());

    private HtmlToPdf() {}

    /** The PDF of this page, which is well-formed XML and says its language and its title. */
    public static byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            PrintedLetters.FONTS.forEach((family, file) -> builder.useFont(() -> HtmlToPdf.class.getResourceAsStream(file), family, 400,
                    FontStyle.NORMAL, true));
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(TextDirection.LTR);
            builder.usePdfUaAccessibility(true);
            builder.withHtmlContent(html, null);
            builder.withProducer("Omringd");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return pdf.toByteArray();
    }
}
