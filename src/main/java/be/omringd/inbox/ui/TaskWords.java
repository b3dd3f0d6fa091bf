package be.omringd.inbox.ui;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.engine.ProcessNames;
import be.omringd.inbox.DueGroup;
import be.omringd.inbox.TaskDetail;
import be.omringd.inbox.TaskNames;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a task is called and how it is told about, in the reader's language. */
@Component
class TaskWords {

    private final Texts texts;
    private final TaskNames tasks;
    private final ProcessNames names;
    private final Places places;
    private final Clock clock;
    private final Absences absences;

    TaskWords(Texts texts, TaskNames tasks, ProcessNames names, Places places, Clock clock, Absences absences) {
        this.texts = texts;
        this.tasks = tasks;
        this.names = names;
        this.places = places;
        this.clock = clock;
        this.absences = absences;
    }

    String text(Locale locale, String key, Object... args) {
        return texts.get(locale, key, args);
    }

    boolean has(Locale locale, String key) {
        return texts.has(locale, key);
    }

    String task(WorkItemSummary item, Locale locale) {
        String task = tasks.task(item, locale);
        TaskDetail detail = item.detail();
        return item.isOwn() || detail == null ? task : texts.get(locale, "inbox.task.detail", task, words(detail, locale));
    }

    private String words(TaskDetail detail, Locale locale) {
        if (detail.name() != null) {
            return detail.name();
        }
        if (detail.textKey() != null) {
            return texts.get(locale, detail.textKey());
        }
        return due(locale).day(Objects.requireNonNull(detail.at(), "A detail says something"), now());
    }

    /** Whom or what it is about, or that it is about no case. */
    String about(WorkItemSummary item, Locale locale) {
        return tasks.about(item, locale);
    }

    /** The same without anything that may be about somebody. */
    String kind(WorkItemSummary item, Locale locale) {
        return tasks.kind(item, locale);
    }

    String step(String processId, String elementId, Locale locale) {
        return names.element(processId, elementId, locale);
    }

    String process(WorkItemSummary item, Locale locale) {
        return tasks.process(item, locale);
    }

    String place(String code, Locale locale) {
        return places.label(code, locale);
    }

    /** Whose work it is: a region or a team. */
    String scope(AccessScope scope, Locale locale) {
        return scope.named(key -> texts.get(locale, key));
    }

    /** Each colleague as they are chosen: with until when they are away, where they are today. */
    Function<Actor, String> colleagues(Locale locale) {
        Map<UUID, Absence> awayToday = absences.awayToday();
        return colleague -> {
            Absence away = awayToday.get(colleague.user());
            return away == null ? colleague.name() : text(locale, "inbox.handOver.away", colleague.name(), date(away.until(), locale));
        };
    }

    /** A day without its year: the next one. */
    String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM", Texts.supported(locale)).format(day);
    }

    DueWords due(Locale locale) {
        return new DueWords(texts, locale);
    }

    /** How the tasks that are due then are called together. */
    String due(Locale locale, DueGroup group) {
        return text(locale, "inbox.group." + group.name());
    }

    Instant now() {
        return clock.instant();
    }
}
