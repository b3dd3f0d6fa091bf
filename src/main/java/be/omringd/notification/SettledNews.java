package be.omringd.notification;

import be.omringd.casefile.CaseId;
import be.omringd.database.UtcMoments;
import be.omringd.inbox.TaskNews;
import be.omringd.inbox.TaskNews.Standing;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What nobody has to read any more: the task is done, or a colleague does it. It stays in the list, as something that was read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettledNews {

    private static final int AT_ONCE = 2000;

    private final JdbcTemplate jdbc;
    private final TaskNews tasks;
    private final Receivers receivers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Period keep;

    SettledNews(JdbcTemplate jdbc, TaskNews tasks, Receivers receivers, ApplicationEventPublisher events, Clock clock,
            @Value("${omringd.notifications.keep}") Period keep) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.receivers = receivers;
        this.events = events;
        this.clock = clock;
        this.keep = keep;
    }

    private record Unread(UUID id, UUID reader, NotificationKind kind, CaseId caseId, UUID task) {}

    void settle() {
        List<Unread> unread = jdbc.query("""
                select id, reader_id, kind, case_id, work_item_id from notification
                where read_at is null and work_item_id is not null and kind not in (?, ?) order by work_item_id desc limit ?""",
                (row, n) -> new Unread(UUID.fromString(row.getString("id")), UUID.fromString(row.getString("reader_id")),
                        NotificationKind.valueOf(row.getString("kind")), CaseId.of(row.getString("case_id")),
                        UUID.fromString(row.getString("work_item_id"))),
                NotificationKind.GIVEN_AWAY.name(), NotificationKind.GIFT_CHANGED.name(), AT_ONCE);
        if (unread.isEmpty()) {
            return;
        }
        Map<UUID, Standing> standing = tasks.standing(unread.stream().map(Unread::task).collect(Collectors.toSet()));
        Set<UUID> readers = new HashSet<>();
        for (Unread one : unread) {
            if (isSettled(one, standing.get(one.task()))) {
                jdbc.update("update notification set read_at = ? where id = ? and read_at is null", UtcMoments.stored(clock.instant()),
                        one.id().toString());
                readers.add(one.reader());
            }
        }
        readers.forEach(reader -> events.publishEvent(new NotificationsChanged(reader)));
    }

    /** What somebody was told too long ago goes, read or not. */
    void forget() {
        jdbc.update("delete from notification where at < ?",
                UtcMoments.stored(clock.instant().atZone(Moments.ZONE).minus(keep).toInstant()));
    }

    private boolean isSettled(Unread news, @Nullable Standing task) {
        if (task == null || !task.open()) {
            return true;
        }
        UUID colleague = task.colleague();
        if (news.kind() == NotificationKind.NEW_TASK || news.kind() == NotificationKind.WAITS) {
            return colleague != null;
        }
        return colleague == null || !news.reader().equals(colleague)
                && receivers.goesOnFor(colleague, news.caseId()).filter(news.reader()::equals).isEmpty();
    }
}
