package be.omringd.engine.exporter;

import be.omringd.engine.exporter.Table.Row;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the engine's log says about where a process instance stands. Of variables it takes {@code caseId} and nothing
 * else; of what the engine says about a failure, the words without the values.
 */
final class Projection {

    static final Set<ValueType> TELLING = Set.of(ValueType.PROCESS_INSTANCE, ValueType.JOB, ValueType.TIMER, ValueType.INCIDENT,
            ValueType.PROCESS_MESSAGE_SUBSCRIPTION, ValueType.VARIABLE);

    private static final Pattern A_CASE = Pattern.compile("\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
    /** Whatever stands between signs that put a value apart, and every number. */
    private static final Pattern VALUES = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|\\{[^}]*}?|\\[[^\\]]*]?|\\d+");
    private static final int LONGEST_MESSAGE = 200;

    private Projection() {}

    /** The row that this record changes; empty where it says nothing about that. */
    static Optional<Row> of(Record<?> told) {
        if (told.getRecordType() != RecordType.EVENT) {
            return Optional.empty();
        }
        return Optional.ofNullable(switch (told.getValue()) {
            case ProcessInstanceRecordValue element -> element(told, element);
            case JobRecordValue job -> job(told, job);
            case TimerRecordValue timer -> timer(told, timer);
            case ProcessMessageSubscriptionRecordValue subscription -> subscription(told, subscription);
            case IncidentRecordValue incident -> incident(told, incident);
            case VariableRecordValue variable -> caseOf(told, variable);
            default -> null;
        });
    }

    private static @Nullable Row element(Record<?> told, ProcessInstanceRecordValue element) {
        State state = switch (told.getIntent()) {
            case ProcessInstanceIntent intent -> switch (intent) {
                case ELEMENT_ACTIVATING, ELEMENT_ACTIVATED, ELEMENT_COMPLETING, ELEMENT_TERMINATING, ELEMENT_MIGRATED -> State.ACTIVE;
                case ELEMENT_COMPLETED, SEQUENCE_FLOW_TAKEN -> State.COMPLETED;
                case ELEMENT_TERMINATED -> State.TERMINATED;
                default -> null;
            };
            default -> null;
        };
        return state == null ? null : Table.ELEMENT.row(
                told.getKey(), element.getProcessInstanceKey(), element.getFlowScopeKey(), element.getParentElementInstanceKey(),
                element.getBpmnElementType().name(), at(told), element.getBpmnProcessId(), element.getVersion(),
                element.getProcessDefinitionKey(), element.getElementId(), state.name(), state.until(told), told.getPosition());
    }

    private static @Nullable Row job(Record<?> told, JobRecordValue job) {
        State state = switch (told.getIntent()) {
            case JobIntent intent -> switch (intent) {
                case CREATED, TIMED_OUT, FAILED, RETRIES_UPDATED, RECURRED_AFTER_BACKOFF, YIELDED, TIMEOUT_UPDATED, MIGRATED ->
                        State.ACTIVE;
                case COMPLETED, ERROR_THROWN -> State.COMPLETED;
                case CANCELED -> State.TERMINATED;
                default -> null;
            };
            default -> null;
        };
        return state == null ? null : Table.JOB.row(
                told.getKey(), job.getProcessInstanceKey(), job.getElementInstanceKey(), job.getType(), at(told), job.getElementId(),
                job.getRetries(), state.name(), state.until(told), told.getPosition());
    }

    private static @Nullable Row timer(Record<?> told, TimerRecordValue timer) {
        State state = state(told.getIntent(), Set.of(TimerIntent.CREATED), Set.of(TimerIntent.TRIGGERED), Set.of(TimerIntent.CANCELED));
        // a timer that starts processes belongs to no instance
        return state == null || timer.getProcessInstanceKey() < 0 ? null : Table.TIMER.row(
                told.getKey(), timer.getProcessInstanceKey(), timer.getElementInstanceKey(), at(told), timer.getTargetElementId(),
                time(timer.getDueDate()), state.name(), state.until(told), told.getPosition());
    }

    private static @Nullable Row subscription(Record<?> told, ProcessMessageSubscriptionRecordValue subscription) {
        // an interrupting one is deleted after it was heard, and one that is not stays open
        State state = state(told.getIntent(), Set.of(ProcessMessageSubscriptionIntent.CREATING, ProcessMessageSubscriptionIntent.CREATED),
                Set.of(), Set.of(ProcessMessageSubscriptionIntent.DELETED));
        if (told.getIntent() == ProcessMessageSubscriptionIntent.CORRELATED) {
            state = subscription.isInterrupting() ? State.COMPLETED : State.ACTIVE;
        }
        return state == null ? null : Table.SUBSCRIPTION.row(
                told.getKey(), subscription.getProcessInstanceKey(), subscription.getElementInstanceKey(), at(told),
                subscription.getElementId(), subscription.getMessageName(), state.name(), state.until(told), told.getPosition());
    }

    private static @Nullable Row incident(Record<?> told, IncidentRecordValue incident) {
        State state = state(told.getIntent(), Set.of(IncidentIntent.CREATED), Set.of(IncidentIntent.RESOLVED), Set.of());
        return state == null ? null : Table.INCIDENT.row(
                told.getKey(), incident.getProcessInstanceKey(), incident.getElementInstanceKey(), incident.getBpmnProcessId(),
                incident.getJobKey(), incident.getErrorType() == null ? ErrorType.UNKNOWN.name() : incident.getErrorType().name(),
                withoutValues(incident.getErrorMessage()), at(told), incident.getElementId(), state.name(), state.until(told),
                told.getPosition());
    }

    private static @Nullable Row caseOf(Record<?> told, VariableRecordValue variable) {
        if (!variable.getName().equals("caseId") || variable.getScopeKey() != variable.getProcessInstanceKey()
                || told.getIntent() != VariableIntent.CREATED && told.getIntent() != VariableIntent.UPDATED) {
            return null;
        }
        var id = A_CASE.matcher(variable.getValue());
        return id.matches() ? Table.CASE.row(variable.getProcessInstanceKey(), id.group(1), told.getPosition()) : null;
    }

    /** What the engine says of a failure, without the values in it, so that nothing that somebody answered gets into a list. */
    static String withoutValues(@Nullable String message) {
        if (message == null) {
            return "";
        }
        String words = VALUES.matcher(message).replaceAll("…").replaceAll("\\s+", " ").strip();
        return words.length() <= LONGEST_MESSAGE ? words : words.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static @Nullable State state(Intent intent, Set<? extends Intent> active, Set<? extends Intent> completed,
            Set<? extends Intent> terminated) {
        return active.contains(intent) ? State.ACTIVE : completed.contains(intent) ? State.COMPLETED
                : terminated.contains(intent) ? State.TERMINATED : null;
    }

    private static LocalDateTime at(Record<?> told) {
        return time(told.getTimestamp());
    }

    static LocalDateTime time(long epochMillis) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, 1000), (int) Math.floorMod(epochMillis, 1000L) * 1_000_000,
                ZoneOffset.UTC);
    }

    /** What became of something in the engine. */
    enum State {
        ACTIVE, COMPLETED, TERMINATED;

        private @Nullable LocalDateTime until(Record<?> told) {
            return this == ACTIVE ? null : at(told);
        }
    }
}
