package be.omringd.engine;

import be.omringd.database.UtcMoments;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers in the same transaction which jobs were done and what the engine was told. */
@Service
class ProcessedJobs {

    /** Which case a job is about: every process has it. */
    static final String CASE = "caseId";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessedJobs.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(1);
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ProcessWork processWork;
    private final ProcessRuns runs;
    private final JsonMapper json;
    private final Clock clock;

    ProcessedJobs(JdbcTemplate jdbc, ProcessWork processWork, ProcessRuns runs, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.processWork = processWork;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the work in one transaction, in the name of the process, together with the note that this job was done. A job that
     * was done before is not done again: the variables of the first time are returned. Work that cannot be done yet throws
     * {@link NotYet}; it is offered again every minute for as long as it takes, and costs no try.
     *
     * @return the variables for the engine
     */
    Map<String, Object> once(ActivatedJob job, Supplier<Map<String, Object>> work) {
        try {
            return processWork.inTransaction(() -> {
                UUID caseId = UUID.fromString(job.getVariable(CASE).toString());
                if (!noted(job, caseId)) {
                    String before =
                            jdbc.queryForObject("select variables from processed_job where job_key = ?", String.class, job.getKey());
                    return json.readValue(Objects.requireNonNull(before), VARIABLES);
                }
                Map<String, Object> result = work.get();
                if (!result.isEmpty()) {
                    jdbc.update("update processed_job set variables = ? where job_key = ?", json.writeValueAsString(result), job.getKey());
                }
                runs.seen(job, caseId);
                return result;
            });
        } catch (DataAccessException | TransactionException failure) {
            if (failure instanceof NonTransientDataAccessException && !(failure instanceof DuplicateKeyException)
                    && !isConnectionTrouble(failure)) {
                throw broken(job, failure);
            }
            throw CamundaError.jobError("The database did not answer", null, job.getRetries(), PAUSE);
        } catch (NotYet waits) {
            LOG.info("Job {} at {} waits", job.getType(), job.getElementId());
            throw CamundaError.jobError("Something is still missing", null, job.getRetries(), UNTIL_ASKED_AGAIN);
        } catch (RuntimeException failure) {
            throw broken(job, failure);
        }
    }

    /**
     * Notes that a job is done, of which the engine is told nothing so far. False where it was done before; waits for one who does it now.
     */
    private boolean noted(ActivatedJob job, UUID caseId) {
        return jdbc.update(
                """
                insert ignore into processed_job (job_key, case_id, job_type, element_id, process_instance_key, variables, done_at)
                values (?, ?, ?, ?, ?, '{}', ?)""",
                job.getKey(), caseId.toString(), job.getType(), job.getElementId(), job.getProcessInstanceKey(),
                UtcMoments.stored(clock.instant())) > 0;
    }

    private static boolean isConnectionTrouble(Throwable failure) {
        return failure instanceof org.springframework.dao.DataAccessResourceFailureException
                || failure instanceof ConcurrencyFailureException;
    }

    /** The engine keeps error messages, so it gets the kind of failure only; the rest is in our own log. */
    private static CamundaError broken(ActivatedJob job, RuntimeException failure) {
        LOG.error("Job {} at {} failed", job.getType(), job.getElementId(), failure);
        return CamundaError.jobError(failure.getClass().getSimpleName(), null, job.getRetries() - 1, PAUSE);
    }
}
