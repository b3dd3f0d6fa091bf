package be.omringd.publicform.ui;

import be.omringd.form.FormChecker;
import be.omringd.form.FormComponent;
import be.omringd.form.FormComponentType;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormOption;
import be.omringd.form.FormState;
import be.omringd.form.FormText;
import be.omringd.form.Markdown;
import be.omringd.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form file, with what was answered, in the pieces that the template {@code publicform/fields} shows. */
final class FormParts {

    /** Where a select that people type in gets its suggestions. The others are not for everybody. */
    private static final Map<String, String> SUGGESTIONS = Map.of("municipality", PlaceSuggestions.PATH);
    private static final int FEW_WORDS = 34;

    private final FormDefinition definition;
    private final Sent sent;
    private final Map<String, String> errors;
    private final FormChecker checker;
    private final FormState state;
    private final Texts texts;
    private final Locale locale;

    FormParts(FormDefinition definition, Sent sent, FormErrors errors, FormChecker checker, Texts texts, Locale locale) {
        this.definition = definition;
        this.sent = sent;
        this.errors = errors.byPath();
        this.checker = checker;
        this.state = definition.marked(checker.state(definition, sent.values(), Map.of()));
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * The whole form.
     *
     * @param wrong what is wrong, in the order of the form
     */
    record Whole(List<List<Part>> rows, List<Wrong> wrong) {}

    /** Something to look at again: the question, and where it is. */
    record Wrong(String question, String id) {}

    /**
     * A piece of a form.
     *
     * @param kind which piece of the template shows it
     * @param described ids of what says more about it; null for none
     * @param value what stands in it
     * @param type of the input in HTML
     * @param suggestions where to ask for them; null for none
     * @param longest how many characters are taken; 0 where that is not said
     * @param loose whether an answer can be taken back
     * @param only when it is shown; null for always
     * @param rows of a group
     */
    record Part(
            String kind, @Nullable String key, String id, String label, @Nullable String help, @Nullable String error, boolean required,
            @Nullable String described, String value, List<Option> options, boolean chosen, boolean onALine, String type,
            @Nullable String mode,
            @Nullable String autocomplete, @Nullable String prefix, @Nullable String suffix, @Nullable String suggestions, int longest,
            boolean loose,
            List<Markdown.Block> words, String look, int columns, @Nullable Only only, List<List<Part>> rows) {}

    /** One of the answers to choose from. */
    record Option(String id, String value, String label, boolean chosen) {}

    /**
     * When a part is shown.
     *
     * @param question key of the field that it depends on
     * @param answers for which it is shown, with spaces between them; "-" for none yet
     * @param hidden whether it is not shown now
     * @param note says so to who has no scripts and sees all of it
     */
    record Only(String question, String answers, boolean hidden, String note) {}

    Whole whole() {
        List<Wrong> wrong = new ArrayList<>();
        definition.fields().filter(field -> errors.containsKey(field.key())).forEach(field -> wrong.add(new Wrong(
                field.question().in(locale),
                // the first of several has no label of the whole question, but it is where one begins
                hasButtons(field) ? optionId(field, field.options().getFirst()) : id(field))));
        return new Whole(rows(definition.components()), wrong);
    }

    private List<List<Part>> rows(List<FormComponent> components) {
        List<List<Part>> rows = new ArrayList<>();
        String row = null;
        for (FormComponent component : components) {
            if (rows.isEmpty() || row == null || !row.equals(component.look().row())) {
                rows.add(new ArrayList<>());
            }
            row = component.look().row();
            rows.getLast().add(part(component));
        }
        return rows;
    }

    private Part part(FormComponent one) {
        String key = one.type().isField() ? one.key() : null;
        String error = key == null ? null : errors.get(key);
        String help = text(one.description());
        String described = Stream.of(help == null ? null : id(one) + "-help", error == null ? null : id(one) + "-error")
                .filter(id -> id != null).collect(Collectors.joining(" "));
        // also where the whole question may be asked only later
        boolean asked = one.rules() != null && one.rules().required() || state.isRequired(one.path(""));
        boolean email = one.type().isField() && "email".equals(one.rules().format());
        boolean phone = one.type().isField() && "phone".equals(one.rules().format());
        return new Part(
                kind(one), key, id(one), one.label() == null ? "" : one.label().in(locale), help, error, asked,
                described.isEmpty() ? null : described, key == null ? "" : sent.text(one), options(one), isTicked(one),
                fitsOnALine(one),
                email ? "email" : phone ? "tel" : "text",
                one.type() == FormComponentType.NUMBER ? Integer.valueOf(0).equals(one.rules().decimals()) ? "numeric" : "decimal" : null,
                one.look().autocomplete(), text(one.look().prefix()), text(one.look().suffix()),
                one.source() == null ? null : SUGGESTIONS.get(one.source()),
                one.type() == FormComponentType.TEXTAREA ? one.rules().maxLength() : 0,
                one.type() == FormComponentType.RADIO && !one.rules().required() && one.rules().requiredIf() == null,
                one.text() == null ? List.of() : Markdown.read(one.text().in(locale)),
                one.look().style() == null ? "plain" : one.look().style(),
                one.look().columns(), only(one), one.type() == FormComponentType.GROUP ? rows(one.components()) : List.of());
    }

    private static String kind(FormComponent one) {
        return switch (one.type()) {
            case TEXTFIELD, NUMBER -> "text";
            case TEXTAREA -> "area";
            case SELECT -> one.source() == null ? "select" : "text";
            case RADIO -> "radio";
            case CHECKBOX -> "checkbox";
            case CHECKLIST -> "checklist";
            case GROUP -> "group";
            case TEXT -> "words";
            case SEPARATOR, SPACER -> "line";
            case DATETIME, DYNAMICLIST -> throw new IllegalArgumentException(
                    "A public form cannot ask for " + one.key() + ": there is no field of kind " + one.type() + " without scripts");
        };
    }

    private static String id(FormComponent one) {
        return one.type().isField() ? "field-" + one.key() : one.id();
    }

    private static boolean hasButtons(FormComponent one) {
        return one.type() == FormComponentType.RADIO || one.type() == FormComponentType.CHECKLIST;
    }

    private static String optionId(FormComponent one, FormOption option) {
        return id(one) + "-" + option.value();
    }

    private List<Option> options(FormComponent one) {
        return one.options().stream()
                .map(option -> new Option(optionId(one, option), option.value(), option.label().in(locale), sent.has(one, option.value())))
                .toList();
    }

    private boolean isTicked(FormComponent one) {
        return one.type() == FormComponentType.CHECKBOX && sent.values().bool(one.key());
    }

    private boolean fitsOnALine(FormComponent one) {
        return one.options().size() <= 3
                && one.options().stream().mapToInt(option -> option.label().in(locale).length()).sum() <= FEW_WORDS;
    }

    private @Nullable Only only(FormComponent one) {
        return checker.shownFor(definition, one).map(when -> {
            String answers = when.question().options().stream().filter(option -> when.answers().contains(option.value()))
                    .map(option -> option.label().in(locale)).collect(Collectors.joining(" / "));
            return new Only(
                    when.question().key(), String.join(" ", when.answers()) + (when.unanswered() ? " -" : ""), state.isHidden(one.path("")),
                    texts.get(locale, "publicform.only", when.question().question().in(locale), answers));
        }).orElse(null);
    }

    private @Nullable String text(@Nullable FormText text) {
        return text == null ? null : text.in(locale);
    }
}
