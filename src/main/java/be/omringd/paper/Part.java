package be.omringd.paper;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A part of a {@link PaperDocument}. Texts are kept as they are, without what no document can hold. */
public sealed interface Part {

    /** How a paragraph sounds. */
    enum Tone { LEAD, PLAIN, QUIET }

    /** The same with each text changed. */
    Part with(UnaryOperator<String> change);

    /**
     * A heading.
     *
     * @param level 1 for a chapter, 2 and 3 within it
     */
    record Heading(int level, String text) implements Part {

        public Heading {
            text = fit(text);
        }

        @Override
        public Part with(UnaryOperator<String> change) {
            return new Heading(level, change.apply(text));
        }
    }

    /** A paragraph; its lines are kept. */
    record Text(Tone tone, String text) implements Part {

        public Text {
            text = fit(text);
        }

        @Override
        public Part with(UnaryOperator<String> change) {
            return new Text(tone, change.apply(text));
        }
    }

    /** What it is, and what is known of it. */
    record Fact(String label, String text) {

        public Fact {
            label = fit(label);
            text = fit(text);
        }
    }

    /** Facts below each other. */
    record Facts(List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public Part with(UnaryOperator<String> change) {
            return new Facts(facts.stream().map(fact -> new Fact(change.apply(fact.label()), change.apply(fact.text()))).toList());
        }
    }

    /** A list. */
    record Bullets(List<String> items) implements Part {

        public Bullets {
            items = items.stream().map(Part::fit).toList();
        }

        @Override
        public Part with(UnaryOperator<String> change) {
            return new Bullets(items.stream().map(change).toList());
        }
    }

    /**
     * What a cell looks like, beside its words.
     *
     * @param picture file of a sign (PNG) among the resources
     * @param fill colour behind it, as RRGGBB
     * @param line colour around it
     */
    record Mark(String picture, String fill, String line) {}

    /**
     * A cell of a table.
     *
     * @param more below the text, smaller
     * @param number whether it stands to the right, as numbers do
     */
    record Cell(String text, String more, @Nullable Mark mark, boolean number) {

        public Cell {
            text = fit(text);
            more = fit(more);
        }

        public static Cell of(String text) {
            return new Cell(text, "", null, false);
        }

        public static Cell number(String text) {
            return new Cell(text, "", null, true);
        }

        public static Cell marked(String text, String more, Mark mark) {
            return new Cell(text, more, mark, false);
        }

        private Cell with(UnaryOperator<String> change) {
            return new Cell(change.apply(text), change.apply(more), mark, number);
        }
    }

    /** A row of a table; its first cell says what the row is about. */
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A table with a row of headings.
     *
     * @param widths of the columns, as shares of 100
     * @param picture whether it is looked at rather than read: its cells stand apart and are filled
     */
    record Table(String caption, List<Cell> head, List<Integer> widths, List<Row> rows, boolean picture) implements Part {

        public Table {
            caption = fit(caption);
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
            int columns = head.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.cells().size() != columns)) {
                throw new IllegalArgumentException("Each row of a table has as many cells as its head");
            }
        }

        @Override
        public Part with(UnaryOperator<String> change) {
            return new Table(change.apply(caption), head.stream().map(cell -> cell.with(change)).toList(), widths,
                    rows.stream().map(row -> new Row(row.cells().stream().map(cell -> cell.with(change)).toList())).toList(), picture);
        }
    }

    /** Parts on pages that lie on their side. */
    record Wide(List<Part> parts) implements Part {

        public Wide {
            parts = List.copyOf(parts);
        }

        @Override
        public Part with(UnaryOperator<String> change) {
            return new Wide(parts.stream().map(part -> part.with(change)).toList());
        }
    }

    /** Without the characters that XML has no place for: both kinds of files are made of it. Line ends are those of Unix. */
    static String fit(String text) {
        return text.replace("\r\n", "\n").codePoints()
                .filter(one -> one == '\n' || one == '\t' || one >= 0x20 && !Character.isISOControl(one)
                        && Character.getType(one) != Character.SURROGATE && one != 0xFFFE && one != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
