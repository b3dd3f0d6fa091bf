package be.omringd.group.ui;

import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.group.GatheringState;
import be.omringd.group.GatheringSummary;
import be.omringd.group.Gatherings;
import be.omringd.group.GroupPhase;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The gatherings of the groups that somebody holds: the one that is planned, and those that just were. */
@Component
class GatheringsInCalendar implements CalendarSource {

    private final Gatherings gatherings;
    private final Moments moments;
    private final Texts texts;

    GatheringsInCalendar(Gatherings gatherings, Moments moments, Texts texts) {
        this.gatherings = gatherings;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public List<CalendarEntry> entries(List<CaseSummary> held, LocalDate from, Locale locale) {
        return held.stream().filter(file -> file.phase() instanceof GroupPhase).flatMap(file -> of(file, locale)).toList();
    }

    private Stream<CalendarEntry> of(CaseSummary file, Locale locale) {
        return gatherings.of(file.id()).stream()
                .filter(one -> one.plannedAt() != null && (one.state() == GatheringState.PLANNED || one.state() == GatheringState.HELD))
                .map(one -> entry(one, file, locale));
    }

    private CalendarEntry entry(GatheringSummary one, CaseSummary file, Locale locale) {
        Instant at = Objects.requireNonNull(one.plannedAt());
        return new CalendarEntry(CalendarKind.GATHERING, one.id().value(), texts.get(locale, "group.inCalendar"), file.title(),
                file.contact() != null, at, moments.dayOf(at), one.place(), CaseFilePages.file(file.id()));
    }
}
