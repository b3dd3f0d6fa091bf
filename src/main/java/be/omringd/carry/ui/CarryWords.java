package be.omringd.carry.ui;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.place.Region;
import be.omringd.inbox.TaskNames;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Words that the pages of who carries what share: one for each page, in the language of its reader. */
@Component
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class CarryWords {

    private final TaskNames names;
    private final Moments moments;
    private final Texts texts;
    private final Users users;
    private final Absences absences;
    private final CurrentActor currentActor;
    private final Locale locale = Texts.ofReader();

    CarryWords(TaskNames names, Moments moments, Texts texts, Users users, Absences absences, CurrentActor currentActor) {
        this.names = names;
        this.moments = moments;
        this.texts = texts;
        this.users = users;
        this.absences = absences;
        this.currentActor = currentActor;
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** Whom it is about. */
    String about(WorkItemSummary task) {
        return names.about(task, locale);
    }

    String task(WorkItemSummary task) {
        return names.task(task, locale);
    }

    String scope(AccessScope scope) {
        return scope.named(this::text);
    }

    /** "2 mrt 2026"; empty where there is no moment. */
    String date(@Nullable Instant moment) {
        return moment == null ? "" : moments.shortDate(moment, locale);
    }

    String date(LocalDate day) {
        return moments.date(day, locale);
    }

    /** A colleague as they are chosen: with until when they are away, where they are. */
    String colleague(String name, Optional<Absence> away) {
        return away.map(absence -> text("carry.colleague.away", name, away(absence))).orElse(name);
    }

    /** The same for each colleague of a list, as it is today. */
    Function<Actor, String> colleagues() {
        Map<UUID, Absence> away = absences.awayToday();
        return colleague -> colleague(colleague.name(), Optional.ofNullable(away.get(colleague.user())));
    }

    /** "afwezig tot en met 2 december 2026", or from when on. */
    String away(Absence absence) {
        return absence.isOn(absences.today()) ? text("carry.away.until", date(absence.until()))
                : text("carry.away.fromUntil", date(absence.from()), date(absence.until()));
    }

    /** Who stands in; empty where nobody is named. */
    String standIns(Absence absence) {
        return absence.standIns().stream().map(users::name).sorted().collect(Collectors.joining(", "));
    }

    /** A number that asks for attention where it is more than none. */
    static Span late(int late) {
        Span span = new Span(String.valueOf(late));
        if (late > 0) {
            span.addClassNames("tag", "brick");
        }
        return span;
    }

    /** A field to choose among the regions that the reader sees. */
    RegionsField regions(Consumer<Set<Region>> chosen) {
        RegionsField regions = new RegionsField(this::text, currentActor.get().visibleRegions(), chosen);
        regions.addClassName("status-regions");
        return regions;
    }
}
