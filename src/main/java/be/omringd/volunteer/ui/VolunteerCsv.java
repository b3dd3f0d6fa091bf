package be.omringd.volunteer.ui;

import be.omringd.shell.CsvTable;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list as a table for a spreadsheet. */
final class VolunteerCsv {

    private static final int PAGE = 500;

    private VolunteerCsv() {}

    static DownloadHandler handler(VolunteerLists volunteers, VolunteerWords words, Supplier<VolunteerQuery> query) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] table = table(volunteers, words, query.get()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(table), words.get("volunteer.export.file") + ".csv", "text/csv; charset=utf-8", table.length);
        });
    }

    static String table(VolunteerLists volunteers, VolunteerWords words, VolunteerQuery query) {
        CsvTable table = new CsvTable();
        table.line(List.of(
                words.get("volunteer.firstName"), words.get("volunteer.lastName"), words.get("volunteer.phone"),
                words.get("volunteer.mail"),
                words.get("volunteer.place"), words.get("volunteer.region"), words.get("volunteer.languages.short"),
                words.get("volunteer.availability.short"), words.get("volunteer.interests.short"), words.get("volunteer.radius.short"),
                words.get("volunteer.withMinors.short"), words.get("volunteer.status"), words.get("volunteer.since")));
        for (int from = 0;; from += PAGE) {
            List<VolunteerSummary> page = volunteers.list(query, from, PAGE);
            page.forEach(one -> table.line(cells(words, one)));
            if (page.size() < PAGE) {
                return table.toString();
            }
        }
    }

    private static List<String> cells(VolunteerWords words, VolunteerSummary one) {
        return List.of(
                one.person().firstName(), text(one.person().lastName()), text(one.person().phone()), text(one.person().mail()),
                words.place(one.person().placeCode()), words.get("place.region." + one.region().name()), words.languages(one.languages()),
                words.parts(one.availability()), text(one.interests()), String.valueOf(one.radiusKm()),
                words.get(one.withMinors() ? "volunteer.yes" : "volunteer.no"), words.status(one.status()), one.since().toString());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
