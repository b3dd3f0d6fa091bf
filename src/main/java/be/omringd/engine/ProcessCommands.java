package be.omringd.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we tell the engine. A command is stored with the caller's transaction and sent after its commit, in the order of its
 * case, again and again until the engine has it; the engine takes each one once. Needs a running transaction.
 */
public interface ProcessCommands {

    /** A day: longer than any break of the engine that we wait out, and while it lasts the same message is refused. */
    Duration DEFAULT_TIME_TO_LIVE = Duration.ofDays(1);

    /** The time in which a process comes to wait for a message: for one that, heard later, would be about something else. */
    Duration UNTIL_IT_WAITS = Duration.ofMinutes(1);

    /**
     * Publishes a message that is correlated by the case. One that nobody waits for is kept for its time to live; zero means
     * that it is dropped if nobody waits at that moment.
     *
     * @param variables ids, enums, dates and flags only, never anything about a person
     */
    void publish(String message, UUID caseId, Map<String, Object> variables, Duration timeToLive);

    /** Publishes a message without variables. */
    default void publish(String message, UUID caseId) {
        publish(message, caseId, Map.of(), DEFAULT_TIME_TO_LIVE);
    }

    /**
     * Publishes a message that starts a process of its own for this case, beside whatever runs for it, another one of the same kind
     * too. Its variables hold {@code caseId} and nothing else.
     */
    void startBeside(String message, UUID caseId);

    /** Completes the job of a task that somebody did. */
    void complete(long jobKey, UUID caseId, Map<String, Object> variables);

    /**
     * Lets the engine go on at a step that is stuck: the job that failed is tried once more, or what could not be worked out is worked out
     * anew.
     */
    void tryAgain(EngineProjection.Incident incident);

    /** Sends a command once more that the engine refused. */
    void sendAgain(EngineProjection.Refused refused);

    /**
     * Ends a step of a process and begins another one, in the same scope, instead; both or neither. See
     * docs/decisions/0047-what-is-stuck.md.
     */
    void move(ActiveSteps.Step step, String elementId);

    /**
     * Sets a variable of the process in which a step stands, for as long as it stands there.
     *
     * @param value a word, a tick or a number by which a gateway or a decision chooses; never anything about a person
     */
    void set(ActiveSteps.Step step, String variable, Object value);

    /** Ends a process instance that no other one called, with all that it called. */
    void cancel(long processInstanceKey, UUID caseId);

    /**
     * Brings a process instance to another version of its diagram, with all that is active in it, or not at all.
     *
     * @param becomes element id to that of the other version
     */
    void migrate(long processInstanceKey, UUID caseId, String processId, long targetDefinitionKey, Map<String, String> becomes);

    /** Commands that still wait for the engine. */
    long waiting();

    /** A job that was to be completed no longer exists in the engine: the process had moved on. */
    record JobWasGone(long jobKey, UUID caseId) {}

    /**
     * The engine did not do what a manager asked for in this case: it had gone on, or it cannot. Nothing of it was done.
     *
     * @param processId and refusal where a process instance was to be migrated; null for any other change
     */
    record ChangeDeclined(UUID caseId, @Nullable String processId, @Nullable MigrationRefusal refusal) {}

    /** A process instance now runs on another version of its diagram; its jobs are the same. Can be told twice. */
    record Migrated(UUID caseId, long processInstanceKey, long processDefinitionKey, Map<String, String> becomes) {}
}
