package be.omringd.casefile;

import be.omringd.engine.DecisionTables;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** What the diagrams write in FEEL, evaluated as the engine does it: a variable that is not there is null. */
final class ProcessFeel {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final DecisionTables decisions;

    ProcessFeel(DecisionTables decisions) {
        this.decisions = decisions;
    }

    /** Whether the condition of a flow holds; what cannot be evaluated does not hold. */
    boolean holds(String condition, Map<String, Object> variables) {
        return Boolean.TRUE.equals(value(condition, variables));
    }

    /** Whether an expression names one of these variables. */
    boolean dependsOn(String expression, Set<String> variables) {
        return variables.stream().anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(expression).find());
    }

    /** When a timer that began to run then goes off; null where that cannot be said. */
    @Nullable Instant after(Instant begin, String timer, Map<String, Object> variables, Set<String> unknown) {
        if (dependsOn(timer, unknown)) {
            return null;
        }
        // a duration until some day is counted by the engine when the timer begins to run, and not when we look
        FeelEngineApi then = FeelEngineBuilder.forJava().withClock(() -> begin.atZone(ZONE)).build();
        Object value = timer.startsWith("=") ? value(then, timer, variables) : timer;
        TemporalAmount amount = switch (value) {
            case TemporalAmount duration -> duration;
            case String text -> amount(text);
            case null, default -> null;
        };
        return amount == null ? null : ZonedDateTime.ofInstant(begin, ZONE).plus(amount).toInstant();
    }

    /** What a decision answers to these variables; empty where we cannot say. */
    Optional<Object> decide(@Nullable String decision, Map<String, Object> variables, Set<String> unknown) {
        return decision == null ? Optional.empty() : decisions.decide(decision, variables, unknown);
    }

    /** What a step passes on, beside what it was told: the variables that the diagram makes of its answers. */
    Map<String, Object> outputs(Map<String, String> expressions, Map<String, Object> variables) {
        Map<String, Object> made = new HashMap<>();
        expressions.forEach((name, expression) -> {
            Object value = value(expression, variables);
            if (value != null || expression.equals("=null")) {
                made.put(name, value);
            }
        });
        return made;
    }

    /** How many there are in a list; empty where we cannot tell. */
    OptionalInt size(String list, Map<String, Object> variables) {
        return value(list, variables) instanceof Collection<?> items ? OptionalInt.of(items.size()) : OptionalInt.empty();
    }

    /** What an expression gives; null where it cannot be evaluated. */
    @Nullable Object value(String expression, Map<String, Object> variables) {
        return value(engine, expression, variables);
    }

    private static @Nullable Object value(FeelEngineApi engine, String expression, Map<String, Object> variables) {
        EvaluationResult result = engine.evaluateExpression(expression.substring(expression.startsWith("=") ? 1 : 0), variables);
        return result.isSuccess() ? result.result() : null;
    }

    private static @Nullable TemporalAmount amount(String text) {
        try {
            return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeParseException notADuration) {
            return null;
        }
    }
}
