package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceLists;
import be.omringd.allowance.AllowanceLists.Line;
import be.omringd.allowance.AllowanceLists.Totals;
import be.omringd.allowance.AllowanceQuery;
import be.omringd.allowance.YearOfVolunteer;
import be.omringd.shell.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The list of names of a year, as it is kept: a spreadsheet with the days on one sheet and the volunteers on another, and the days
 * as comma separated values. What people typed is text in both and never a formula.
 */
final class NominativeList {

    private static final int PIECE = 500;
    private static final String EURO = "#,##0.00";
    private static final List<String> DAYS = List.of("name", "day", "kind", "what", "amount", "km", "vehicle", "travel", "together");
    private static final List<String> VOLUNTEERS =
            List.of("name", "days.short", "flat", "elsewhere", "real", "kilometres", "travel", "together");

    private final AllowanceLists lists;
    private final AllowanceWords words;
    private final AllowanceQuery query;

    NominativeList(AllowanceLists lists, AllowanceWords words, AllowanceQuery query) {
        this.lists = lists;
        this.words = words;
        this.query = query;
    }

    String fileName(String ending) {
        return words.get("allowance.export.file") + "-" + query.year() + "." + ending;
    }

    byte[] spreadsheet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Omringd", "1.0")) {
            days(workbook.newWorksheet(words.get("allowance.export.days", String.valueOf(query.year()))));
            volunteers(workbook.newWorksheet(words.get("allowance.export.volunteers", String.valueOf(query.year()))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private void days(Worksheet sheet) {
        head(sheet, DAYS, 28, 12, 18, 36, 12, 9, 9, 14, 12);
        AtomicInteger row = new AtomicInteger(1);
        lists.nominative(query, line -> {
            int r = row.getAndIncrement();
            sheet.value(r, 0, line.name());
            sheet.value(r, 1, line.day());
            sheet.style(r, 1).format("dd/mm/yyyy").set();
            sheet.value(r, 2, words.kind(line.kind()));
            sheet.value(r, 3, line.what());
            euro(sheet, r, 4, line.amount());
            if (line.vehicle() != null) {
                sheet.value(r, 5, line.km());
                sheet.value(r, 6, words.vehicle(line.vehicle()));
                euro(sheet, r, 7, line.travel());
            }
            euro(sheet, r, 8, line.total());
        });
        Totals totals = lists.totals(query);
        int last = row.get();
        sheet.value(last, 0, words.get("allowance.export.total"));
        euro(sheet, last, 4, totals.flat().add(totals.real()));
        sheet.value(last, 5, totals.km());
        euro(sheet, last, 7, totals.travel());
        euro(sheet, last, 8, totals.total());
        bold(sheet, last, DAYS.size());
    }

    private void volunteers(Worksheet sheet) {
        head(sheet, VOLUNTEERS, 28, 9, 12, 18, 14, 12, 14, 12);
        AllowanceQuery byName = new AllowanceQuery(query.year(), query.text(), query.regions(), AllowanceQuery.Order.NAME, false);
        int r = 1;
        BigDecimal elsewhere = BigDecimal.ZERO;
        for (int from = 0;; from += PIECE) {
            List<YearOfVolunteer> piece = lists.list(byName, from, PIECE);
            for (YearOfVolunteer one : piece) {
                sheet.value(r, 0, one.name());
                sheet.value(r, 1, one.entries());
                euro(sheet, r, 2, one.flat());
                euro(sheet, r, 3, one.elsewhere());
                euro(sheet, r, 4, one.real());
                sheet.value(r, 5, one.km());
                euro(sheet, r, 6, one.travel());
                euro(sheet, r, 7, one.total());
                elsewhere = elsewhere.add(one.elsewhere());
                r++;
            }
            if (piece.size() < PIECE) {
                break;
            }
        }
        Totals totals = lists.totals(query);
        sheet.value(r, 0, words.get("allowance.export.total"));
        sheet.value(r, 1, totals.days());
        euro(sheet, r, 2, totals.flat());
        euro(sheet, r, 3, elsewhere);
        euro(sheet, r, 4, totals.real());
        sheet.value(r, 5, totals.km());
        euro(sheet, r, 6, totals.travel());
        euro(sheet, r, 7, totals.total());
        bold(sheet, r, VOLUNTEERS.size());
    }

    private void head(Worksheet sheet, List<String> columns, int... widths) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, words.get("allowance.column." + columns.get(c)));
            sheet.width(c, widths[c]);
        }
        bold(sheet, 0, columns.size());
        sheet.freezePane(0, 1);
    }

    private static void euro(Worksheet sheet, int row, int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(EURO).set();
    }

    private static void bold(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1).style().bold().set();
    }

    /** With semicolons, decimal commas and a byte order mark, as a Belgian Excel opens it. */
    String csv() {
        CsvTable table = new CsvTable();
        table.line(DAYS.stream().map(column -> words.get("allowance.column." + column)).toList());
        lists.nominative(query, line -> table.line(cells(line)));
        return table.toString();
    }

    private List<String> cells(Line line) {
        return List.of(
                line.name(), line.day().toString(), words.kind(line.kind()), line.what() == null ? "" : line.what(), number(line.amount()),
                line.vehicle() == null ? "" : number(line.km()), line.vehicle() == null ? "" : words.vehicle(line.vehicle()),
                line.vehicle() == null ? "" : number(line.travel()), number(line.total()));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
