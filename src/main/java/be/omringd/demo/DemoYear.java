package be.omringd.demo;

import be.omringd.casefile.CaseId;
import be.omringd.engine.embedded.StartProgress;
import be.omringd.shell.Moments;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Plays the year before today of invented people: the clock of the application goes from the day on which the first of them asked to
 * today, and those for whom something happens in the same days go on together. What is not where it should be by today goes on then. See
 * docs/decisions/0044-a-past-that-is-played.md.
 */
@Component
class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final int SIDE_BY_SIDE = 8;
    private static final Duration TOGETHER = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    /** A case for which nothing could be done so often is left for today. */
    private static final int IN_VAIN_AT_MOST = 6;

    private final DemoCase cases;
    private final DemoPast past;

    DemoYear(DemoCase cases, DemoPast past) {
        this.cases = cases;
        this.past = past;
    }

    /** Plays it; on an installation with a clock that does not go back, nothing happens. */
    void play(List<Destination> plan, StartProgress.Step step) {
        if (!past.canBePlayed()) {
            return;
        }
        Instant today = Instant.now();
        PriorityQueue<Story> toCome =
                new PriorityQueue<>(Comparator.comparing((Story story) -> story.next).thenComparing(story -> story.number));
        IntStream.range(0, plan.size()).filter(number -> plan.get(number).isPast())
                .forEach(number -> toCome.add(new Story(number, plan.get(number), today)));
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            while (!toCome.isEmpty() && toCome.peek().next.isBefore(today)) {
                Instant moment = toCome.peek().next;
                past.goTo(moment);
                step.show("what happened before, " + moment.atZone(Moments.ZONE).toLocalDate());
                toCome.addAll(goOn(together(toCome, moment), threads));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            past.over();
        }
    }

    private static List<Story> together(PriorityQueue<Story> toCome, Instant moment) {
        List<Story> together = new ArrayList<>();
        while (!toCome.isEmpty() && toCome.peek().next.isBefore(moment.plus(TOGETHER))) {
            together.add(toCome.poll());
        }
        return together;
    }

    /** Those that are not over. */
    private List<Story> goOn(List<Story> stories, ExecutorService threads) throws InterruptedException {
        threads.invokeAll(stories.stream().map(story -> Executors.callable(() -> {
            try {
                goOn(story);
            } catch (RuntimeException | Error failure) {
                LOG.error("Demo case {}", story.number, failure);
                story.over = true;
            }
        })).toList());
        return stories.stream().filter(story -> !story.over).toList();
    }

    private void goOn(Story story) {
        CaseId file = story.file;
        if (file == null) {
            file = cases.caseOf(story.number, story.destination);
            story.file = file;
            story.later(cases.since(story.number, file, story.destination));
            await(story, file);
            return;
        }
        Optional<Instant> contact = cases.nextContact(story.number, file, story.destination)
                .map(day -> day.atTime(11, 0).atZone(Moments.ZONE).toInstant());
        if (contact.filter(story.next::isBefore).isPresent()) {
            story.next = contact.get();
            return;
        }
        switch (cases.goOn(story.number, file, story.destination)) {
            case THERE -> meets(story, file);
            case DID -> {
                story.inVain = 0;
                await(story, file);
                story.later(story.next);
            }
            case NOTHING -> {
                story.over = ++story.inVain > IN_VAIN_AT_MOST;
                story.later(story.next);
            }
        }
    }

    /** A group that is where it should be hears from us when it is time; some groups went quiet. */
    private void meets(Story story, CaseId file) {
        boolean quiet = story.number % 4 == 0;
        if (!quiet && cases.contact(story.number, file, story.destination)) {
            await(story, file);
            story.next = story.next.plus(1, ChronoUnit.HOURS);
        } else {
            story.over = true;
        }
    }

    /** What the engine does by itself happens on the same day. */
    private void await(Story story, CaseId file) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            do {
                Thread.sleep(LOOK_AGAIN);
            } while (System.nanoTime() < end && !cases.waits(story.number, file, story.destination));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody's way, and when it goes on. */
    private static final class Story {

        private final int number;
        private final Destination destination;
        private Instant next;
        private @Nullable CaseId file;
        private int steps;
        private int inVain;
        private boolean over;

        Story(int number, Destination destination, Instant today) {
            this.number = number;
            this.destination = destination;
            this.next = atWork(today.atZone(Moments.ZONE).minusDays(destination.daysAgo()));
        }

        /** Some days after this moment, at another hour: for some sooner than for others. */
        void later(Instant moment) {
            steps++;
            next = atWork(moment.atZone(Moments.ZONE).plusDays(3 + (number * 5L + steps * 7L) % 9));
        }

        /** On a day and at an hour at which people work. */
        private Instant atWork(ZonedDateTime day) {
            ZonedDateTime working = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                    ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
            return working.withHour(9 + (number + steps) % 8).withMinute(number * 13 % 60).truncatedTo(ChronoUnit.MINUTES).toInstant();
        }
    }
}
