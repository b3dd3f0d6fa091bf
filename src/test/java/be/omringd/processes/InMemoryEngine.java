package be.omringd.processes;

import be.omringd.engine.exporter.Projected;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Zeebe in this JVM, with a clock that jumps. */
final class InMemoryEngine implements ProcessEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(2);
    private static final Set<Intent> OFFERED = Set.of(JobIntent.CREATED, JobIntent.RECURRED_AFTER_BACKOFF);
    private static final Set<Intent> OVER = Set.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN);

    private final ZeebeTestEngine engine = EngineFactory.create();
    private final StreamProcessor processor = processorOf(engine);
    private final CamundaClient client;
    private final Map<String, Set<Flow>> flowsToChosenEvents = ProcessCatalogue.ofTheProject().flowsToChosenEvents();
    private Duration passed = Duration.ZERO;
    private int scenarioStart;
    private int jobsSeen;

    InMemoryEngine() {
        engine.start();
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
                .preferRestOverGrpc(false)
                .build();
    }

    @Override
    public CamundaClient client() {
        return client;
    }

    @Override
    public void passTime(Duration by) {
        settle();
        engine.increaseTime(by);
        passed = passed.plus(by);
        try {
            // a timer that is due wakes the engine; where none is due there is nothing to wait for
            engine.waitForBusyState(Duration.ofMillis(200));
        } catch (TimeoutException noTimerWasDue) {
            return;
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
        settle();
    }

    /**
     * The engine has read its log to the end, and still has a moment later. Its own {@code waitForIdleState} asks the same, but only each
     * 50 ms, which is more than half of the time that all scenarios take.
     */
    @Override
    public void settle() {
        long begin = System.nanoTime();
        int atTheEnd = 0;
        while (atTheEnd < 3) {
            atTheEnd = processor.hasProcessingReachedTheEnd().join() ? atTheEnd + 1 : 0;
            if (System.nanoTime() > begin + PATIENCE.toNanos()) {
                throw new AssertionError("The engine does not come to rest");
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private static StreamProcessor processorOf(ZeebeTestEngine engine) {
        try {
            Field field = engine.getClass().getDeclaredField("streamProcessor");
            field.setAccessible(true);
            return (StreamProcessor) field.get(engine);
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException("The engine for tests has another shape now", another);
        }
    }

    @Override
    public Instant now() {
        return Instant.now().plus(passed);
    }

    @Override
    public Collection<String> withNewJobs(Collection<String> jobTypes) {
        List<Record<?>> records = records();
        Set<String> found = new TreeSet<>();
        for (Record<?> record : records.subList(jobsSeen, records.size())) {
            if (OFFERED.contains(record.getIntent()) && record.getValue() instanceof JobRecordValue job) {
                found.add(job.getType());
            }
        }
        jobsSeen = records.size();
        found.retainAll(jobTypes);
        return found;
    }

    @Override
    public void nextScenario() {
        scenarioStart = records().size();
    }

    @Override
    public List<String> incidents() {
        List<String> incidents = new ArrayList<>();
        for (Record<?> record : ofThisScenario()) {
            if (record.getIntent() == IncidentIntent.CREATED && record.getValue() instanceof IncidentRecordValue incident) {
                incidents.add(incident.getElementId() + ": " + incident.getErrorMessage());
            }
        }
        return incidents;
    }

    @Override
    public Set<Flow> flowsTaken() {
        Set<Flow> flows = new TreeSet<>();
        for (Record<?> record : ofThisScenario()) {
            if (record.getValue() instanceof ProcessInstanceRecordValue element) {
                if (record.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN) {
                    flows.add(new Flow(element.getBpmnProcessId(), element.getElementId()));
                } else if (record.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED) {
                    // out of an event-based gateway the engine jumps to the event that happened, without a word on the flow
                    flowsToChosenEvents.getOrDefault(element.getElementId(), Set.of()).stream()
                            .filter(flow -> flow.process().equals(element.getBpmnProcessId())).forEach(flows::add);
                }
            }
        }
        return flows;
    }

    @Override
    public Optional<Projected> projected() {
        return Optional.of(Projected.of(ofThisScenario()));
    }

    /** Read backwards: what was said last of each counts. */
    @Override
    public SortedSet<String> elements() {
        Set<Long> known = new HashSet<>();
        SortedSet<String> elements = new TreeSet<>();
        for (Record<?> record : ofThisScenario().reversed()) {
            if (record.getRecordType() == RecordType.EVENT && record.getValue() instanceof ProcessInstanceRecordValue element
                    && known.add(record.getKey())) {
                String state = record.getIntent() == ProcessInstanceIntent.ELEMENT_TERMINATED ? "TERMINATED"
                        : OVER.contains(record.getIntent()) ? "COMPLETED" : "ACTIVE";
                elements.add(record.getKey() + " " + element.getElementId() + " " + state);
            }
        }
        return elements;
    }

    private List<Record<?>> ofThisScenario() {
        List<Record<?>> records = records();
        return records.subList(scenarioStart, records.size());
    }

    private List<Record<?>> records() {
        return (List<Record<?>>) engine.getRecordStreamSource().getRecords();
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopped);
    }
}
