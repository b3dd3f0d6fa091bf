package be.omringd.calendar;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is planned for somebody: in the cases that they hold, as far as they may see them now, and their own tasks. */
@Component
class PlannedEntries {

    /** More cases than anybody holds. */
    private static final int CASES_AT_MOST = 1000;
    /** What just was stays for a while, as in any calendar. */
    private static final Period LOOKS_BACK = Period.ofMonths(1);

    private final List<CalendarSource> sources;
    private final CaseLists cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    PlannedEntries(List<CalendarSource> sources, CaseLists cases, CurrentActor currentActor, Clock clock) {
        this.sources = sources;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What the owner wants to know of, the first one first. */
    List<CalendarEntry> of(CalendarFeeds.Reading reading) {
        return currentActor.as(reading.owner(), () -> {
            List<CaseSummary> held = cases.heldBy(reading.owner().user(), reading.owner().regionsAndTeams(), CASES_AT_MOST);
            LocalDate from = LocalDate.ofInstant(clock.instant(), Moments.ZONE).minus(LOOKS_BACK);
            Locale locale = Locale.forLanguageTag(reading.language());
            return sources.stream().flatMap(source -> source.entries(held, from, locale).stream())
                    .filter(entry -> reading.choice().kinds().contains(entry.kind()) && !entry.on().isBefore(from))
                    .sorted(Comparator.comparing(CalendarEntry::on).thenComparing(CalendarEntry::id)).toList();
        });
    }
}
