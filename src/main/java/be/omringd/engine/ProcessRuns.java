package be.omringd.engine;

import be.omringd.database.UtcMoments;
import io.camunda.client.api.response.ActivatedJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which diagrams a case runs on. The engine tells with every job. Callers have checked the access to the case. */
@Service
public class ProcessRuns {

    private static final int SEEN_LATELY = 10_000;

    private final JdbcTemplate jdbc;
    private final EngineProjection projection;
    private final Clock clock;
    /** Instances that were remembered lately, with the key of their diagram: most jobs come from one that was seen a moment ago. */
    private final Map<Long, Long> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > SEEN_LATELY;
        }
    });

    ProcessRuns(JdbcTemplate jdbc, EngineProjection projection, Clock clock) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.clock = clock;
    }

    /** Remembers the instance that this job belongs to, and the version it runs on. Needs a transaction. */
    public void seen(ActivatedJob job, UUID caseId) {
        if (Objects.equals(seen.get(job.getProcessInstanceKey()), job.getProcessDefinitionKey())) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                seen.put(job.getProcessInstanceKey(), job.getProcessDefinitionKey());
            }
        });
        jdbc.update(
                """
                insert into process_run (process_instance_key, case_id, process_id, process_definition_key, version, seen_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update process_definition_key = values(process_definition_key), version = values(version),
                    seen_at = values(seen_at)""",
                job.getProcessInstanceKey(), caseId.toString(), job.getBpmnProcessId(), job.getProcessDefinitionKey(),
                job.getProcessDefinitionVersion(), UtcMoments.stored(clock.instant()));
    }

    /** The engine brought an instance to another version of its diagram. */
    @EventListener
    void on(ProcessCommands.Migrated migrated) {
        jdbc.update(
                """
                update process_run r join process_definition d on d.process_definition_key = ?
                set r.process_definition_key = d.process_definition_key, r.version = d.version where r.process_instance_key = ?""",
                migrated.processDefinitionKey(), migrated.processInstanceKey());
        seen.remove(migrated.processInstanceKey());
    }

    /** The process instances of a case, the one that started first at the top. */
    public List<Run> of(UUID caseId) {
        return jdbc.query(
                """
                select r.process_instance_key, r.process_id, r.process_definition_key, r.version from process_run r
                where r.case_id = ? order by r.process_instance_key""",
                (row, n) -> new Run(row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4)), caseId.toString());
    }

    /** The BPMN XML of a deployed definition; empty where this application did not deploy it. */
    public Optional<String> diagram(long processDefinitionKey) {
        return jdbc
                .queryForList(
                        "select xml from process_definition where process_definition_key = ?", String.class, processDefinitionKey)
                .stream().findFirst();
    }

    /** The latest instance of this process in a case, as far as its jobs came here. */
    public Optional<Run> latest(UUID caseId, String processId) {
        return of(caseId).stream().filter(run -> run.processId().equals(processId)).reduce((earlier, later) -> later);
    }

    /** Whether the latest instance of this process in a case runs on a version of its diagram that knows this message. */
    public boolean hears(UUID caseId, String processId, String message) {
        return latest(caseId, processId)
                .flatMap(run -> diagram(run.processDefinitionKey()))
                .filter(xml -> messages(xml).contains(message)).isPresent();
    }

    private static Set<String> messages(String xml) {
        try {
            NodeList all =
                    ModelXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagNameNS("*", "message");
            return IntStream.range(0, all.getLength()).mapToObj(i -> ((Element) all.item(i)).getAttribute("name"))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Service tasks that were done in each of these instances. */
    public Map<Long, Set<String>> steps(Collection<Long> processInstanceKeys) {
        if (processInstanceKeys.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> steps = new HashMap<>();
        jdbc.query(
                "select distinct process_instance_key, element_id from processed_job where process_instance_key in ("
                        + processInstanceKeys.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                row -> {
                    steps.computeIfAbsent(row.getLong(1), key -> new HashSet<>()).add(row.getString(2));
                });
        return steps;
    }

    /**
     * Forgets what a case told the engine, and on which diagrams it ran. For a case that is over; what the engine has still to hear
     * stays. Needs a transaction.
     */
    public void forget(UUID caseId) {
        projection.forget(caseId);
        seen.clear();
        // looked up first: a delete would wait for the notes of steps that go on in other cases
        List<Long> done = jdbc.queryForList("select job_key from processed_job where case_id = ?", Long.class, caseId.toString());
        if (!done.isEmpty()) {
            jdbc.update("delete from processed_job where job_key in ("
                    + done.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
        }
        jdbc.update("delete from process_run where case_id = ?", caseId.toString());
        jdbc.update("delete from process_command where case_id = ? and (done_at is not null or failure is not null)", caseId.toString());
    }

    /** One process instance and the version of the diagram that it runs on. */
    public record Run(long processInstanceKey, String processId, long processDefinitionKey, int version) {}
}
