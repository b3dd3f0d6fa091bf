package be.omringd.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The little of Markdown that form texts need: paragraphs, headings, lists with a dash, <code>**strong**</code>,
 * <code>*emphasis*</code> and <code>[links](https://…)</code>. Everything else, also HTML, is the characters it consists of.
 */
public final class Markdown {

    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*(?<strong>[^*]+)\\*\\*|\\*(?<em>[^*]+)\\*|\\[(?<text>[^\\]]+)\\]\\((?<link>(?:https://|mailto:|tel:)"
                    + "[^\\s)]+)\\)");

    /** What a block is. */
    public enum Kind { PARAGRAPH, HEADING, LIST }

    /**
     * A block of the text.
     *
     * @param lines the items of a list; one line for all else
     */
    public record Block(Kind kind, List<List<Piece>> lines) {

        public boolean isList() {
            return kind == Kind.LIST;
        }

        public boolean isHeading() {
            return kind == Kind.HEADING;
        }

        /** Of a paragraph or heading. */
        public List<Piece> line() {
            return lines.getFirst();
        }
    }

    /** A piece of a line that is written in one way; the link is null where it leads nowhere. */
    public record Piece(String text, boolean strong, boolean emphasis, @Nullable String link) {}

    private Markdown() {}

    /** The text in blocks. */
    public static List<Block> read(String markdown) {
        var blocks = new ArrayList<Block>();
        for (String part : markdown.strip().split("\\n\\s*\\n")) {
            Block open = null;
            for (String line : part.strip().split("\\n")) {
                if (line.startsWith("- ")) {
                    if (open == null || !open.isList()) {
                        open = new Block(Kind.LIST, new ArrayList<>());
                        blocks.add(open);
                    }
                    open.lines().add(pieces(line.substring(2)));
                } else if (line.matches("#{1,4} .+")) {
                    blocks.add(new Block(Kind.HEADING, List.of(pieces(line.replaceFirst("^#+ ", "")))));
                    open = null;
                } else if (open != null) {
                    List<Piece> last = open.lines().getLast();
                    last.add(new Piece(" ", false, false, null));
                    last.addAll(pieces(line.strip()));
                } else {
                    open = new Block(Kind.PARAGRAPH, new ArrayList<>(List.of(pieces(line.strip()))));
                    blocks.add(open);
                }
            }
        }
        return blocks;
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher matcher = INLINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Piece(text.substring(from, matcher.start()), false, false, null));
            }
            if (matcher.group("strong") != null) {
                pieces.add(new Piece(matcher.group("strong"), true, false, null));
            } else if (matcher.group("em") != null) {
                pieces.add(new Piece(matcher.group("em"), false, true, null));
            } else {
                pieces.add(new Piece(matcher.group("text"), false, false, matcher.group("link")));
            }
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false, false, null));
        }
        return pieces;
    }
}
