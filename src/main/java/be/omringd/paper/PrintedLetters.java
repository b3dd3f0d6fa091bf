package be.omringd.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which letters we have on paper: Latin, Greek, Cyrillic, Hebrew, Arabic, Armenian, Georgian and others, but not those of China, India or
 * Ethiopia.
 */
public final class PrintedLetters {

    /** Family to file, in the order in which a letter is looked for: the first comes with PDFBox, the second has more alphabets. */
    static final Map<String, String> FONTS = new LinkedHashMap<>();

    static {
        FONTS.put("Liberation", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        FONTS.put("DejaVu", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
    }

    private PrintedLetters() {}

    /** The letters of this text that would not be on paper, each once; empty where all of it can be printed. */
    public static String lacking(String text) {
        return text.codePoints().distinct()
                .filter(letter -> !Character.isWhitespace(letter) && Character.getType(letter) != Character.FORMAT)
                .filter(letter -> Letters.OF_ALL.stream().noneMatch(font -> font.getGlyphId(letter) > 0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Read when the first is asked for. */
    private static final class Letters {

        private static final List<CmapLookup> OF_ALL = FONTS.values().stream().map(Letters::of).toList();

        private static CmapLookup of(String file) {
            try (InputStream in = PrintedLetters.class.getResourceAsStream(file);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
