package be.omringd.inbox;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessRuns;
import be.omringd.engine.ProcessWork;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns each human task of the engine into a work item. The only class that knows how the engine words a human task: a job of
 * type {@code io.camunda.zeebe:userTask} with headers. A job is first held for half a minute; once the work item is in the
 * database it is held for long, where it stays open: see {@link LongHold}. Killed in between, the engine offers the job again: so no task
 * lacks its work item. It asks for jobs and has none pushed to it: see docs/decisions/0003-work-items.md.
 */
@Component
public class UserTaskWorker {

    static final String JOB_TYPE = "io.camunda.zeebe:userTask";
    private static final Logger LOG = LoggerFactory.getLogger(UserTaskWorker.class);
    private static final String HEADER = "io.camunda.zeebe:";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** For tasks of diagrams from before each had a due date, so that those rise in the inbox too. */
    private static final Duration WITHOUT_DUE_DATE = Duration.ofDays(14);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> GROUPS = new TypeReference<>() {};

    private final ArrivingTasks items;
    private final ProcessRuns runs;
    private final LongHold hold;
    private final Reconciliation reconciliation;
    private final ProcessWork work;
    private final Clock clock;

    UserTaskWorker(ArrivingTasks items, ProcessRuns runs, LongHold hold, Reconciliation reconciliation, ProcessWork work, Clock clock) {
        this.items = items;
        this.runs = runs;
        this.hold = hold;
        this.reconciliation = reconciliation;
        this.work = work;
        this.clock = clock;
    }

    @JobWorker(type = JOB_TYPE, name = "omringd", timeout = 30_000, maxJobsActive = 64, autoComplete = false)
    public void offered(ActivatedJob job) {
        try {
            CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
            UUID workItemId = takeOver(job, caseId);
            hold.came(workItemId, job.getKey());
            reconciliation.came(caseId, workItemId, job.getKey());
        } catch (RuntimeException failure) {
            // a task has one try only: whatever fails here, also when we have it already, may not use that up, or nobody can complete it
            LOG.warn("Task {} could not be taken over yet: {}", job.getElementId(), failure.getClass().getSimpleName());
            throw CamundaError.jobError("Not taken over yet", null, job.getRetries(), PAUSE);
        }
    }

    private UUID takeOver(ActivatedJob job, CaseId caseId) {
        NewWorkItem task = task(job);
        return work.inTransaction(() -> {
            runs.seen(job, caseId.value());
            return items.offered(task);
        });
    }

    private NewWorkItem task(ActivatedJob job) {
        var headers = job.getCustomHeaders();
        String groups = headers.get(HEADER + "candidateGroups");
        return new NewWorkItem(
                job.getKey(), job.getVariable("caseId").toString(), job.getBpmnProcessId(), job.getProcessDefinitionKey(),
                job.getProcessInstanceKey(), job.getElementId(),
                Objects.requireNonNull(headers.get(HEADER + "formKey"), "A human task has a form"),
                groups == null ? "management" : JSON.readValue(groups, GROUPS).getFirst(), due(headers.get(HEADER + "dueDate")),
                job.getVariablesAsMap());
    }

    private Instant due(@Nullable String text) {
        Instant due = instant(text);
        return due == null ? clock.instant().plus(WITHOUT_DUE_DATE) : due;
    }

    /** The engine writes due dates as ISO date-times with an offset, sometimes with a zone too. */
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noZone) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException notADate) {
                LOG.warn("A task has a due date that is none");
                return null;
            }
        }
    }
}
