package be.omringd.notification.ui;

import be.omringd.access.CurrentActor;
import be.omringd.inbox.TaskNames;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The words of a list of what somebody was told: one for each page, in the language of its reader. */
@Component
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class NotificationWords {

    private final TaskNames names;
    private final Moments moments;
    private final Texts texts;
    private final @Nullable UUID me;
    private final Locale locale = Texts.ofReader();

    NotificationWords(TaskNames names, Moments moments, Texts texts, CurrentActor currentActor) {
        this.names = names;
        this.moments = moments;
        this.texts = texts;
        this.me = currentActor.get().userId();
    }

    String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    String task(WorkItemSummary task) {
        return names.task(task, locale);
    }

    boolean isMine(WorkItemSummary task) {
        return task.assigneeId() != null && task.assigneeId().equals(me);
    }

    LocalDate dayOf(Instant moment) {
        return moments.dayOf(moment);
    }

    String day(LocalDate day) {
        return moments.day(day, locale);
    }

    String date(Instant moment) {
        return moments.date(moment, locale);
    }

    String time(Instant moment) {
        return moments.time(moment, locale);
    }
}
