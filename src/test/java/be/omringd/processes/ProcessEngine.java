package be.omringd.processes;

import be.omringd.engine.exporter.Projected;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** An engine that process scenarios run on: in memory, a broker of its own, or Camunda Process Test. */
interface ProcessEngine extends AutoCloseable {

    /** Speaks to the engine. */
    CamundaClient client();

    /** Moves the engine's clock, so that timers go off. */
    void passTime(Duration by);

    /** The time on the engine's clock. */
    Instant now();

    /** Returns once the engine has nothing to do any more, or has had fair time for it where that cannot be seen. */
    void settle();

    /**
     * Makes the engine look at its timers. When its clock jumps while it reckons how long to sleep until the next timer, it
     * sleeps that long from after the jump; another timer that is due at once wakes it.
     */
    default void wakeTimers() {
        var alarm = Bpmn.createExecutableProcess("alarm").startEvent().intermediateCatchEvent().timerWithDuration("PT0S").endEvent().done();
        client().newDeployResourceCommand().addProcessModel(alarm, "alarm.bpmn").send().join();
        client().newCreateInstanceCommand().bpmnProcessId("alarm").latestVersion().send().join();
    }

    /** Of these job types, those of which there may be new jobs since the last call. */
    default Collection<String> withNewJobs(Collection<String> jobTypes) {
        return jobTypes;
    }

    /** Forgets what earlier scenarios did: what is told from now on is about the next one. */
    default void nextScenario() {}

    /** What went wrong in the engine in this scenario, in words; empty where the engine does not tell. */
    default List<String> incidents() {
        return List.of();
    }

    /** The sequence flows that were taken in this scenario; empty where the engine does not tell. */
    default Set<Flow> flowsTaken() {
        return Set.of();
    }

    /** What our exporter would have told of this scenario; empty where the engine shows no records. */
    default Optional<Projected> projected() {
        return Optional.empty();
    }

    /** By the engine's own records of this scenario: each element's and each flow's key, its id and what became of it. */
    default SortedSet<String> elements() {
        return new TreeSet<>();
    }

    @Override
    void close();

    /** A sequence flow of a process. */
    record Flow(String process, String id) implements Comparable<Flow> {

        /** Reads what {@link #toString} wrote. */
        static Flow of(String text) {
            int between = text.indexOf('#');
            return new Flow(text.substring(0, between), text.substring(between + 1));
        }

        @Override
        public int compareTo(Flow other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return process + "#" + id;
        }
    }
}
