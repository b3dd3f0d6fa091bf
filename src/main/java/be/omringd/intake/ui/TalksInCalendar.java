package be.omringd.intake.ui;

import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.RequestView;
import be.omringd.intake.RequestViews;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first conversations that are agreed on: of those we know the day. */
@Component
class TalksInCalendar implements CalendarSource {

    private final RequestViews requests;
    private final Texts texts;

    TalksInCalendar(RequestViews requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public List<CalendarEntry> entries(List<CaseSummary> held, LocalDate from, Locale locale) {
        return held.stream().filter(file -> file.phase() instanceof RequestPhase)
                .flatMap(file -> requests.find(file.id()).flatMap(request -> entry(file, request, locale)).stream()).toList();
    }

    private Optional<CalendarEntry> entry(CaseSummary file, RequestView request, Locale locale) {
        return Optional.ofNullable(request.appointmentOn())
                .map(on -> new CalendarEntry(CalendarKind.TALK, file.id().value(), texts.get(locale, "intake.inCalendar"), file.title(),
                        file.contact() != null, null, on, request.appointmentPlace(), CaseFilePages.file(file.id())));
    }
}
