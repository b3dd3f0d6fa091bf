package be.omringd.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells a task apart from others of the same kind.
 *
 * @param name whom or what it is about
 * @param textKey what it is about, as a key of the bundles
 * @param at the moment that it is about
 */
public record TaskDetail(@Nullable String name, @Nullable String textKey, @Nullable Instant at) {

    /** About somebody, or something with a name. */
    public static TaskDetail of(String name) {
        return new TaskDetail(name, null, null);
    }

    /** About something that the bundles have a word for. */
    public static TaskDetail text(String key) {
        return new TaskDetail(null, key, null);
    }

    /** About a moment. */
    public static TaskDetail at(Instant moment) {
        return new TaskDetail(null, null, moment);
    }
}
