package be.omringd.casefile.ui;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of files for a spreadsheet: with semicolons and a byte order mark, as Excel in Belgium reads it. */
@Component
class CaseListCsv {

    private static final int AT_MOST = 20_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CaseLists lists;
    private final CaseWords words;
    private final Moments moments;
    private final Texts texts;

    CaseListCsv(CaseLists lists, CaseWords words, Moments moments, Texts texts) {
        this.lists = lists;
        this.words = words;
        this.moments = moments;
        this.texts = texts;
    }

    String of(CaseListQuery query, Locale locale) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        boolean people = query.access() == CaseAccess.REGION;
        csv.append(line((people ? List.of("name", "place", "REGION.scope", "phase", "status", "since", "opened")
                : List.of("name", "TEAM.scope", "phase", "status", "since", "opened")).stream()
                .map(column -> texts.get(locale, "casefile.list." + column))
                .toList()));
        for (CaseSummary file : lists.list(query, 0, AT_MOST)) {
            List<String> cells = new ArrayList<>(List.of(
                    file.title(), words.scope(file, locale), words.phase(file.phase(), locale), words.status(file.status(), locale),
                    moments.dayOf(file.phaseSince()).toString(), moments.dayOf(file.openedAt()).toString()));
            if (people) {
                cells.add(1, words.place(file, locale));
            }
            csv.append(line(cells));
        }
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CaseListCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** Quoted, and never a formula: a cell that a spreadsheet would compute begins with an apostrophe. */
    static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
