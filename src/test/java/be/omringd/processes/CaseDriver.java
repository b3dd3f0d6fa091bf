package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import be.omringd.engine.exporter.Projected;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leads one case through the processes, as people and workers would, and says where it stands. Service jobs are answered by
 * the driver; what a scenario wants them to answer it says with {@link #when}. After each scenario the engine may have no
 * incident, the sequence flows that were taken are handed to {@link FlowCoverage}, and what our exporter would have told is held against
 * the engine, element by element: the open tasks are those that it offers, and once everything is cancelled nothing goes on.
 *
 * <p>Looks at the engine through its jobs only, so that the same scenario runs on every engine.
 */
final class CaseDriver implements BeforeEachCallback, AfterEachCallback {

    private static final String USER_TASK = "io.camunda.zeebe:userTask";
    /** Longer than any scenario jumps ahead: a job that the driver has seen is not offered a second time. */
    private static final Duration FOR_EVER = Duration.ofDays(365 * 200);
    /** A message that nobody waits for is dropped, so that a scenario sees that nobody did. */
    private static final Duration NOT_KEPT = Duration.ZERO;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<String> serviceTypes = ProcessCatalogue.ofTheProject().jobTypes();
    private final Map<String, Function<ActivatedJob, Map<String, Object>>> answers = new LinkedHashMap<>();
    private final List<ActivatedJob> openJobs = new ArrayList<>();
    private final List<ActivatedJob> done = new ArrayList<>();
    private final Set<Long> roots = new LinkedHashSet<>();
    private ProcessEngine engine;
    private UUID caseId;

    @Override
    public void beforeEach(ExtensionContext context) {
        engine = ProcessEngines.next();
        caseId = UUID.randomUUID();
        answers.clear();
        openJobs.clear();
        done.clear();
        roots.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (engine == null) {
            return; // there was none to be had: the scenario was skipped
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                FlowCoverage.add(context.getRequiredTestClass(), engine.flowsTaken());
                assertThat(engine.incidents()).as("incidents").isEmpty();
                engine.projected().ifPresent(told -> assertThat(told.activeJobs(USER_TASK)).as("human tasks that the engine told of")
                        .isEqualTo(openJobs.stream().map(ActivatedJob::getKey).collect(Collectors.toCollection(TreeSet::new))));
                engine.projected().ifPresent(this::isAsInTheEngine);
            }
        } finally {
            roots.forEach(this::cancel);
            engine.projected().ifPresent(told -> told.activeInstances().forEach(this::cancel));
            engine.settle();
        }
        engine.projected().ifPresent(told -> assertThat(told.stillActive()).as("told as going on, where all has ended").isEmpty());
    }

    /** Element by element: it is told as the engine's records say, and what is told to be active the engine still has. */
    private void isAsInTheEngine(Projected told) {
        assertThat(told.elements()).as("elements that the engine told of").isEqualTo(engine.elements());
        assertThat(told.activeElements().stream().filter(element -> !runs(element)).toList())
                .as("told to be active, which the engine does not know").isEmpty();
    }

    /** Holds what the engine told up to now, after somebody changed it, against the engine. */
    void comparesWithTheEngine(UnaryOperator<Projected> changed) {
        isAsInTheEngine(changed.apply(engine.projected().orElseThrow()));
    }

    CamundaClient client() {
        return engine.client();
    }

    /** The time on the engine's clock. */
    Instant now() {
        return engine.now();
    }

    // ---- what happens

    /** A message that starts a process. */
    CaseDriver starts(String message, Map<String, Object> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put("caseId", caseId.toString());
        client().newPublishMessageCommand().messageName(message).correlationKey(caseId.toString())
                .messageId(UUID.randomUUID().toString()).timeToLive(NOT_KEPT).variables(all).send().join();
        return goOn();
    }

    /** A message that starts a process beside what runs for the case, another one of the same kind too. */
    CaseDriver startsBeside(String message) {
        client().newPublishMessageCommand().messageName(message).correlationKey("")
                .messageId(UUID.randomUUID().toString()).timeToLive(NOT_KEPT).variables(Map.of("caseId", caseId.toString())).send().join();
        return goOn();
    }

    /** Starts a process that others call. */
    CaseDriver startsProcess(String process, Map<String, Object> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put("caseId", caseId.toString());
        roots.add(client().newCreateInstanceCommand().bpmnProcessId(process).latestVersion().variables(all).send().join()
                .getProcessInstanceKey());
        return goOn();
    }

    /** A message about this case that a running process may wait for; nobody keeps it. */
    CaseDriver hears(String message) {
        return hears(message, Map.of());
    }

    /** The same, with what the message tells. */
    CaseDriver hears(String message, Map<String, Object> variables) {
        client().newPublishMessageCommand().messageName(message).correlationKey(caseId.toString())
                .messageId(UUID.randomUUID().toString()).timeToLive(NOT_KEPT).variables(variables).send().join();
        return goOn();
    }

    /** What the workers of a job type answer from now on, until told otherwise. */
    CaseDriver when(String jobType, Map<String, Object> answer) {
        return when(jobType, job -> answer);
    }

    /** What the workers of a job type answer from now on, made for each job; with a {@link JobError} they give it back. */
    CaseDriver when(String jobType, Function<ActivatedJob, Map<String, Object>> answer) {
        assertThat(serviceTypes).as("job types of all diagrams").contains(jobType);
        answers.put(jobType, answer);
        return this;
    }

    /** Time goes by, as ISO 8601 says it: {@code P14D}, {@code PT24H}, {@code P3M} (a month counts 31 days, a year 366). */
    CaseDriver after(String duration) {
        return after(inDays(duration));
    }

    private CaseDriver after(Duration time) {
        engine.passTime(time);
        return goOn();
    }

    /** Time goes by, up to two hours before the end of it: a day in which the clocks change is an hour shorter or longer. */
    CaseDriver justBefore(String duration) {
        return after(atLeast(duration).minusHours(2));
    }

    private static Duration inDays(String duration) {
        if (duration.startsWith("PT")) {
            return Duration.parse(duration);
        }
        Period period = Period.parse(duration);
        return Duration.ofDays(period.getYears() * 366L + period.getMonths() * 31L + period.getDays());
    }

    private static Duration atLeast(String duration) {
        if (duration.startsWith("PT")) {
            return Duration.parse(duration);
        }
        Period period = Period.parse(duration);
        return Duration.ofDays(period.getYears() * 365L + (period.toTotalMonths() % 12) * 28L + period.getDays());
    }

    /** Lets the engine work and answers the service jobs that come, until there is nothing left to do but human tasks. */
    private CaseDriver goOn() {
        boolean moved = true;
        while (moved) {
            engine.settle();
            moved = false;
            for (String type : engine.withNewJobs(serviceTypes)) {
                for (ActivatedJob job : activate(type)) {
                    try {
                        Map<String, Object> answer = answers.getOrDefault(type, any -> Map.of()).apply(job);
                        client().newCompleteCommand(job.getKey()).variables(answer).send().join();
                        done.add(job);
                        moved = true;
                    } catch (JobError later) {
                        client().newFailCommand(job.getKey()).retries(later.getRetries())
                                .retryBackoff(later.getRetryBackoff().apply(later.getRetries())).send().join();
                    }
                }
            }
        }
        openJobs.addAll(activate(USER_TASK));
        openJobs.removeIf(job -> !stillThere(job));
        return this;
    }

    private List<ActivatedJob> activate(String type) {
        List<ActivatedJob> jobs = client().newActivateJobsCommand().jobType(type).maxJobsToActivate(200).timeout(FOR_EVER)
                .requestTimeout(Duration.ofSeconds(-1)).send().join().getJobs();
        List<ActivatedJob> mine = jobs.stream().filter(job -> caseId.toString().equals(job.getVariablesAsMap().get("caseId"))).toList();
        mine.forEach(job -> roots.add(job.getProcessInstanceKey()));
        return mine;
    }

    private boolean stillThere(ActivatedJob job) {
        try {
            client().newUpdateRetriesCommand(job.getKey()).retries(Math.max(1, job.getRetries())).send().join();
            return true;
        } catch (ClientStatusException answer) {
            if (answer.getStatusCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw answer;
        }
    }

    private void cancel(long processInstance) {
        try {
            client().newCancelInstanceCommand(processInstance).send().join();
        } catch (ClientException alreadyEnded) {
            // the usual case
        }
    }

    // ---- where it stands

    /** The human tasks that are open, by element id, sorted; one that is open twice is there twice. */
    List<String> openTasks() {
        return openJobs.stream().map(ActivatedJob::getElementId).sorted().toList();
    }

    /**
     * Gives a slow engine the time to come where the scenario expects it. Where it is there already, which is the rule, this
     * costs nothing.
     */
    private void giveTimeUntil(BooleanSupplier there) {
        long begin = System.nanoTime();
        long nextWake = begin + PATIENCE.toNanos() / 10;
        while (!there.getAsBoolean() && System.nanoTime() < begin + PATIENCE.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            if (System.nanoTime() > nextWake) {
                engine.wakeTimers();
                nextWake = System.nanoTime() + PATIENCE.toNanos() / 10;
            }
            goOn();
        }
    }

    /** Exactly these human tasks are open. */
    CaseDriver waitsAt(String... elements) {
        giveTimeUntil(() -> openTasks().equals(Stream.of(elements).sorted().toList()));
        assertThat(openTasks()).as("open tasks").containsExactlyInAnyOrder(elements);
        return this;
    }

    /** This human task is open, maybe with others. */
    CaseDriver waitsAtLeast(String element) {
        giveTimeUntil(() -> openTasks().contains(element));
        assertThat(openTasks()).as("open tasks").contains(element);
        return this;
    }

    /** This human task is not open. */
    CaseDriver waitsNotAt(String element) {
        giveTimeUntil(() -> !openTasks().contains(element));
        assertThat(openTasks()).as("open tasks").doesNotContain(element);
        return this;
    }

    /** Nobody is asked anything. */
    CaseDriver waitsForNobody() {
        return waitsAt();
    }

    /** The one open task at an element. */
    Task task(String element) {
        giveTimeUntil(() -> tasksAt(element).size() == 1);
        List<ActivatedJob> found = tasksAt(element);
        if (found.size() != 1) {
            fail("Expected one open task %s, but open are %s; incidents: %s", element, openTasks(), engine.incidents());
        }
        return new Task(found.getFirst());
    }

    /** The open tasks at an element with several. */
    List<Task> tasks(String element) {
        return tasksAt(element).stream().map(Task::new).toList();
    }

    private List<ActivatedJob> tasksAt(String element) {
        return openJobs.stream().filter(job -> job.getElementId().equals(element)).toList();
    }

    /** The service tasks that were done so far, in order, by element id. */
    List<String> steps() {
        return done.stream().map(ActivatedJob::getElementId).toList();
    }

    /** A service task was done this many times so far. */
    CaseDriver did(String element, int times) {
        giveTimeUntil(() -> timesDone(element) == times);
        assertThat(timesDone(element)).as("times %s was done, of %s", element, steps()).isEqualTo(times);
        return this;
    }

    private long timesDone(String element) {
        return steps().stream().filter(element::equals).count();
    }

    /** A service task was done once so far. */
    CaseDriver did(String element) {
        return did(element, 1);
    }

    /** A service task was never done so far. */
    CaseDriver didNot(String element) {
        return did(element, 0);
    }

    /** What the last job at a service task was given. */
    Job lastJob(String element) {
        return new Job(done.stream().filter(job -> job.getElementId().equals(element)).reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(element + " was not done; done were " + steps())));
    }

    /** Every process of the case has come to an end. */
    CaseDriver hasEnded() {
        waitsForNobody();
        giveTimeUntil(() -> roots.stream().noneMatch(this::runs));
        assertThat(roots.stream().filter(this::runs).toList()).as("processes that still run").isEmpty();
        return this;
    }

    /** At least one process of the case goes on. */
    CaseDriver goesOn() {
        assertThat(roots.stream().filter(this::runs).toList()).as("processes that still run").isNotEmpty();
        return this;
    }

    private boolean runs(long processInstance) {
        try {
            client().newSetVariablesCommand(processInstance).variables(Map.of()).local(true).send().join();
            return true;
        } catch (ClientStatusException answer) {
            if (answer.getStatusCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw answer;
        }
    }

    /** Variables for a completion: names and values in turn. */
    static Map<String, Object> with(Object... namesAndValues) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    /** A job as the engine gave it. */
    static class Job {

        final ActivatedJob job;

        Job(ActivatedJob job) {
            this.job = job;
        }

        Object variable(String name) {
            return job.getVariablesAsMap().get(name);
        }

        Map<String, Object> variables() {
            return job.getVariablesAsMap();
        }

        String header(String name) {
            return job.getCustomHeaders().get(name);
        }

        String type() {
            return job.getType();
        }
    }

    /** An open human task. */
    final class Task extends Job {

        private Task(ActivatedJob job) {
            super(job);
        }

        String form() {
            return header("io.camunda.zeebe:formKey");
        }

        String groups() {
            return header("io.camunda.zeebe:candidateGroups");
        }

        String due() {
            return header("io.camunda.zeebe:dueDate");
        }

        /** Somebody does it; names and values of the answers in turn. */
        CaseDriver completes(Object... namesAndValues) {
            client().newCompleteCommand(job.getKey()).variables(with(namesAndValues)).send().join();
            openJobs.remove(job);
            return goOn();
        }

        /** Asserts for whom the task is. */
        Task isFor(String group) {
            assertThat(groups()).isEqualTo("[\"" + group + "\"]");
            return this;
        }

        /** Asserts that the form or view is this one. */
        Task hasForm(String key) {
            assertThat(form()).isEqualTo(key);
            return this;
        }
    }

    @Override
    public String toString() {
        return openJobs.stream().map(ActivatedJob::getElementId).collect(Collectors.joining(", "));
    }
}
