package be.omringd.status;

import be.omringd.database.UtcMoments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case in one of the numbers in which it counts, once however often it stands there.
 *
 * @param waits what the step waits for; null where the number is not about one step
 * @param since the first moment of where it stands
 * @param due by when its first task should be done, or its first timer ends; null where neither is so
 * @param lateFrom from when on it stands there for longer than it should; {@link #NEVER} where nothing makes it late
 * @param timerAt when the first timer ends that it waits for; {@link #NEVER} where it waits for none
 * @param withUs whether it waits for somebody of the team
 * @param untold whether a task of it counts of which the engine did not tell
 */
record Counted(String accessScope, @Nullable Waits waits, Instant since, @Nullable Instant due, Instant lateFrom, Instant timerAt,
        boolean withUs, boolean untold) {

    /** What does not come. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** What a number is about. Stored by name. */
    enum Level {
        /** All cases. */
        ALL,
        /** Those that run a process. */
        PROCESS,
        /** Those on a version of its diagram. */
        VERSION,
        /** Those at a step. */
        STEP,
        /** Those at a step, on a version. */
        STEP_OF_VERSION
    }

    /**
     * A number in which cases count.
     *
     * @param processId empty for all; so is the element where no step is meant, and the version is zero where none is
     */
    record Place(Level level, String processId, int version, String elementId) {

        static final Place ALL = new Place(Level.ALL, "", 0, "");

        static Place process(String processId) {
            return new Place(Level.PROCESS, processId, 0, "");
        }

        static Place version(String processId, int version) {
            return new Place(Level.VERSION, processId, version, "");
        }

        /** @param version null for any */
        static Place step(String processId, @Nullable Integer version, String elementId) {
            return version == null ? new Place(Level.STEP, processId, 0, elementId)
                    : new Place(Level.STEP_OF_VERSION, processId, version, elementId);
        }
    }

    /** The rows of {@code standing_sum}, in the order in which they are written. */
    record SumKey(Place place, String accessScope, String waits, int month) implements Comparable<SumKey> {

        private static final Comparator<SumKey> ORDER = Comparator.comparing((SumKey key) -> key.place.level.name())
                .thenComparing(key -> key.place.processId).thenComparing(key -> key.place.version)
                .thenComparing(key -> key.place.elementId).thenComparing(SumKey::accessScope).thenComparing(SumKey::waits)
                .thenComparing(SumKey::month);

        @Override
        public int compareTo(SumKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** A case that stands at a step, in every number in which it counts there, beside those in which it counts already. */
    static void at(String processId, int version, String elementId, Counted there, Map<Place, Counted> numbers) {
        Counted apart = new Counted(there.accessScope, null, there.since, there.due, there.lateFrom, there.timerAt, there.withUs,
                there.untold);
        numbers.merge(Place.ALL, apart, Counted::and);
        numbers.merge(Place.process(processId), apart, Counted::and);
        numbers.merge(Place.version(processId, version), apart, Counted::and);
        numbers.merge(Place.step(processId, null, elementId), there, Counted::and);
        numbers.merge(Place.step(processId, version, elementId), there, Counted::and);
    }

    /** Of a case that stands there twice: since the first, due with the first, late with any. */
    Counted and(Counted other) {
        return new Counted(accessScope, waits, earliest(since, other.since), earliestOrNull(due, other.due),
                earliest(lateFrom, other.lateFrom), earliest(timerAt, other.timerAt), withUs || other.withUs, untold || other.untold);
    }

    /** The month of {@link #since}, so that a rank is found without counting from the first. */
    int month() {
        LocalDateTime from = UtcMoments.stored(since);
        return 12 * from.getYear() + from.getMonthValue() - 1;
    }

    /** The beginning of such a month. */
    static Instant beginning(int month) {
        return LocalDate.of(month / 12, month % 12 + 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    String waitsName() {
        return waits == null ? "" : waits.name();
    }

    SumKey sumKey(Place place) {
        return new SumKey(place, accessScope, waitsName(), month());
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant earliestOrNull(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return earliest(one, other);
    }
}
