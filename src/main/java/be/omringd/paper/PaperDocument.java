package be.omringd.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A document to hand over, before it is a file: {@link PdfFile} and {@link WordFile} write the same parts in the same order, so what
 * stands in the one stands in the other.
 *
 * @param kind what it is, above the title
 * @param foot at the foot of each page, before its number
 */
public record PaperDocument(Locale language, String kind, String title, String foot, List<Part> parts) {

    public PaperDocument {
        kind = Part.fit(kind);
        title = Part.fit(title);
        foot = Part.fit(foot);
        parts = List.copyOf(parts);
    }

    /** All its words, as far as people wrote them or we did: what a font has to have letters for. */
    public String words() {
        StringBuilder words = new StringBuilder();
        with(text -> {
            words.append(text).append('\n');
            return text;
        });
        return words.toString();
    }

    /** The same with each text changed. */
    PaperDocument with(UnaryOperator<String> change) {
        return new PaperDocument(language, change.apply(kind), change.apply(title), change.apply(foot),
                parts.stream().map(part -> part.with(change)).toList());
    }
}
