package be.omringd.shell;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for a spreadsheet: semicolons and a byte order mark, as a Belgian Excel opens them, lines by RFC 4180. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CsvTable {

    private final StringBuilder table = new StringBuilder("\uFEFF");

    public void line(List<String> cells) {
        table.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(";"))).append("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
