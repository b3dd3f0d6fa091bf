package be.omringd.lus;

import java.util.List;

/** What came of changing something that others may be changing too. */
public sealed interface Outcome<T> {

    /** It is kept; this is how it stands now. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Something is wrong with it; nothing was changed. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {}

    /**
     * Somebody changed it since it was read; nothing was changed.
     *
     * @param now how it stands now
     * @param byName who changed it; empty where we do not know
     */
    record ChangedBefore<T>(T now, String byName) implements Outcome<T> {}

    /** It is no longer there. */
    record Gone<T>() implements Outcome<T> {}

    static <T> Outcome<T> refused(String field, String key) {
        return new Refused<>(List.of(new Refusal(field, key)));
    }
}
