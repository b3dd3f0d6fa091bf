package be.omringd.notification;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.DueDay;
import be.omringd.inbox.TaskNews;
import be.omringd.inbox.TaskNews.Arrived;
import be.omringd.inbox.TaskNews.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of tasks what nobody does: that they came, and that their day comes near or is over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TasksNews {

    /** So long before its due date somebody is told: of a day that is over at midnight, at noon of the day before. */
    private static final Duration SOON = Duration.ofHours(36);

    private final TaskNews tasks;
    private final Telling telling;
    private final Receivers receivers;

    TasksNews(TaskNews tasks, Telling telling, Receivers receivers) {
        this.tasks = tasks;
        this.telling = telling;
        this.receivers = receivers;
    }

    /**
     * Tasks that came after this one and that nobody has: all who hold the case are told, or else, once for a case, those who work there.
     */
    void arrived(UUID after) {
        Map<UUID, Actor> colleagues = receivers.colleagues();
        for (Arrived task : tasks.arrivedAfter(after)) {
            List<UUID> holders = receivers.holders(task.caseId());
            holders.stream().map(colleagues::get)
                    .filter(colleague -> colleague != null && colleague.mayDo(task.scope(), task.candidateGroup())
                            && !colleague.user().equals(task.follows()))
                    .forEach(colleague -> telling.tell(colleague.user(),
                            news(NotificationKind.NEW_TASK, task.caseId(), task.id(), task.id().toString())));
            if (holders.isEmpty()) {
                Receivers.of(task.scope(), colleagues).stream().filter(colleague -> colleague.mayDo(task.scope(), task.candidateGroup()))
                        .forEach(colleague -> telling
                                .tell(colleague.user(), news(NotificationKind.WAITS, task.caseId(), task.id(), task.caseId().toString())));
            }
        }
    }

    /**
     * Tasks that came near their due date, or went past it, in this time: to who has them, and to who goes on while that one is away, where
     * they may do it.
     */
    void due(Instant from, Instant until) {
        Map<UUID, Actor> colleagues = receivers.colleagues();
        tasks.dueBetween(colleagues.keySet(), from.plus(SOON), until.plus(SOON)).stream().filter(task -> DueDay.isWholeDay(task.dueAt()))
                .forEach(task -> tell(NotificationKind.DUE_SOON, task, colleagues));
        tasks.dueBetween(colleagues.keySet(), from, until).forEach(task -> tell(NotificationKind.LATE, task, colleagues));
    }

    private void tell(NotificationKind kind, Due task, Map<UUID, Actor> colleagues) {
        News news = news(kind, task.caseId(), task.id(), task.id() + "@" + task.dueAt().getEpochSecond());
        telling.tell(task.colleague(), news);
        receivers.goesOnFor(task.colleague(), task.caseId()).map(colleagues::get)
                .filter(other -> other.mayDo(task.scope(), task.candidateGroup())).ifPresent(other -> telling.tell(other.user(), news));
    }

    private static News news(NotificationKind kind, CaseId caseId, UUID task, String occasion) {
        return new News(kind, caseId, task, null, occasion);
    }
}
