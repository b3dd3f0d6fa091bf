package be.omringd.notification;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.carry.AskedAlong;
import be.omringd.carry.CameToYou;
import be.omringd.carry.CaseHandedOver;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.MentionedInNote;
import be.omringd.casefile.NoteWithdrawn;
import be.omringd.inbox.OwnTaskTakenBack;
import be.omringd.inbox.TaskCameBack;
import be.omringd.inbox.TaskChangedHands;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what colleagues did, in the transaction in which they do it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ColleaguesDid {

    private final Telling telling;
    private final Receivers receivers;
    private final Reading reading;
    private final CurrentActor currentActor;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    ColleaguesDid(Telling telling, Receivers receivers, Reading reading, CurrentActor currentActor, JdbcTemplate jdbc,
            ApplicationEventPublisher events) {
        this.telling = telling;
        this.receivers = receivers;
        this.reading = reading;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(TaskChangedHands changed) {
        CaseId caseId = new CaseId(changed.caseId());
        if (changed.to() != null) {
            telling.tell(changed.to(), News.given(NotificationKind.TASK_GIVEN, caseId, changed.workItemId(), changed.by(),
                    changed.handOver()));
        }
        if (changed.from() != null && !changed.from().equals(changed.to())) {
            telling.tell(changed.from(), News.deed(NotificationKind.GIVEN_AWAY, caseId, changed.workItemId(), changed.by()));
        }
        tellWhoGave(changed.gave(), caseId, changed.workItemId(), changed.by());
    }

    @EventListener
    void on(OwnTaskTakenBack taken) {
        CaseId caseId = new CaseId(taken.caseId());
        taken.had().forEach(one -> telling.tell(one, News.deed(NotificationKind.GIVEN_AWAY, caseId, taken.workItemId(), taken.by())));
        tellWhoGave(taken.gave(), caseId, taken.workItemId(), taken.by());
    }

    private void tellWhoGave(Set<UUID> gave, CaseId caseId, UUID task, UUID by) {
        gave.forEach(one -> telling.tell(one, News.deed(NotificationKind.GIFT_CHANGED, caseId, task, by)));
    }

    /** What was undone is no news: who has not read of it has nothing to read any more, who has is told how it is now. */
    @EventListener
    void on(TaskCameBack undone) {
        if (undone.had() != null) {
            isNoNews(undone, undone.had(), NotificationKind.GIVEN_AWAY, NotificationKind.TASK_GIVEN);
        }
        if (undone.got() != null) {
            isNoNews(undone, undone.got(), NotificationKind.TASK_GIVEN, NotificationKind.GIVEN_AWAY);
        }
        told(undone, NotificationKind.GIFT_CHANGED, "read_at is null")
                .forEach(reader -> takeBack(undone, reader, NotificationKind.GIFT_CHANGED));
    }

    private void isNoNews(TaskCameBack undone, UUID reader, NotificationKind told, NotificationKind instead) {
        if (!takeBack(undone, reader, told) && told(undone, told, "read_at is not null").contains(reader)) {
            telling.tell(reader, News.deed(instead, new CaseId(undone.caseId()), undone.workItemId(), undone.by()));
        }
    }

    /** Who was told of what is undone now. */
    private Set<UUID> told(TaskCameBack undone, NotificationKind kind, String which) {
        return jdbc
                .queryForList(
                        "select reader_id from notification where work_item_id = ? and by_id = ? and kind = ? and case_id = ? and " + which,
                        String.class, undone.workItemId().toString(), undone.by().toString(), kind.name(), undone.caseId().toString())
                .stream()
                .map(UUID::fromString).collect(Collectors.toSet());
    }

    /** What this reader was told and has not read goes; false where there is no such thing. */
    private boolean takeBack(TaskCameBack undone, UUID reader, NotificationKind kind) {
        boolean unread = jdbc.update(
                "delete from notification where read_at is null and work_item_id = ? and by_id = ? and kind = ? and reader_id = ?",
                undone.workItemId().toString(), undone.by().toString(), kind.name(), reader.toString()) > 0;
        if (unread) {
            events.publishEvent(new NotificationsChanged(reader));
        }
        return unread;
    }

    @EventListener
    void on(CaseHandedOver handed) {
        telling.tell(handed.to(), News.given(NotificationKind.CASE_GIVEN, handed.caseId(), null, handed.by(), handed.handOver()));
        if (handed.from() != null && !handed.from().equals(handed.to())) {
            telling.tell(handed.from(), News.deed(NotificationKind.GIVEN_AWAY, handed.caseId(), null, handed.by()));
        }
        tellWhoHoldsItWith(handed.to(), handed.caseId(), handed.by());
    }

    /** What stood above their tasks and was read there need not be read again. */
    @EventListener
    void on(CameToYou.Read came) {
        reading.markHandedOver(came.colleague(), came.handOver());
    }

    @EventListener
    void on(AskedAlong asked) {
        telling.tell(asked.colleague(), News.deed(NotificationKind.ASKED_ALONG, asked.caseId(), null, asked.by()));
        tellWhoHoldsItWith(asked.colleague(), asked.caseId(), asked.by());
    }

    private void tellWhoHoldsItWith(UUID colleague, CaseId caseId, UUID by) {
        receivers.holders(caseId).stream().filter(other -> !other.equals(colleague))
                .forEach(other -> telling.tell(other, News.deed(NotificationKind.OTHER_CHANGED, caseId, null, by)));
    }

    @EventListener
    void on(CaseEvent.StoppedHolding stopped) {
        UUID by = currentActor.get().userId();
        if (receivers.colleagues().containsKey(stopped.colleague())) {
            telling.tell(stopped.colleague(), News.deed(NotificationKind.STOPPED, stopped.caseId(), null, by));
        }
        if (stopped.other() != null) {
            telling.tell(stopped.other(), News.deed(NotificationKind.OTHER_CHANGED, stopped.caseId(), null, by));
        }
    }

    /** Once of each note, however often it is put right. */
    @EventListener
    void on(MentionedInNote note) {
        News news = new News(NotificationKind.MENTIONED, note.caseId(), null, note.by(), note.noteId().toString());
        note.colleagues().forEach(reader -> telling.tell(reader, news));
    }

    /** Who was called to a note that is taken back has nothing to read there any more. */
    @EventListener
    void on(NoteWithdrawn note) {
        Object[] which = {note.caseId().toString(), NotificationKind.MENTIONED.name(), note.noteId().toString()};
        List<String> readers =
                jdbc.queryForList("select reader_id from notification where case_id = ? and kind = ? and occasion = ?", String.class,
                        which);
        jdbc.update("delete from notification where case_id = ? and kind = ? and occasion = ?", which);
        readers.forEach(reader -> events.publishEvent(new NotificationsChanged(UUID.fromString(reader))));
    }

    /** It cannot wait: where nobody holds the case, or all who hold it are away, all who work there are told. */
    @EventListener
    void on(CaseEvent.ConcernReported concern) {
        Map<UUID, Actor> colleagues = receivers.colleagues();
        List<UUID> told = receivers.holders(concern.caseId()).stream().filter(colleagues::containsKey)
                .filter(one -> !receivers.isAway(one)).toList();
        if (told.isEmpty()) {
            told = Receivers.of(concern.scope(), colleagues).stream().map(Actor::user).toList();
        }
        News news = News.deed(NotificationKind.CONCERN, concern.caseId(), null, currentActor.get().userId());
        told.forEach(reader -> telling.tell(reader, news));
    }

    /** With what a case told, what was told of it goes. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        jdbc.update("delete from notification where case_id = ?", erased.caseId().toString());
    }
}
