package be.omringd.publicform.ui;

import be.omringd.form.Choice;
import be.omringd.form.ChoiceSource;
import be.omringd.form.FormChecker;
import be.omringd.form.FormComponent;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.shell.Texts;
import be.omringd.text.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a browser sent in a form.
 *
 * @param values the answers, as far as they can be read; what cannot is there as it was typed, for the checks to say so
 * @param typed what stands in the fields when they are shown again, to the letter
 * @param notUnderstood fields whose words could be several things or none, with what to say of that
 */
record Sent(FormValues values, Map<String, List<String>> typed, Map<String, String> notUnderstood) {

    private static final int OFFERED = 6;

    /** Of answers that a form begins with. */
    static Sent of(FormValues begin, FormDefinition form) {
        Map<String, List<String>> typed = new HashMap<>();
        form.fields().forEach(field -> {
            Object answer = begin.raw().get(field.key());
            if (answer instanceof List<?> several) {
                typed.put(field.key(), several.stream().map(String::valueOf).toList());
            } else if (answer != null) {
                typed.put(field.key(), List.of(answer instanceof BigDecimal number ? number.toPlainString() : answer.toString()));
            }
        });
        return new Sent(begin, typed, Map.of());
    }

    static Sent read(FormDefinition form, Map<String, String[]> parameters, FormChecker checker, Texts texts, Locale locale) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, List<String>> typed = new HashMap<>();
        Map<String, String> notUnderstood = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            List<String> sent = List.of(parameters.getOrDefault(field.key(), new String[0]));
            typed.put(field.key(), sent);
            values.put(field.key(), switch (field.type()) {
                case CHECKLIST -> sent;
                case CHECKBOX -> !sent.isEmpty();
                // what is no number stays as it is, never another one
                case NUMBER -> sent.isEmpty() || sent.getFirst().isBlank() ? null
                        : TypedNumber.parse(sent.getFirst()).<Object>map(number -> number).orElse(sent.getFirst());
                default -> sent.isEmpty() || sent.getFirst().isBlank() ? null : sent.getFirst();
            });
            if (field.source() != null && values.get(field.key()) instanceof String words) {
                ChoiceSource source = checker.source(field.source()).orElseThrow();
                Optional<Choice> meant = source.understand(words, locale);
                meant.ifPresentOrElse(
                        choice -> {
                            values.put(field.key(), choice.value());
                            typed.put(field.key(), List.of(choice.label()));
                        },
                        () -> notUnderstood.put(field.key(), whatItCouldBe(source, words, texts, locale)));
            }
        });
        return new Sent(FormValues.of(values), typed, notUnderstood);
    }

    private static String whatItCouldBe(ChoiceSource source, String words, Texts texts, Locale locale) {
        List<Choice> hits = source.query(words, OFFERED, locale);
        return hits.isEmpty()
                ? texts.get(locale, "publicform.suggest.unknown")
                : texts.get(locale, "publicform.suggest.which", hits.stream().map(Choice::label).collect(Collectors.joining("; ")));
    }

    /** What is wrong, with more to say of what was not understood. */
    FormErrors over(FormErrors errors) {
        List<FormErrors.FieldError> all = new ArrayList<>();
        for (FormErrors.FieldError error : errors.errors()) {
            all.add(notUnderstood.containsKey(error.path()) ? new FormErrors.FieldError(error.path(), notUnderstood.get(error.path()))
                    : error);
        }
        return new FormErrors(all);
    }

    /** What stands in a field; empty where nothing does. */
    String text(FormComponent field) {
        List<String> words = typed.getOrDefault(field.key(), List.of());
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** Whether this answer was chosen. */
    boolean has(FormComponent field, String option) {
        return typed.getOrDefault(field.key(), List.of()).contains(option);
    }
}
