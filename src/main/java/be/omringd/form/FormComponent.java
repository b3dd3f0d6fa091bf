package be.omringd.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form.
 *
 * @param id unique in the form
 * @param key under which the answer is kept; null for what is not a field
 * @param label null for a group without heading, texts and layout
 * @param timeLabel the label of the time of a date with time, else null
 * @param text markdown of a text component, else null
 * @param dateKind of a datetime, else null
 * @param source name of the {@link ChoiceSource} of a select, else null
 * @param variable name of the process variable that the answer becomes, else null
 * @param personal kind of the subject, other than whom the file is about, with whom the answer is erased; null for none
 * @param ends what comes to an end with the task: by the value of the answer, or with any answer under {@link #ANY_ANSWER}
 * @param hide hidden while this is true; null for never
 * @param components of a group or of each row of a repeating list
 */
public record FormComponent(String id, FormComponentType type, @Nullable String key, @Nullable FormText label,
        @Nullable FormText timeLabel, @Nullable FormText description, @Nullable FormText text, @Nullable DateKind dateKind,
        List<FormOption> options, @Nullable String source, @Nullable Object defaultValue, @Nullable FormExpression defaultFrom,
        @Nullable String variable, @Nullable String personal, Map<String, String> ends, @Nullable FormExpression hide,
        FormRules rules, FormLook look, List<FormComponent> components) {

    /** In {@link #ends}: whatever was answered here. */
    public static final String ANY_ANSWER = "*";

    /** The key of a field; what is none has no key to ask for. */
    @Override
    public String key() {
        return Objects.requireNonNull(key, "Only a field has a key");
    }

    /** What a field asks; a group may go without a label. */
    public FormText question() {
        return Objects.requireNonNull(label, "Every field has a label");
    }

    /** What a date or time asks for; what is none has no such kind. */
    @Override
    public DateKind dateKind() {
        return Objects.requireNonNull(dateKind, "Only a date or time has a kind");
    }

    /** The option with this value, of a component with fixed options. */
    public Optional<FormOption> option(@Nullable Object value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** The same with other words. */
    FormComponent saying(UnaryOperator<FormText> words) {
        return new FormComponent(id, type, key, FormText.orNone(label, words), FormText.orNone(timeLabel, words),
                FormText.orNone(description, words), FormText.orNone(text, words), dateKind, options.stream().map(option -> new FormOption(option.value(), words.apply(option.label()))).toList(),
                source, defaultValue, defaultFrom, variable, personal, ends, hide, rules.saying(words), look.saying(words),
                components.stream().map(one -> one.saying(words)).toList());
    }

    /** The same for a colleague who writes down the answers of somebody else. Of those the own browser knows nothing to fill in. */
    FormComponent forWhoNotes() {
        FormComponent said = saying(FormText::forWhoNotes);
        return new FormComponent(id, type, key, said.label, said.timeLabel, said.description, said.text, dateKind, said.options, source,
                defaultValue, defaultFrom, variable, personal, ends, hide, said.rules, said.look.withoutAutocomplete(),
                components.stream().map(FormComponent::forWhoNotes).toList());
    }

    /** The path of this component in a list of answers: of the answer, or unique if it has none. */
    public String path(String prefix) {
        return type.isField() ? prefix + key : prefix + "#" + id;
    }

    /** What starts the path of a field in a row of this repeating list. */
    public String rowPrefix(String prefix, int row) {
        return path(prefix) + "[" + row + "].";
    }

    /** The fields of a level: those in groups too, those in rows of a repeating list not. */
    public static Stream<FormComponent> fields(List<FormComponent> components) {
        return components.stream().flatMap(component -> component.type() == FormComponentType.GROUP
                ? fields(component.components())
                : component.type().isField() ? Stream.of(component) : Stream.empty());
    }

    /** All components, also those in groups and rows. */
    static Stream<FormComponent> all(List<FormComponent> components) {
        return components.stream()
                .flatMap(component -> Stream.concat(Stream.of(component), all(component.components())));
    }
}
