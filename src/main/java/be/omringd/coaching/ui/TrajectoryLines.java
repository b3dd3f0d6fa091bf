package be.omringd.coaching.ui;

import be.omringd.coaching.CoachingDesk.Line;
import be.omringd.coaching.CoachingPages;
import be.omringd.coaching.TrajectoryMoment;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Trajectories as rows of a table, with what is to happen in each on one line of time: from a season ago to a year ahead. The line
 * shows what the cells beside it say, and the rest of what is planned; each kind of moment has a form of its own.
 */
final class TrajectoryLines {

    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 12;
    private static final int MONTHS_A_LABEL = 3;

    private final Texts texts;
    private final Moments moments;
    private final Locale locale;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate last;

    TrajectoryLines(Texts texts, Moments moments, Locale locale, LocalDate today) {
        this.texts = texts;
        this.moments = moments;
        this.locale = Texts.supported(locale);
        this.today = today;
        this.first = today.minusMonths(MONTHS_BACK);
        this.last = today.plusMonths(MONTHS_AHEAD);
    }

    /** A table with its line of time. */
    Component timed(String label, List<Line> lines, boolean teams) {
        return table(label, lines, teams, true);
    }

    /** A table only: organisation, phase and next moment. */
    Component plain(String label, List<Line> lines) {
        return table(label, lines, true, false);
    }

    private Component table(String label, List<Line> lines, boolean teams, boolean timed) {
        NativeTable table = new NativeTable();
        table.addClassName("coaching-lines");
        table.getElement().setAttribute("aria-label", label);
        NativeTableRow head = table.getHead().addRow();
        heading(head, "coaching.line.organisation");
        if (teams) {
            heading(head, "coaching.line.team");
        }
        heading(head, "coaching.line.phase");
        heading(head, "coaching.line.next");
        if (timed) {
            NativeTableHeaderCell time = new NativeTableHeaderCell();
            time.getElement().setAttribute("scope", "col");
            Span hidden = new Span(text("coaching.line.time"));
            hidden.addClassName("for-listeners");
            time.add(hidden, axis());
            time.addClassName("coaching-time");
            head.add(time);
        }
        lines.forEach(line -> table.getBody().add(row(line, teams, timed)));
        return table;
    }

    private void heading(NativeTableRow head, String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text(key));
        cell.getElement().setAttribute("scope", "col");
        head.add(cell);
    }

    private NativeTableRow row(Line line, boolean teams, boolean timed) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(CoachingPages.more(line), line.title()));
        row.add(name);
        if (teams) {
            row.add(new NativeTableCell(
                    line.teams().stream().map(team -> text("access.team." + team.name())).collect(Collectors.joining(" + "))));
        }
        Span phase = new Span(text("casefile.phase." + line.phase().name()));
        phase.addClassNames("tag", "green");
        NativeTableCell phaseCell = new NativeTableCell();
        phaseCell.add(phase);
        row.add(phaseCell, next(line));
        if (timed) {
            NativeTableCell time = new NativeTableCell();
            time.addClassName("coaching-time");
            time.add(strip(line));
            row.add(time);
        }
        return row;
    }

    private NativeTableCell next(Line line) {
        NativeTableCell cell = new NativeTableCell();
        if (line.next().isEmpty()) {
            Span none = new Span(text("coaching.line.nothing"));
            none.addClassName("quiet");
            cell.add(none);
            return cell;
        }
        TrajectoryMoment next = line.next().get();
        Span what = new Span(says(next));
        cell.add(what);
        if (next.on().isBefore(today)) {
            Span late = new Span(text("coaching.line.late"));
            late.addClassNames("tag", "brick");
            cell.add(new Span(" "), late);
        }
        return cell;
    }

    private String says(TrajectoryMoment moment) {
        return text("coaching.moment." + moment.kind().name(), moments.date(moment.on(), locale));
    }

    // ---- the line of time: a picture of what the cells say

    private Div axis() {
        Div axis = new Div();
        axis.addClassName("coaching-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM yyyy", locale);
        for (YearMonth one = YearMonth.from(first).plusMonths(1); one.atDay(1).isBefore(last.minusMonths(1)); one = one
                .plusMonths(MONTHS_A_LABEL)) {
            Span label = new Span(month.format(one));
            label.getStyle().set("inset-inline-start", place(one.atDay(1)));
            axis.add(label);
        }
        return axis;
    }

    private Div strip(Line line) {
        Div strip = new Div();
        strip.addClassName("coaching-strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        LocalDate began = moments.dayOf(line.openedAt());
        Span past = new Span();
        past.addClassName("coaching-past");
        past.getStyle().set("inset-inline-start", place(began)).set("width", width(began, today));
        strip.add(past);
        line.moments().stream().map(TrajectoryMoment::on).filter(today::isBefore).max(LocalDate::compareTo).ifPresent(until -> {
            Span ahead = new Span();
            ahead.addClassName("coaching-ahead");
            ahead.getStyle().set("inset-inline-start", place(today)).set("width", width(today, until));
            strip.add(ahead);
        });
        Span now = new Span();
        now.addClassName("coaching-now");
        now.getStyle().set("inset-inline-start", place(today));
        strip.add(now);
        line.moments().stream().filter(moment -> !moment.on().isBefore(first) && !moment.on().isAfter(last)).forEach(moment -> {
            Span mark = new Span();
            mark.addClassNames("coaching-mark", "coaching-mark-" + moment.kind().name().toLowerCase(Locale.ROOT));
            mark.setClassName("coaching-mark-late", moment.on().isBefore(today));
            mark.getStyle().set("inset-inline-start", place(moment.on()));
            mark.setTitle(says(moment));
            strip.add(mark);
        });
        return strip;
    }

    /** What the marks on the line of time mean. */
    Component legend() {
        Div legend = new Div();
        legend.addClassName("coaching-legend");
        for (TrajectoryMoment.Kind kind : TrajectoryMoment.Kind.values()) {
            Span mark = new Span();
            mark.addClassNames("coaching-mark", "coaching-mark-" + kind.name().toLowerCase(Locale.ROOT));
            mark.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(mark, new Span(text("coaching.legend." + kind.name()))));
        }
        return legend;
    }

    private String width(LocalDate from, LocalDate until) {
        return percent(Math.max(0, share(until) - share(from)));
    }

    private String place(LocalDate day) {
        return percent(share(day));
    }

    private double share(LocalDate day) {
        double all = ChronoUnit.DAYS.between(first, last);
        return Math.clamp(ChronoUnit.DAYS.between(first, day) / all, 0, 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }
}
