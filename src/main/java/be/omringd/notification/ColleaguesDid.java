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
import be.omringd.inbox.TaskCameBack;
import be.omringd.inbox.TaskChangedHands;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        changed.gave().forEach(
                one -> telling.tell(one, News.deed(NotificationKind.GIFT_CHANGED, caseId, changed.workItemId(), changed.by())));
    }

    /** What was undone is no news: who has not read of it has nothing to read any more, who has is told how it is now. */
    @EventListener
    void on(TaskCameBack undone) {
        takeBack(undone, undone.had(), NotificationKind.GIVEN_AWAY, NotificationKind.TASK_GIVEN);
        takeBack(undone, undone.got(), NotificationKind.TASK_GIVEN, NotificationKind.GIVEN_AWAY);
        forget("read_at is null and work_item_id = ? and by_id = ? and kind = ?", undone.workItemId().toString(), undone.by().toString(),
                NotificationKind.GIFT_CHANGED.name());
    }

    private void takeBack(TaskCameBack undone, @Nullable UUID reader, NotificationKind told, NotificationKind instead) {
        if (reader == null) {
            return;
        }
        String which = "reader_id = ? and work_item_id = ? and by_id = ? and kind = ?";
        Object[] args = {reader.toString(), undone.workItemId().toString(), undone.by().toString(), told.name()};
        if (!forget("read_at is null and " + which, args)
                && !jdbc.queryForList("select 1 from notification where " + which, Integer.class, args).isEmpty()) {
            telling.tell(reader, News.deed(instead, new CaseId(undone.caseId()), undone.workItemId(), undone.by()));
        }
    }

    /** What was told goes; false where nobody was told such a thing. */
    private boolean forget(String which, Object... args) {
        List<String> readers = jdbc.queryForList("select distinct reader_id from notification where " + which, String.class, args);
        jdbc.update("delete from notification where " + which, args);
        readers.forEach(reader -> events.publishEvent(new NotificationsChanged(UUID.fromString(reader))));
        return !readers.isEmpty();
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
        forget("case_id = ? and kind = ? and occasion = ?", note.caseId().toString(), NotificationKind.MENTIONED.name(),
                note.noteId().toString());
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
