package be.omringd.engine;

import be.omringd.engine.ProcessCommand.Kind;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import io.grpc.Status;
import jakarta.persistence.QueryHint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox. A command is a row that is written with the facts it belongs to. After the commit it goes straight to the engine;
 * one that did not get there (the engine is away or has no processes yet, this application was killed) is found again by
 * {@link #sendWhatWaits} and sent anew. Sending twice is harmless: messages carry the row's id, a job is completed once. Commands of one
 * case go one by one, in the order they were written. What became of them is noted by {@link DeliveryNotes}. See
 * docs/decisions/0002-outbox.md and 0031-fewer-questions.md.
 */
@Service
class Outbox implements ProcessCommands, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** How long the direct way after the commit has, before another node or the next start takes over. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int ON_THE_WAY_AT_MOST = 64;
    /**
     * How many times a task is completed anew that the engine holds back: after a failed attempt to take it over it lets a job rest for
     * seconds and refuses it until then. Half a minute together.
     */
    private static final int WAITED_FOR_NEXT_TRY = 8;

    private final Commands commands;
    private final Deployment deployment;
    private final DeliveryNotes notes;
    private final EngineHealth health;
    private final JsonMapper json;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore onTheWay = new Semaphore(ON_THE_WAY_AT_MOST);
    /** Cases whose commands are being sent by this JVM now. */
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    /** Cases of which a command was put off: what comes after it is not sent straight, until the table was read again. */
    private final Set<UUID> putOff = ConcurrentHashMap.newKeySet();

    /** What is to be sent for one case: commands that nothing goes before, in their order, or whatever the table has. */
    private static final class Lane {

        private final Deque<ProcessCommand> straight = new ArrayDeque<>();
        private boolean look;
    }

    Outbox(Commands commands, Deployment deployment, DeliveryNotes notes, EngineHealth health, JsonMapper json, Clock clock) {
        this.commands = commands;
        this.deployment = deployment;
        this.notes = notes;
        this.health = health;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String message, UUID caseId, Map<String, Object> variables, Duration timeToLive) {
        store(now -> new ProcessCommand(
                Kind.PUBLISH, message, null, caseId, json(variables), timeToLive.toMillis(), now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void startBeside(String message, UUID caseId) {
        store(now -> ProcessCommand.beside(
                message, caseId, json(Map.of("caseId", caseId.toString())), DEFAULT_TIME_TO_LIVE.toMillis(), now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(long jobKey, UUID caseId, Map<String, Object> variables) {
        store(now -> new ProcessCommand(Kind.COMPLETE, null, jobKey, caseId, json(variables), 0, now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tryAgain(EngineProjection.Incident incident) {
        if (incident.jobKey() > 0) {
            store(now -> new ProcessCommand(Kind.RETRY, null, incident.jobKey(), incident.caseId(), "{}", 0, now, now.plus(HEAD_START)));
        }
        store(now -> new ProcessCommand(Kind.RESOLVE, null, incident.key(), incident.caseId(), "{}", 0, now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAgain(EngineProjection.Refused refused) {
        commands.sendAgain(refused.id(), clock.instant());
        afterCommit(() -> send(refused.caseId()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(ActiveSteps.Step step, String elementId) {
        store(now -> ProcessCommand.modify(step, elementId, now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(ActiveSteps.Step step, String variable, Object value) {
        store(now -> new ProcessCommand(
                Kind.SET, variable, step.key(), step.caseId(), json(Map.of(variable, value)), 0, now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(long processInstanceKey, UUID caseId) {
        store(now -> new ProcessCommand(Kind.CANCEL, null, processInstanceKey, caseId, "{}", 0, now, now.plus(HEAD_START)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void migrate(long processInstanceKey, UUID caseId, String processId, long targetDefinitionKey, Map<String, String> becomes) {
        store(now -> ProcessCommand.migrate(processInstanceKey, caseId, processId, targetDefinitionKey, becomes, now,
                now.plus(HEAD_START)));
    }

    @Override
    public long waiting() {
        return Math.max(0, commands.countByDoneAtIsNull() - notes.delivered().size());
    }

    private String json(Map<String, Object> variables) {
        return json.writeValueAsString(new HashMap<>(variables));
    }

    /** Goes straight to the engine after the commit, unless something of the same case goes before it. */
    private void store(Function<Instant, ProcessCommand> made) {
        ProcessCommand command = made.apply(clock.instant());
        boolean first = notes.delivered().containsAll(commands.open(command.caseId()));
        commands.save(command);
        afterCommit(() -> {
            notes.wrote(command);
            send(command.caseId(), first ? command : null);
        });
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Finds what is due: left by a crash, or put off because the engine was away. */
    @Scheduled(fixedDelay = 1000)
    void sendWhatWaits() {
        notes.catchUp();
        sendWhatIsDue(clock.instant());
    }

    /** What was written while the engine had no processes waits no longer. */
    @EventListener
    void on(Deployment.Deployed deployed) {
        try {
            sendWhatIsDue(clock.instant().plus(HEAD_START));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Commands wait, the database does not answer: {}", databaseAway.getClass().getSimpleName());
        }
    }

    private void sendWhatIsDue(Instant by) {
        if (deployment.engine().isPresent()) {
            commands.casesWithDueCommands(by, 500).forEach(this::send);
        }
    }

    private void send(UUID caseId) {
        send(caseId, null);
    }

    private void send(UUID caseId, @Nullable ProcessCommand command) {
        if (deployment.engine().isEmpty()) {
            return;
        }
        lanes.compute(caseId, (id, busy) -> {
            Lane lane = busy == null ? new Lane() : busy;
            if (command == null || putOff.contains(id)) {
                lane.look = true;
            } else {
                lane.straight.add(command);
            }
            if (busy == null) {
                threads.execute(() -> drain(id));
            }
            return lane;
        });
    }

    /** Whether commands of this case are on their way. */
    boolean isSending(UUID caseId) {
        return lanes.containsKey(caseId);
    }

    private void drain(UUID caseId) {
        for (Deque<ProcessCommand> open = next(caseId); open != null; open = next(caseId)) {
            while (!open.isEmpty() && deliver(open.peek())) {
                open.poll();
            }
            if (!open.isEmpty()) {
                waitsInTheTable(caseId);
            }
        }
    }

    /** A command was put off: those that came after it wait in the table with it, to be sent in their order. */
    private void waitsInTheTable(UUID caseId) {
        lanes.computeIfPresent(caseId, (id, lane) -> {
            lane.straight.clear();
            putOff.add(id);
            return lane;
        });
    }

    /** What is to be sent now, in order; null where there is nothing any more, and the lane is given up. */
    private @Nullable Deque<ProcessCommand> next(UUID caseId) {
        Deque<ProcessCommand> straight = new ArrayDeque<>();
        boolean[] look = {false};
        boolean done = lanes.computeIfPresent(caseId, (id, lane) -> {
            if (!lane.look && lane.straight.isEmpty()) {
                return null;
            }
            look[0] = lane.look;
            straight.addAll(lane.straight);
            lane.look = false;
            lane.straight.clear();
            return lane;
        }) == null;
        if (done) {
            return null;
        }
        return look[0] ? open(caseId) : straight;
    }

    private Deque<ProcessCommand> open(UUID caseId) {
        // before the table is read: what is noted meanwhile is not taken for something that was never sent
        Set<UUID> known = Set.copyOf(notes.delivered());
        try {
            Deque<ProcessCommand> open =
                    new ArrayDeque<>(commands.findByCaseIdAndDoneAtIsNullAndFailureIsNullOrderById(caseId, Limit.of(50)));
            open.removeIf(command -> known.contains(command.getId()));
            putOff.remove(caseId);
            return open;
        } catch (RuntimeException databaseAway) {
            LOG.warn("Commands wait, the database does not answer: {}", databaseAway.getClass().getSimpleName());
            return new ArrayDeque<>();
        }
    }

    /** Sends one command; false where it has to be tried again later, and what comes after it with it. */
    private boolean deliver(ProcessCommand command) {
        if (comesTooEarly(command)) {
            return false;
        }
        onTheWay.acquireUninterruptibly();
        try {
            return send(command, notes.tries(command));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("A command waits, the database does not answer: {}", databaseAway.getClass().getSimpleName());
            return false;
        } finally {
            onTheWay.release();
        }
    }

    /**
     * A message that would start a process which the engine does not have yet is taken by it, and never starts one, not even once the
     * process is there.
     */
    private boolean comesTooEarly(ProcessCommand command) {
        return command.kind() == Kind.PUBLISH && !deployment.done();
    }

    private boolean send(ProcessCommand command, boolean first) {
        try {
            step(command).send().join();
            notes.done(command);
            health.answered();
            return true;
        } catch (ClientStatusException refused) {
            return refused(command, refused.getStatusCode(), refused.getMessage(), first);
        } catch (ClientException unreachable) {
            return refused(command, Status.Code.UNAVAILABLE, null, first);
        }
    }

    private boolean refused(ProcessCommand command, Status.Code code, @Nullable String said, boolean first) {
        if (code == Status.Code.FAILED_PRECONDITION && command.kind() == Kind.COMPLETE && command.attempts() < WAITED_FOR_NEXT_TRY) {
            return later(command);
        }
        if (command.kind().isChange() && DeliveryNotes.isFinal(code)) {
            return notes.changeRefused(command, code, said, first);
        }
        switch (code) {
            case ALREADY_EXISTS -> notes.done(command);
            case NOT_FOUND -> notes.gone(command, first);
            default -> {
                if (DeliveryNotes.isFinal(code)) {
                    LOG.error("The engine refuses command {} ({}): {}", command.getId(), command.kind(), code);
                    notes.refused(command, code);
                    return true;
                }
                if (code != Status.Code.RESOURCE_EXHAUSTED) {
                    health.didNotAnswer();
                }
                return later(command);
            }
        }
        return true;
    }

    private boolean later(ProcessCommand command) {
        notes.later(command);
        return false;
    }

    private FinalCommandStep<?> step(ProcessCommand command) {
        CamundaClient zeebe = deployment.engine().orElseThrow();
        return switch (command.kind()) {
            case PUBLISH -> zeebe.newPublishMessageCommand()
                    .messageName(command.name())
                    .correlationKey(command.correlationKey())
                    .messageId(command.getId().toString())
                    .timeToLive(Duration.ofMillis(command.ttlMillis()))
                    .variables(command.variables())
                    .requestTimeout(REQUEST_TIMEOUT);
            case COMPLETE -> zeebe.newCompleteCommand(command.jobKey())
                    .variables(command.variables())
                    .requestTimeout(REQUEST_TIMEOUT);
            case RETRY -> zeebe.newUpdateRetriesCommand(command.jobKey()).retries(1).requestTimeout(REQUEST_TIMEOUT);
            case RESOLVE -> zeebe.newResolveIncidentCommand(command.jobKey()).requestTimeout(REQUEST_TIMEOUT);
            case MODIFY -> zeebe.newModifyProcessInstanceCommand(command.processInstanceKey())
                    .activateElement(Objects.requireNonNull(command.name()), command.scopeKey())
                    .and()
                    .terminateElement(command.jobKey())
                    .requestTimeout(REQUEST_TIMEOUT);
            case CANCEL -> zeebe.newCancelInstanceCommand(command.jobKey()).requestTimeout(REQUEST_TIMEOUT);
            case MIGRATE -> zeebe.newMigrateProcessInstanceCommand(command.jobKey()).migrationPlan(plan(command))
                    .requestTimeout(REQUEST_TIMEOUT);
            // from the step outwards to where the variable stands: once the step is left, the engine refuses it
            case SET -> zeebe.newSetVariablesCommand(command.jobKey()).variables(command.variables()).local(false)
                    .requestTimeout(REQUEST_TIMEOUT);
        };
    }

    private static MigrationPlan plan(ProcessCommand command) {
        MigrationPlanBuilderImpl plan = new MigrationPlanBuilderImpl();
        plan.withTargetProcessDefinitionKey(command.targetDefinitionKey());
        command.becomes().forEach(plan::addMappingInstruction);
        return plan.build();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    interface Commands extends JpaRepository<ProcessCommand, UUID> {

        List<ProcessCommand> findByCaseIdAndDoneAtIsNullAndFailureIsNullOrderById(UUID caseId, Limit limit);

        /** Without loading them, so that what the caller's transaction changed is not written for it. */
        @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
        @Query("select c.id from ProcessCommand c where c.caseId = :caseId and c.doneAt is null and c.failure is null")
        List<UUID> open(UUID caseId);

        long countByDoneAtIsNull();

        @Query(value = """
                select distinct case_id from process_command
                where done_at is null and failure is null and next_attempt_at <= :now limit :limit""", nativeQuery = true)
        Set<UUID> casesWithDueCommands(Instant now, int limit);

        @Modifying
        @Query("update ProcessCommand c set c.doneAt = :now where c.id in :ids")
        void done(Collection<UUID> ids, Instant now);

        @Modifying
        @Query("update ProcessCommand c set c.attempts = c.attempts + 1, c.nextAttemptAt = :next where c.id = :id")
        void tryAgain(UUID id, Instant next);

        /** Somebody else than who wrote it sends it now. */
        @Modifying
        @Query("update ProcessCommand c set c.attempts = c.attempts + 1 where c.id = :id")
        void tried(UUID id);

        @Query("select count(c) > 0 from ProcessCommand c where c.id = :id and c.attempts = 0 and c.doneAt is null")
        boolean isUntried(UUID id);

        @Modifying
        @Query("update ProcessCommand c set c.failure = :code where c.id = :id")
        void failed(UUID id, String code);

        @Modifying
        @Query("update ProcessCommand c set c.failure = null, c.nextAttemptAt = :now where c.id = :id and c.doneAt is null")
        void sendAgain(UUID id, Instant now);

        @Modifying
        @Query("update ProcessCommand c set c.failure = :code, c.doneAt = :now where c.id = :id")
        void declined(UUID id, String code, Instant now);

        @Modifying
        @Query("delete from ProcessCommand c where c.doneAt < :before")
        void deleteDoneBefore(Instant before);
    }
}
