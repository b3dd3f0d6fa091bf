package be.omringd.form;

import static be.omringd.form.Probe.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.Any;
import be.omringd.testing.Law;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds whatever somebody sends. */
class FormCheckerPropertiesTest {

    private static final List<FormDefinition> FORMS = List.copyOf(new Forms().all());
    private final FormChecker checker = Probe.checker();

    @Test
    void nothingMakesTheCheckFailAndNothingForeignIsKept() {
        Law.holds(300, FormAndAnswers::any, sent -> {
            var form = sent.form();
            var errors = checker.check(form, sent.answers(), Map.of(), DUTCH);
            var clean = checker.clean(form, sent.answers(), Map.of());
            checker.variables(form, clean);
            checker.withDefaults(form, sent.answers(), Map.of());

            assertThat(form.fields().map(FormComponent::key).toList()).containsAll(clean.raw().keySet());
            assertThat(errors.errors()).allSatisfy(error -> assertThat(error.message()).isNotBlank());
        });
    }

    @Test
    void whatIsKeptStaysAsItIsWhenItIsTidiedAgain() {
        Law.holds(200, FormAndAnswers::any, sent -> {
            var clean = checker.clean(sent.form(), sent.answers(), Map.of());

            assertThat(checker.clean(sent.form(), FormValues.fromJson(clean.toJson()), Map.of()).toJson())
                    .isEqualTo(clean.toJson());
        });
    }

    @Test
    void whatIsRightStaysRightWhenItIsTidied() {
        Law.holds(200, FormAndAnswers::any, sent -> {
            var before = checker.check(sent.form(), sent.answers(), Map.of(), DUTCH);
            var clean = checker.clean(sent.form(), sent.answers(), Map.of());

            if (before.isEmpty()) {
                assertThat(checker.check(sent.form(), clean, Map.of(), DUTCH).isEmpty()).isTrue();
            }
        });
    }

    private record FormAndAnswers(FormDefinition form, FormValues answers) {

        /** A form with answers of which some fit, some do not and some are about fields that the form does not have. */
        static FormAndAnswers any(Any any) {
            FormDefinition form = any.of(FORMS);
            var keys = form.fields().map(FormComponent::key).collect(Collectors.toList());
            keys.addAll(List.of("foreign", "today", ""));
            return new FormAndAnswers(form, FormValues.of(filled(any, keys, () -> value(any, form))));
        }

        @Override
        public String toString() {
            return form.key() + " " + answers.raw();
        }
    }

    private static Object value(Any any, FormDefinition form) {
        var known = form.fields().flatMap(field -> field.options().stream()).map(FormOption::value)
                .collect(Collectors.toList());
        known.addAll(List.of("41081", "2026-07-20", "2026-07-20T10:00", "2026-02-30", "an@voorbeeld.be"));
        Supplier<Object> single = () -> any.orNull(5, () -> any.<Object>oneOf(
                () -> any.of(known), () -> any.of(known), () -> any.text(60), () -> number(any), () -> any.of(true, false)));
        return switch (any.chance().nextInt(9)) {
            case 0 -> any.list(4, single);
            case 1, 2 -> any.list(4, () -> filled(any, List.of("what", "who", "by", "foreign"), single));
            default -> single.get();
        };
    }

    private static Number number(Any any) {
        return any.<Number>oneOf(() -> (int) any.between(-5, 45), any::number,
                () -> any.of(new BigDecimal("1e500"), new BigDecimal("-1e-500")));
    }

    private static Map<String, Object> filled(Any any, List<String> keys, Supplier<?> value) {
        Map<String, Object> answers = new HashMap<>();
        any.list(keys.size(), () -> any.of(keys)).forEach(key -> answers.put(key, value.get()));
        return answers;
    }
}
