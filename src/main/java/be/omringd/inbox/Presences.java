package be.omringd.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * On whose screens the tasks are that several write in, on all servers: a row a screen in the database, by its clock. While a screen of
 * this server shows such a task, it is asked once a second what others changed in it. A server that ends, and a browser that goes
 * without a word, is no longer there within half a minute.
 */
@Component
class Presences {

    /** So long after a screen was last seen nobody is there any more. */
    private static final int SECONDS = 30;
    private static final int SECONDS_BETWEEN_SIGNS = 10;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    /** The screens of this server. */
    private final Map<UUID, Shown> screens = new ConcurrentHashMap<>();
    private Map<UUID, String> known = Map.of();
    private int looks;

    Presences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A screen with the task on it. */
    record Presence(UUID user, @Nullable String path) {}

    private record Shown(UUID task, BooleanSupplier alive) {}

    /**
     * Somebody has the task on a screen.
     *
     * @param alive whether the browser is still there: one that went without a word is no longer there after a while
     */
    void here(UUID screen, UUID task, UUID user, @Nullable String path, BooleanSupplier alive) {
        jdbc.sql("""
                insert into work_item_presence (screen_id, work_item_id, user_id, path, seen_at) values (?, ?, ?, ?, utc_timestamp(6))
                on duplicate key update work_item_id = values(work_item_id), user_id = values(user_id), path = values(path),
                seen_at = values(seen_at)""")
                .param(screen.toString()).param(task.toString()).param(user.toString()).param(path).update();
        screens.put(screen, new Shown(task, alive));
    }

    /** Whether it was there. */
    boolean gone(UUID screen) {
        screens.remove(screen);
        return jdbc.sql("delete from work_item_presence where screen_id = ?").param(screen.toString()).update() > 0;
    }

    /** Those who may not be there any more are not. */
    void leave(UUID task, Predicate<UUID> notWelcome) {
        List<UUID> there = jdbc.sql("select distinct user_id from work_item_presence where work_item_id = ?").param(task.toString())
                .query((row, n) -> UUID.fromString(row.getString("user_id"))).list();
        there.stream().filter(notWelcome)
                .forEach(user -> jdbc.sql("delete from work_item_presence where work_item_id = ? and user_id = ?")
                        .params(task.toString(), user.toString()).update());
    }

    /** Who is there, who came first before the others, but this screen. */
    List<Presence> of(UUID task, UUID screen) {
        return jdbc.sql("""
                select user_id, path from work_item_presence
                where work_item_id = ? and screen_id <> ? and seen_at > utc_timestamp(6) - interval ? second order by screen_id""")
                .params(task.toString(), screen.toString(), SECONDS)
                .query((row, n) -> new Presence(UUID.fromString(row.getString("user_id")), row.getString("path"))).list();
    }

    /** What the other servers changed, and a sign of life of the screens of this one. */
    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            if (looks++ % SECONDS_BETWEEN_SIGNS == 0) {
                sign();
            }
            Map<UUID, String> now = state(screens.values().stream().map(Shown::task).collect(Collectors.toSet()));
            Map<UUID, String> before = known;
            known = now;
            now.forEach((task, state) -> {
                // what changed between the drawing of a screen and the first look at it is told too
                if (!state.equals(before.get(task))) {
                    events.publishEvent(new SharedTaskChanged(task));
                }
            });
        } catch (DataAccessException away) {
            // the next look finds what this one missed
            known = Map.of();
        }
    }

    private void sign() {
        Set<UUID> mine = screens.entrySet().stream().filter(screen -> screen.getValue().alive().getAsBoolean()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!mine.isEmpty()) {
            jdbc.sql("update work_item_presence set seen_at = utc_timestamp(6) where screen_id in (:mine)")
                    .param("mine", ids(mine)).update();
        }
        jdbc.sql("delete from work_item_presence where seen_at < utc_timestamp(6) - interval ? second").param(2 * SECONDS).update();
    }

    private Map<UUID, String> state(Set<UUID> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> states = new HashMap<>();
        jdbc.sql("""
                select w.id, concat_ws(' ', w.draft_revision, w.state, w.assignee_id, (
                    select group_concat(p.screen_id, coalesce(p.path, '') order by p.screen_id) from work_item_presence p
                    where p.work_item_id = w.id and p.seen_at > utc_timestamp(6) - interval :seconds second)) as state
                from work_item w where w.id in (:tasks)""").param("seconds", SECONDS).param("tasks", ids(tasks)).query(row -> {
            states.put(UUID.fromString(row.getString("id")), row.getString("state"));
        });
        return states;
    }

    private static List<String> ids(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
