package be.omringd.notification;

import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.database.UtcMoments;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current actor was told; each sees their own. Whom it is about is looked up when it is read: of what the reader may not see any
 * more it says only what kind of thing it was.
 */
@Service
@Transactional
public class Notifications {

    private final JdbcTemplate jdbc;
    private final CaseFiles files;
    private final WorkItems items;
    private final Users users;
    private final CurrentActor currentActor;
    private final Reading reading;

    Notifications(JdbcTemplate jdbc, CaseFiles files, WorkItems items, Users users, CurrentActor currentActor, Reading reading) {
        this.jdbc = jdbc;
        this.files = files;
        this.items = items;
        this.users = users;
        this.currentActor = currentActor;
        this.reading = reading;
    }

    /**
     * Something that somebody was told.
     *
     * @param byName the colleague who did it; empty for what comes with time
     * @param about the case; null where the reader may not see it now
     * @param task the task, as it stands now; null where it is about the case as a whole, or where the reader may not do it
     * @param ofTask whether it is about a task
     * @param note the note that it is about; null where it is about none
     */
    public record Told(
            UUID id, NotificationKind kind, Instant at, boolean read, String byName, @Nullable CaseSummary about,
            @Nullable WorkItemSummary task, boolean ofTask, @Nullable UUID note) {}

    private record Row(
            UUID id, NotificationKind kind, CaseId caseId, @Nullable UUID task, @Nullable UUID by, Instant at, boolean read,
            String occasion) {}

    /** How many of them the reader did not read yet. */
    @Transactional(readOnly = true)
    public int unread() {
        UUID me = currentActor.get().userId();
        Integer unread = me == null ? null
                : jdbc.queryForObject("select count(*) from notification where reader_id = ? and read_at is null", Integer.class,
                        me.toString());
        return unread == null ? 0 : unread;
    }

    /** The newest ones first, at most so many. */
    @Transactional(readOnly = true)
    public List<Told> newest(int limit) {
        UUID me = currentActor.get().userId();
        return me == null ? List.of()
                : told(jdbc.query("select * from notification where reader_id = ? order by at desc, id desc limit ?", Notifications::row,
                        me.toString(), limit));
    }

    /** One of them; empty where there is none, or where it is another's. */
    @Transactional(readOnly = true)
    public Optional<Told> find(UUID id) {
        UUID me = currentActor.get().userId();
        return me == null ? Optional.empty()
                : told(jdbc.query("select * from notification where reader_id = ? and id = ?", Notifications::row, me.toString(),
                        id.toString())).stream().findFirst();
    }

    /** The reader has read it, or wants it to stand there as if not. The same a second time changes nothing. */
    public void read(UUID id, boolean read) {
        UUID me = currentActor.get().userId();
        if (me != null) {
            reading.mark(me, id, read);
        }
    }

    /** The reader has read all that was there until this moment. */
    public void readAll(Instant until) {
        UUID me = currentActor.get().userId();
        if (me != null) {
            reading.markAll(me, until);
        }
    }

    private List<Told> told(List<Row> rows) {
        Map<CaseId, CaseSummary> cases = files.getAll(rows.stream().map(Row::caseId).distinct().toList());
        Map<UUID, WorkItemSummary> tasks = items.those(rows.stream().map(Row::task).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(WorkItemSummary::id, task -> task));
        return rows.stream().map(row -> new Told(row.id(), row.kind(), row.at(), row.read(),
                row.by() == null ? "" : users.name(row.by()), cases.get(row.caseId()), row.task() == null ? null : tasks.get(row.task()),
                row.task() != null, row.kind() == NotificationKind.MENTIONED ? UUID.fromString(row.occasion()) : null)).toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(UUID.fromString(row.getString("id")), NotificationKind.valueOf(row.getString("kind")),
                CaseId.of(row.getString("case_id")), orNull(row.getString("work_item_id")), orNull(row.getString("by_id")),
                UtcMoments.get(row, "at"), row.getObject("read_at") != null, row.getString("occasion"));
    }

    private static @Nullable UUID orNull(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
