package be.omringd.status;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases that stand somewhere, as the engine's exporter would have written it down. */
public abstract class StatusWorld extends VolunteerWorld {

    protected static final String PROCESS = "request-intake";
    private static final AtomicLong KEYS = new AtomicLong(8_000_000_000L);
    private static final long FIRST = KEYS.get();

    @Autowired
    protected JdbcTemplate jdbc;

    /** Tasks that other tests left open are no longer; the engine told of none of them, and they would count. */
    @BeforeEach
    void nobodyElseHasATask() {
        jdbc.update("update work_item set state = 'WITHDRAWN' where state = 'OPEN'");
    }

    @AfterEach
    void nobodyStandsAnywhere() {
        for (String table : new String[] {"engine_element", "engine_case", "engine_job", "engine_timer"}) {
            jdbc.update("delete from " + table + " where process_instance_key >= ?", FIRST);
        }
        jdbc.update("delete from work_item where process_instance_key >= ?", FIRST);
    }

    /** A task that is open, in a process of its own; due after so many days, which are over where that is negative. */
    protected void standsAtATask(CaseId file, String elementId, int days, int dueInDays) {
        long element = stands(file, elementId, "USER_TASK", days);
        long job = KEYS.incrementAndGet();
        jdbc.update(
                "insert into engine_job (job_key, process_instance_key, element_key, element_id, job_type, retries, state, since, position)"
                        + " values (?, ?, ?, ?, 'io.camunda.zeebe:userTask', 1, 'ACTIVE', ?, 1)",
                job, element, element, elementId, ago(days));
        jdbc.update(
                """
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key, element_id,
                    form_key, candidate_group, variables, state, resting, created_at, due_at)
                select ?, 0, ?, id, access_scope, ?, 1, ?, ?, 'intake/first-contact', 'introducer', '{}', 'OPEN', false, ?, ? from case_file where id = ?""",
                UUID.randomUUID().toString(), job, PROCESS, element, elementId, ago(days), ago(-dueInDays), file.toString());
    }

    /** Waits for a moment in so many days. */
    protected void waitsForATimer(CaseId file, String elementId, int days, int endsInDays) {
        long element = stands(file, elementId, "INTERMEDIATE_CATCH_EVENT", days);
        jdbc.update(
                "insert into engine_timer (timer_key, process_instance_key, element_key, element_id, due_at, state, since, position)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', ?, 1)",
                KEYS.incrementAndGet(), element, element, elementId, ago(-endsInDays), ago(days));
    }

    /** Stands at an element for so many days, in a process of its own; the key of both. */
    protected long stands(CaseId file, String elementId, String type, int days) {
        long key = KEYS.incrementAndGet();
        jdbc.update(
                "insert into engine_element (element_key, process_instance_key, scope_key, parent_element_key, process_id, version,"
                        + " process_definition_key, element_id, element_type, state, since, position) values (?, ?, ?, -1, ?, 1, 1, ?, ?, 'ACTIVE', ?, 1)",
                key, key, key, PROCESS, elementId, type, ago(days));
        jdbc.update("insert into engine_case (process_instance_key, case_id, position) values (?, ?, 1)", key, file.toString());
        return key;
    }

    private @Nullable LocalDateTime ago(int days) {
        return LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(days)), ZoneOffset.UTC);
    }
}
