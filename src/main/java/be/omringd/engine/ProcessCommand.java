package be.omringd.engine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A command that waits for the engine, or that the engine has. */
@Entity
@Table(name = "process_command")
class ProcessCommand implements Persistable<UUID> {

    /**
     * RETRY gives a failed job another try; RESOLVE tells the engine to go on at an incident; MODIFY ends a step and begins another;
     * CANCEL ends a process instance; MIGRATE brings one to another version of its diagram; SET sets a
     * variable where a step stands. The key of the incident, step or instance stands where that of a job does.
     */
    enum Kind {
        PUBLISH, COMPLETE, RETRY, RESOLVE, MODIFY, CANCEL, MIGRATE, SET;

        /** Whether a manager asks for it, and is told where the engine does not do it. */
        boolean isChange() {
            return this == MODIFY || this == CANCEL || this == MIGRATE || this == SET;
        }
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private @Nullable String name;
    private @Nullable Long jobKey;
    private UUID caseId;
    @Column(columnDefinition = "text")
    private String variables;
    private long ttlMillis;
    private boolean beside;
    private @Nullable Long processInstanceKey;
    private @Nullable Long scopeKey;
    private @Nullable Long targetDefinitionKey;
    private Instant createdAt;
    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable String failure;
    private @Nullable Instant doneAt;

    protected ProcessCommand() {}

    ProcessCommand(Kind kind, @Nullable String name, @Nullable Long jobKey, UUID caseId, String variables, long ttlMillis, Instant now,
            Instant nextAttemptAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.name = name;
        this.jobKey = jobKey;
        this.caseId = caseId;
        this.variables = variables;
        this.ttlMillis = ttlMillis;
        this.createdAt = now;
        this.nextAttemptAt = nextAttemptAt;
    }

    /** Starts a process beside others of the same case. */
    static ProcessCommand beside(String message, UUID caseId, String variables, long ttlMillis, Instant now, Instant nextAttemptAt) {
        ProcessCommand command = new ProcessCommand(Kind.PUBLISH, message, null, caseId, variables, ttlMillis, now, nextAttemptAt);
        command.beside = true;
        return command;
    }

    /** Ends a step and begins another one in the same scope. */
    static ProcessCommand modify(ActiveSteps.Step step, String elementId, Instant now, Instant nextAttemptAt) {
        ProcessCommand command =
                new ProcessCommand(Kind.MODIFY, elementId, step.key(), step.caseId(), "{}", 0, now, nextAttemptAt);
        command.processInstanceKey = step.processInstanceKey();
        command.scopeKey = step.scopeKey();
        return command;
    }

    /**
     * Brings a process instance to another version of its diagram.
     *
     * @param becomes element id to that of the other version
     */
    static ProcessCommand migrate(long instanceKey, UUID caseId, String processId, long targetDefinitionKey, Map<String, String> becomes,
            Instant now, Instant nextAttemptAt) {
        String lines = becomes.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining("\n"));
        ProcessCommand command = new ProcessCommand(Kind.MIGRATE, processId, instanceKey, caseId, lines, 0, now, nextAttemptAt);
        command.targetDefinitionKey = targetDefinitionKey;
        return command;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** By which the engine finds who waits for the message; without one it starts a process each time. */
    String correlationKey() {
        return beside ? "" : caseId.toString();
    }

    /** Commands are only ever inserted through the repository; their end is noted by an update statement. */
    @Override
    public boolean isNew() {
        return true;
    }

    /**
     * Whether the engine recognizes it a day later too: it has a job no more once that is completed, and a message for as long as it keeps
     * it.
     */
    boolean isHarmlessTwice() {
        return kind == Kind.COMPLETE || kind == Kind.PUBLISH && ttlMillis >= ProcessCommands.DEFAULT_TIME_TO_LIVE.toMillis();
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String name() {
        return name;
    }

    /** The process instance in which a step is moved. */
    long processInstanceKey() {
        return Objects.requireNonNull(processInstanceKey, "Only a move is told in which instance");
    }

    /** The process instance or sub-process in which the next step begins. */
    long scopeKey() {
        return Objects.requireNonNull(scopeKey, "Only a move is told in which scope");
    }

    /** The definition that an instance is migrated to. */
    long targetDefinitionKey() {
        return Objects.requireNonNull(targetDefinitionKey, "Only a migration has a target");
    }

    /** Of a migration: element id to that of the other version. */
    Map<String, String> becomes() {
        return variables.lines().map(line -> line.split(" ", 2)).collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    /** Of the job, the incident, the step or the instance; for all but messages. */
    long jobKey() {
        return Objects.requireNonNull(jobKey, "A message has no job");
    }

    UUID caseId() {
        return caseId;
    }

    String variables() {
        return variables;
    }

    long ttlMillis() {
        return ttlMillis;
    }

    Instant createdAt() {
        return createdAt;
    }

    int attempts() {
        return attempts;
    }
}
