package be.omringd.coaching.ui;

import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.ReviewState;
import be.omringd.coaching.SessionState;
import be.omringd.coaching.TrajectoryView;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sessions with organisations whose trajectory somebody holds, and the days on which those look back. */
@Component
class SessionsInCalendar implements CalendarSource {

    private final CoachingTrajectories trajectories;
    private final Moments moments;
    private final Texts texts;

    SessionsInCalendar(CoachingTrajectories trajectories, Moments moments, Texts texts) {
        this.trajectories = trajectories;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public List<CalendarEntry> entries(List<CaseSummary> held, LocalDate from, Locale locale) {
        return held.stream().filter(file -> file.kind().equals(CoachingFile.KIND))
                .flatMap(file -> trajectories.find(file.id()).stream().flatMap(one -> of(file, one, locale))).toList();
    }

    private Stream<CalendarEntry> of(CaseSummary file, TrajectoryView trajectory, Locale locale) {
        String path = CaseFilePages.file(file.id());
        Stream<CalendarEntry> sessions = trajectory.sessions().stream().filter(one -> one.state() != SessionState.CANCELLED)
                .map(one -> new CalendarEntry(CalendarKind.SESSION, one.id(), texts.get(locale, "coaching.inCalendar.session"),
                        file.title(),
                        false, one.at(), moments.dayOf(one.at()), one.place(), path));
        Stream<CalendarEntry> reviews = trajectory.reviews().stream().filter(one -> one.state() == ReviewState.PLANNED)
                .map(one -> new CalendarEntry(CalendarKind.REVIEW, one.id(), texts.get(locale, "coaching.inCalendar.review"), file.title(),
                        false, null, one.plannedOn(), null, path));
        return Stream.concat(sessions, reviews);
    }
}
