package be.omringd.form;

import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** The FEEL engine, as small as forms need it. Thread-safe. */
final class Feel {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final FeelEngineApi engine;
    private final Clock clock;

    Feel(Clock clock) {
        this.clock = clock.withZone(Moments.ZONE);
        this.engine = FeelEngineBuilder.forJava().withClock(() -> this.clock.instant().atZone(Moments.ZONE)).build();
    }

    /**
     * An expression as form files write it, with the equals sign.
     *
     * @throws IllegalArgumentException with the place of the mistake, if it is not FEEL
     */
    static FormExpression parse(String source) {
        if (!source.startsWith("=")) {
            throw new IllegalArgumentException("an expression begins with =");
        }
        var result = PARSER.parseExpression(source.substring(1).strip());
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return new FormExpression(result.parsedExpression());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The value, in Java types; null where the expression has none, for example because an answer is missing. */
    @Nullable
    Object evaluate(FormExpression expression, Map<String, @Nullable Object> context) {
        var result = engine.evaluate(expression.parsed(), context);
        return result.isSuccess() ? result.result() : null;
    }
}
