package be.omringd.form.ui;

import be.omringd.form.FormChecker;
import be.omringd.form.FormComponentType;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormTexts;
import be.omringd.form.FormValues;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form to fill in. Made by {@link FormRenderer}. */
@StyleSheet("context://form/form.css")
public class FormView extends Div implements SharedInput {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    private final FormDefinition form;
    private final FormChecker checker;
    private final Map<String, Object> context;
    private final Locale locale;
    private final Level level;
    private final Div summary = new Div();
    private final Paragraph legend = new Paragraph();
    private final Div spoken = new Div();
    private final List<Consumer<FormValues>> listeners = new CopyOnWriteArrayList<>();

    /** Errors from elsewhere, with the answer they were about: they go when the answer changes. */
    private final Map<String, Outside> outside = new HashMap<>();
    /** The messages that are on the screen, by path. */
    private final Map<String, String> showing = new LinkedHashMap<>();
    private final Level.Sharing sharing = new Level.Sharing();
    private final FieldNotes notes;
    /** The fields that tell when somebody comes to them. */
    private final Set<FieldInput> telling = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean filling;

    private record Outside(String message, @Nullable Object answer) {}

    FormView(FormDefinition form, FormValues initial, Map<String, ?> context, Locale locale, FormChecker checker) {
        this.form = form;
        this.checker = checker;
        this.context = new HashMap<>(context);
        this.locale = FormTexts.language(locale);
        this.notes = new FieldNotes(this.locale);
        addClassName("form");
        summary.addClassName("form-summary");
        summary.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        summary.setVisible(false);
        spoken.addClassName("for-listeners");
        spoken.getElement().setAttribute("aria-live", "polite");
        filling = true;
        level = new Level(form.components(), new Level.FormParts(new FieldInputs(locale, checker::source),
                this::changed, this.locale, spoken::setText, sharing));
        level.write(checker.withDefaults(form, initial, context).raw());
        legend.setText(FormTexts.get(locale, "form.legend"));
        legend.addClassName("form-legend");
        add(summary, legend, level.component(), spoken);
        refresh(draft());
        filling = false;
    }

    /** The answers as they would be kept now: of visible fields only, tidied up, not yet checked. */
    public FormValues values() {
        return checker.clean(form, draft(), context);
    }

    /**
     * Everything that was typed, also in fields that are hidden now, with a null for each field that is empty. This
     * is what a draft keeps: given to {@link FormRenderer#create} later, it brings back the form as it was.
     */
    public FormValues draft() {
        return FormValues.of(level.read());
    }

    /** What would come to an end with these answers, by the form's own word for it; empty where it goes on. */
    public Optional<String> ending() {
        return checker.ending(form, draft(), context);
    }

    /** Checks the answers, shows what is wrong and brings the person to the summary of it. Whether everything is fine. */
    public boolean validate() {
        outside.clear();
        return show(problems(draft()), true);
    }

    /**
     * Shows errors that were found elsewhere, for example when the task was completed, and brings the person there.
     * Each goes away when its answer changes. Errors about fields that are not on the screen are only in the summary.
     */
    public void showErrors(FormErrors errors) {
        var answers = answersByPath();
        outside.clear();
        errors.byPath().forEach((path, message) -> outside.put(path, new Outside(message, answers.get(path))));
        show(problems(draft()), true);
    }

    /** How many messages are on the screen. */
    public int problemsShown() {
        return showing.size();
    }

    /**
     * Calls the listener with the {@link #draft()} after each change: half a second after the last key while
     * typing, at once for everything else.
     */
    public Registration addValueChangeListener(Consumer<FormValues> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Brings the cursor to the first field. */
    public void focusFirst() {
        level.firstVisible().ifPresent(FieldInput::focus);
    }

    @Override
    public void share(Consumer<String> focused) {
        Runnable listen = () -> level.eachKeyed("", (first, input) -> {
            if (telling.add(input)) {
                input.onFocus(() -> focused.accept(first), () -> focused.accept(null));
            }
        });
        sharing.begin(listen);
        listen.run();
    }

    @Override
    public void show(FormValues values) {
        filling = true;
        level.update(values.raw());
        sharing.rowAdded();
        FormValues draft = draft();
        refresh(draft);
        filling = false;
        show(problems(draft), false);
    }

    @Override
    public void tell(Map<String, List<OtherAnswer>> answers, Map<String, String> writing, Chooser chooser) {
        var words = new FormAnswers(checker);
        var fields = new HashMap<String, FieldNotes.Field>();
        level.eachKeyed("", (path, input) -> fields.put(path, new FieldNotes.Field(input.component(), input.field().question().in(locale),
                input::read, answer -> words.answer(input.field(), FormValues.EMPTY.with(input.field().key(), answer), locale).orElse(""),
                input.field().type() == FormComponentType.TEXTAREA)));
        notes.show(fields, answers, writing, chooser);
    }

    private void changed() {
        if (filling) {
            return;
        }
        FormValues draft = draft();
        refresh(draft);
        var answers = answersByPath();
        outside.entrySet().removeIf(
                entry -> !Objects.equals(answers.get(entry.getKey()), entry.getValue().answer()));
        show(problems(draft), false);
        listeners.forEach(listener -> listener.accept(draft));
    }

    private void refresh(FormValues draft) {
        var state = checker.state(form, draft, context);
        level.apply(form.marked(state), "");
        legend.setVisible(!state.required().isEmpty());
        level.eachInput("", (path, input) -> {
            var rules = input.field().rules();
            if (rules.notBefore() != null || rules.notAfter() != null) {
                input.bounds(checker.bound(rules.notBefore(), form, draft, context),
                        checker.bound(rules.notAfter(), form, draft, context));
            }
        });
    }

    private Map<String, Object> answersByPath() {
        var answers = new HashMap<String, Object>();
        level.eachInput("", (path, input) -> answers.put(path, input.read()));
        return answers;
    }

    /** All that is wrong, in the order of the form. */
    private Map<String, String> problems(FormValues draft) {
        var state = checker.state(form, draft, context);
        var found = checker.check(form, draft, context, locale).byPath();
        var problems = new LinkedHashMap<String, String>();
        level.eachInput("", (path, input) -> {
            var unread = state.isHidden(path) ? Optional.<String>empty() : input.badInput();
            if (unread.isPresent()) {
                problems.put(path, unread.get());
            } else if (found.containsKey(path)) {
                problems.put(path, found.get(path));
            } else if (outside.containsKey(path)) {
                problems.put(path, outside.get(path).message());
            }
        });
        found.forEach(problems::putIfAbsent);
        outside.forEach((path, error) -> problems.putIfAbsent(path, error.message()));
        return problems;
    }

    /**
     * Puts messages at the fields.
     *
     * @param all whether to show everything, as after an attempt to send; otherwise only what is on the screen already
     *     changes or goes away, and what somebody left that is no date or number gets its message
     * @return whether nothing is wrong
     */
    private boolean show(Map<String, String> problems, boolean all) {
        var inputs = new LinkedHashMap<String, FieldInput>();
        level.eachInput("", inputs::put);
        var show = new LinkedHashMap<String, String>();
        problems.forEach((path, message) -> {
            var input = inputs.get(path);
            if (all || showing.containsKey(path) || input != null && input.badInput().isPresent()) {
                show.put(path, message);
            }
        });
        boolean summarised = all || summary.isVisible();
        showing.clear();
        showing.putAll(show);
        inputs.forEach((path, input) -> input.error(show.get(path)));
        level.eachList("", (path, list) -> list.error(show.get(path)));
        summarise(summarised ? show : Map.of(), inputs);
        if (all && !show.isEmpty()) {
            Attention.to(summary);
        }
        return problems.isEmpty();
    }

    /** The question; in a repeating list with the row. */
    private String nameOf(String path, FieldInput input) {
        String question = input.field().question().in(locale);
        var row = ROW.matcher(path);
        return row.find() ? question + " (" + FormTexts.get(locale, "form.list.row", Integer.parseInt(row.group(1)) + 1)
                + ")" : question;
    }

    private void summarise(Map<String, String> problems, Map<String, FieldInput> inputs) {
        summary.removeAll();
        summary.setVisible(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        summary.add(new Paragraph(problems.size() == 1 ? FormTexts.get(locale, "form.summary.one")
                : FormTexts.get(locale, "form.summary.many", problems.size())));
        var list = new UnorderedList();
        problems.forEach((path, message) -> {
            var input = inputs.get(path);
            if (input == null) {
                list.add(new ListItem(message));
                return;
            }
            var link = new Button(nameOf(path, input), click -> input.focus());
            link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(link));
        });
        summary.add(list);
    }
}
