package be.omringd.form;

import static be.omringd.form.Probe.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever somebody sends. */
class FormCheckerPropertiesTest {

    private static final Collection<FormDefinition> FORMS = new Forms().all();
    private final FormChecker checker = Probe.checker();

    @Property(tries = 300)
    void nothingMakesTheCheckFailAndNothingForeignIsKept(@ForAll("answers") FormAndAnswers sent) {
        var form = sent.form();
        var errors = checker.check(form, sent.answers(), Map.of(), DUTCH);
        var clean = checker.clean(form, sent.answers(), Map.of());
        checker.variables(form, clean);
        checker.withDefaults(form, sent.answers(), Map.of());

        assertThat(form.fields().map(FormComponent::key).toList()).containsAll(clean.raw().keySet());
        assertThat(errors.errors()).allSatisfy(error -> assertThat(error.message()).isNotBlank());
    }

    @Property(tries = 200)
    void whatIsKeptStaysAsItIsWhenItIsTidiedAgain(@ForAll("answers") FormAndAnswers sent) {
        var clean = checker.clean(sent.form(), sent.answers(), Map.of());

        assertThat(checker.clean(sent.form(), FormValues.fromJson(clean.toJson()), Map.of()).toJson())
                .isEqualTo(clean.toJson());
    }

    @Property(tries = 200)
    void whatIsRightStaysRightWhenItIsTidied(@ForAll("answers") FormAndAnswers sent) {
        var before = checker.check(sent.form(), sent.answers(), Map.of(), DUTCH);
        var clean = checker.clean(sent.form(), sent.answers(), Map.of());

        if (before.isEmpty()) {
            assertThat(checker.check(sent.form(), clean, Map.of(), DUTCH).isEmpty()).isTrue();
        }
    }

    record FormAndAnswers(FormDefinition form, FormValues answers) {
        @Override
        public String toString() {
            return form.key() + " " + answers.raw();
        }
    }

    /** A form with answers of which some fit, some do not and some are about fields that the form does not have. */
    @Provide
    Arbitrary<FormAndAnswers> answers() {
        return Arbitraries.of(FORMS).flatMap(form -> {
            var keys = form.fields().map(FormComponent::key).collect(Collectors.toList());
            keys.addAll(List.of("foreign", "today", ""));
            return Arbitraries.maps(Arbitraries.of(keys), value(form)).ofMaxSize(keys.size())
                    .map(answers -> new FormAndAnswers(form, FormValues.of(answers)));
        });
    }

    private static Arbitrary<Object> value(FormDefinition form) {
        var known = form.fields().flatMap(field -> field.options().stream()).map(FormOption::value)
                .collect(Collectors.toList());
        known.addAll(List.of("41081", "2026-07-20", "2026-07-20T10:00", "2026-02-30", "an@voorbeeld.be"));
        Arbitrary<Object> known1 = Arbitraries.of(known).map(Object.class::cast);
        Arbitrary<Object> texts = Arbitraries.strings().ofMaxLength(60).map(Object.class::cast);
        Arbitrary<Object> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-5, 45).map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(new BigDecimal("1e500"), new BigDecimal("-1e-500")).map(Object.class::cast));
        Arbitrary<Object> flags = Arbitraries.of(true, false).map(Object.class::cast);
        Arbitrary<Object> single = Arbitraries.oneOf(known1, known1, texts, numbers, flags).injectNull(0.05);
        Arbitrary<Object> lists = single.list().ofMaxSize(4).map(Object.class::cast);
        Arbitrary<Object> rows = Arbitraries.maps(Arbitraries.of("what", "who", "by", "foreign"), single)
                .ofMaxSize(4).map(row -> (Object) new HashMap<String, Object>(row)).list().ofMaxSize(4)
                .map(Object.class::cast);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, single), net.jqwik.api.Tuple.of(1, lists),
                net.jqwik.api.Tuple.of(2, rows));
    }
}
