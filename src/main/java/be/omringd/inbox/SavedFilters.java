package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.text.TypedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each wants to see in the inbox again, and how they left it. A filter is of its owner; a coordinator or a manager can share it, and
 * then those see it who may see the regions and teams that it names, or who work with the owner where it names none. It says which tasks,
 * never whose: a list that is opened with it is the reader’s own. See docs/decisions/0057-list-and-task-side-by-side.md.
 */
@Service
@Transactional
public class SavedFilters {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 40;
    /** So many can one person keep, and so many of colleagues are shown. */
    public static final int AT_MOST = 12;

    private final JdbcTemplate jdbc;
    private final Users users;
    private final CurrentActor currentActor;

    SavedFilters(JdbcTemplate jdbc, Users users, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.users = users;
        this.currentActor = currentActor;
    }

    /**
     * A filter that was kept.
     *
     * @param query which tasks, the most urgent first
     * @param grouping what they stand under; null for what the reader chose last
     * @param owner the name of the colleague who shares it; null for an own one
     * @param begins whether the inbox of the reader begins with it
     */
    public record SavedFilter(UUID id, String name, InboxQuery query, @Nullable Grouping grouping, boolean shared,
            @Nullable String owner, boolean begins) {

        /** Whether it is the reader’s. */
        public boolean mine() {
            return owner == null;
        }
    }

    /** What became of a wish: DONE; NAME_TAKEN: there is one of this name; TOO_MANY: {@value #AT_MOST} are kept already. */
    public enum Outcome {
        DONE, NAME_TAKEN, TOO_MANY
    }

    /** The own ones by name, then those that colleagues share; none for who has no inbox. */
    @Transactional(readOnly = true)
    public List<SavedFilter> list() {
        Actor me = currentActor.get();
        if (!me.isColleague()) {
            return List.of();
        }
        UUID begins = beginsWith(me);
        List<Row> own = jdbc.query("select * from saved_filter where owner_id = ? order by name", SavedFilters::row, me.user().toString());
        Map<UUID, Actor> colleagues = new HashMap<>();
        users.active().forEach(user -> colleagues.put(user.user(), user));
        colleagues.remove(me.user());
        Stream<SavedFilter> shared = jdbc.query("select * from saved_filter where shared order by name, id", SavedFilters::row).stream()
                .flatMap(row -> Optional.ofNullable(colleagues.get(row.owner)).filter(owner -> sees(me, row.query, owner))
                        .map(owner -> row.filter(owner.name(), begins)).stream())
                .limit(AT_MOST);
        return Stream.concat(own.stream().map(row -> row.filter(null, begins)), shared).toList();
    }

    /** Whether the reader may share filters with colleagues. */
    @Transactional(readOnly = true)
    public boolean mayShare() {
        return currentActor.get().isCaseworker();
    }

    /**
     * Keeps a filter for the reader. What is looked for by name is not kept with it.
     *
     * @param name 1 to {@value #LONGEST_NAME} characters; throws {@link IllegalArgumentException} otherwise
     * @param grouping what its tasks stand under
     * @param shared only for who {@link #mayShare}; throws {@link AccessDeniedException} otherwise
     */
    public Outcome save(String name, InboxQuery query, Grouping grouping, boolean shared) {
        String called = called(name);
        UUID me = me();
        if (shared) {
            checkMayShare();
        }
        Integer kept = jdbc.queryForObject("select count(*) from saved_filter where owner_id = ?", Integer.class, me.toString());
        if (kept != null && kept >= AT_MOST) {
            return Outcome.TOO_MANY;
        }
        return unlessTaken(() -> jdbc.update(
                "insert into saved_filter (id, owner_id, name, shared, whose, scopes, only_late, grouped_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(), me.toString(), called, shared, query.scope().name(),
                query.scopes().stream().sorted().map(AccessScope::code).collect(Collectors.joining(" ")), query.onlyLate(),
                grouping.name()));
    }

    /** Gives an own filter another name, of the same length as {@link #save}; DONE also where it is there no more. */
    public Outcome rename(UUID id, String name) {
        String called = called(name);
        String me = me().toString();
        return unlessTaken(() -> jdbc.update("update saved_filter set name = ? where id = ? and owner_id = ?", called, id.toString(), me));
    }

    /** Shares an own filter with colleagues, or no longer. */
    public void share(UUID id, boolean shared) {
        UUID me = me();
        if (shared) {
            checkMayShare();
        }
        jdbc.update("update saved_filter set shared = ? where id = ? and owner_id = ?", shared, id.toString(), me.toString());
    }

    /** Takes an own filter away; from those with whom it was shared too. */
    public void remove(UUID id) {
        jdbc.update("delete from saved_filter where id = ? and owner_id = ?", id.toString(), me().toString());
    }

    /**
     * The inbox of the reader begins with this filter where its address says nothing else.
     *
     * @param id one of {@link #list}; null to begin as usual
     * @return false where the reader sees no such filter: nothing changes then
     */
    public boolean beginWith(@Nullable UUID id) {
        UUID me = me();
        if (id != null && list().stream().noneMatch(one -> one.id().equals(id))) {
            return false;
        }
        jdbc.update(
                "insert into inbox_habit (user_id, begins_with) values (?, ?) on duplicate key update begins_with = values(begins_with)",
                me.toString(), id == null ? null : id.toString());
        return true;
    }

    /**
     * How somebody left the inbox.
     *
     * @param compact whether the rows stand close together
     */
    public record View(Order order, Grouping grouping, boolean compact) {

        /** Before anything was chosen. */
        public static final View AT_FIRST = new View(Order.DUE, Grouping.DUE, false);
    }

    /** How the reader left the inbox. */
    @Transactional(readOnly = true)
    public View view() {
        UUID me = currentActor.get().userId();
        return me == null ? View.AT_FIRST
                : jdbc.query("select sort_order, grouped_by, compact from inbox_habit where user_id = ?", SavedFilters::viewOf,
                        me.toString())
                        .stream().findFirst().orElse(View.AT_FIRST);
    }

    private static View viewOf(ResultSet row, int number) throws SQLException {
        String order = row.getString("sort_order");
        String grouping = row.getString("grouped_by");
        return new View(order == null ? View.AT_FIRST.order : Order.valueOf(order),
                grouping == null ? View.AT_FIRST.grouping : Grouping.valueOf(grouping), row.getBoolean("compact"));
    }

    /** The reader wants the inbox to look like this from now on. */
    public void keep(View view) {
        jdbc.update("""
                insert into inbox_habit (user_id, sort_order, grouped_by, compact) values (?, ?, ?, ?)
                on duplicate key update sort_order = values(sort_order), grouped_by = values(grouped_by), compact = values(compact)""",
                me().toString(), view.order.name(), view.grouping.name(), view.compact);
    }

    private @Nullable UUID beginsWith(Actor me) {
        return jdbc.queryForList("select begins_with from inbox_habit where user_id = ? and begins_with is not null", String.class,
                me.user().toString()).stream().findFirst().map(UUID::fromString).orElse(null);
    }

    /** Who may see the same: all that the filter names, or, where it names nothing, something that its owner sees too. */
    private static boolean sees(Actor reader, InboxQuery query, Actor owner) {
        if (query.scope() == Scope.ESCALATED && !reader.has(Role.MANAGER)) {
            return false;
        }
        return query.scopes().isEmpty() ? !Collections.disjoint(reader.regionsAndTeams(), owner.regionsAndTeams())
                : query.scopes().stream().allMatch(reader::mayWorkIn);
    }

    private static Outcome unlessTaken(Runnable change) {
        try {
            change.run();
            return Outcome.DONE;
        } catch (DuplicateKeyException taken) {
            return Outcome.NAME_TAKEN;
        }
    }

    private static String called(String name) {
        String called = TypedText.line(name);
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
        return called;
    }

    private void checkMayShare() {
        if (!mayShare()) {
            throw new AccessDeniedException("Only coordinators and managers share filters");
        }
    }

    private UUID me() {
        Actor me = currentActor.get();
        if (!me.isColleague()) {
            throw new AccessDeniedException("Only for who has an inbox");
        }
        return me.user();
    }

    private record Row(UUID id, UUID owner, String name, boolean shared, InboxQuery query, @Nullable Grouping grouping) {

        SavedFilter filter(@Nullable String sharedBy, @Nullable UUID begins) {
            return new SavedFilter(id, name, query, grouping, shared, sharedBy, id.equals(begins));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Set<AccessScope> scopes = Stream.of(row.getString("scopes").split(" ")).flatMap(code -> AccessScope.find(code).stream())
                .collect(Collectors.toSet());
        String grouping = row.getString("grouped_by");
        return new Row(UUID.fromString(row.getString("id")), UUID.fromString(row.getString("owner_id")), row.getString("name"),
                row.getBoolean("shared"),
                new InboxQuery(Scope.valueOf(row.getString("whose")), scopes, "", row.getBoolean("only_late"), false, Order.DUE),
                grouping == null ? null : Grouping.valueOf(grouping));
    }
}
