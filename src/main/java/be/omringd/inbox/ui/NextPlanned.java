package be.omringd.inbox.ui;

import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The next talk, gathering or session that is planned with somebody, beside every task about them. */
@org.springframework.stereotype.Component
class NextPlanned implements BesideTask {

    private static final Comparator<CalendarEntry> SOONEST = Comparator.comparing(CalendarEntry::on)
            .thenComparing(CalendarEntry::at, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ObjectProvider<CalendarSource> sources;
    private final TaskWords words;

    NextPlanned(ObjectProvider<CalendarSource> sources, TaskWords words) {
        this.sources = sources;
        this.words = words;
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        Locale locale = UI.getCurrent().getLocale();
        Instant now = words.now();
        LocalDate today = LocalDate.ofInstant(now, Moments.ZONE);
        // what is to be done is no appointment
        return sources.stream().filter(source -> !(source instanceof TasksInCalendar))
                .flatMap(source -> source.entries(List.of(file), today, locale).stream())
                .filter(one -> one.at() == null ? !one.on().isBefore(today) : !one.at().isBefore(now))
                .min(SOONEST).map(one -> shown(one, locale));
    }

    private Component shown(CalendarEntry one, Locale locale) {
        H3 title = new H3(words.text(locale, "inbox.person.next"));
        Instant day = one.on().atTime(LocalTime.NOON).atZone(Moments.ZONE).toInstant();
        String date = words.due(locale).day(day, words.now());
        Paragraph when = new Paragraph(one.at() == null ? date
                : words.text(locale, "inbox.person.next.at", date, words.due(locale).time(one.at())));
        when.addClassName("person-panel-next");
        Paragraph what = new Paragraph(one.place() == null || one.place().isBlank() ? one.what()
                : words.text(locale, "inbox.person.who", one.what(), one.place()));
        what.addClassName("person-panel-phase");
        Div next = new Div(title, when, what);
        next.addClassName("person-panel-other");
        return next;
    }
}
