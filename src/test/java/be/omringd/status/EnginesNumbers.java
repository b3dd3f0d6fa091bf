package be.omringd.status;

import be.omringd.testing.TestBroker.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The numbers of the process status, counted by hand from the broker's own records: no query, no table that our exporter fills. Only the
 * due dates of tasks are ours, which the engine does not keep.
 */
final class EnginesNumbers {

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Standing> standing;
    private final Map<Long, Instant> dueByJob;
    private final Instant now;

    EnginesNumbers(List<Standing> standing, Map<Long, Instant> dueByJob, Instant now) {
        this.standing = standing;
        this.dueByJob = dueByJob;
        this.now = now;
    }

    /** Every number of the overview and of each step, and every list behind one, a line each. */
    SortedMap<String, String> all() {
        SortedMap<String, String> lines = new TreeMap<>();
        lines.put("all", cases(this::withUs) + " with us, " + cases(this::late) + " late, " + cases(this::timerThisWeek) + " timers");
        by(standing, Standing::processId).forEach((process, here) -> {
            lines.put(process, cases(here, one -> true) + " cases, " + cases(here, this::withUs) + " with us, " + cases(here, this::late)
                    + " late, " + cases(here, this::timerThisWeek) + " timers, since "
                    + here.stream().map(Standing::since).min(Instant::compareTo).orElseThrow());
            by(here, one -> String.valueOf(one.version()))
                    .forEach((version, on) -> lines.put(process + " v" + version, cases(on, one -> true) + " cases"));
            by(here, Standing::elementId).forEach((element, at) -> {
                Map<UUID, Instant> since = at.stream()
                        .collect(Collectors.toMap(Standing::caseId, Standing::since, (one, other) -> one.isBefore(other) ? one : other));
                List<Duration> ages = since.values().stream().map(from -> Duration.between(from, now)).sorted().toList();
                lines.put(process + "#" + element, ages.size() + " cases, " + cases(at, this::late) + " late, half "
                        + ages.get((ages.size() + 1) / 2 - 1) + ", a tenth " + ages.get((ages.size() * 9 + 9) / 10 - 1) + ", next "
                        + at.stream().filter(this::waitsForTime).map(Standing::timer).min(Instant::compareTo).orElse(null));
                lines.put(process + "#" + element + " behind", by(at, one -> one.caseId().toString()).entrySet().stream()
                        .map(one -> one.getKey() + (one.getValue().stream().anyMatch(this::late) ? " late" : "")).toList().toString());
            });
        });
        lines.put("late behind", standing.stream().filter(this::late)
                .map(one -> one.caseId() + " " + one.processId() + "#" + one.elementId()).distinct().sorted().toList().toString());
        return lines;
    }

    private long cases(Predicate<Standing> which) {
        return cases(standing, which);
    }

    private static long cases(List<Standing> some, Predicate<Standing> which) {
        return some.stream().filter(which).map(Standing::caseId).distinct().count();
    }

    private static SortedMap<String, List<Standing>> by(List<Standing> some, Function<Standing, String> key) {
        return some.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private boolean withUs(Standing one) {
        return one.type().equals("USER_TASK");
    }

    private boolean waitsForTime(Standing one) {
        return waits(one) && one.timer() != null;
    }

    private static boolean waits(Standing one) {
        return List.of("INTERMEDIATE_CATCH_EVENT", "EVENT_BASED_GATEWAY", "RECEIVE_TASK").contains(one.type());
    }

    private boolean timerThisWeek(Standing one) {
        return waitsForTime(one) && one.timer().isBefore(now.plus(WEEK));
    }

    /** A task past its due date, a timer ten minutes after it should have gone off, a step of our own after an hour. */
    private boolean late(Standing one) {
        if (withUs(one)) {
            Instant due = dueByJob.get(one.job());
            return due != null && due.isBefore(now);
        }
        if (waits(one)) {
            return one.timer() != null && one.timer().plus(Duration.ofMinutes(10)).isBefore(now);
        }
        return !one.type().equals("CALL_ACTIVITY") && one.since().plus(Duration.ofHours(1)).isBefore(now);
    }
}
