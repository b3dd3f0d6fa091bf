package be.omringd.form.ui;

import be.omringd.form.FormComponent;
import be.omringd.form.FormComponentType;
import be.omringd.form.FormState;
import be.omringd.form.Merging;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one level of a form: the form itself, or a row of a repeating list. Groups belong to the level they
 * stand in.
 */
final class Level {

    /** From this width on two fields fit beside each other. */
    private static final String WIDE = "36em";
    private static final int COLUMNS = 16;

    private final List<FormComponent> components;
    private final FormParts parts;
    private final List<Shown> shown = new ArrayList<>();
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final Map<String, RowsInput> lists = new LinkedHashMap<>();
    private final FormLayout layout;

    /** A component of the form with what stands for it on the screen. */
    private record Shown(FormComponent component, Component screen) {}

    /** What all levels of a form share: how to make a field, whom to tell of a change, in which language. */
    record FormParts(FieldInputs inputs, Runnable changed, Locale locale, Consumer<String> say, Sharing sharing) {}

    /** Whether others fill in the same form at once. */
    static final class Sharing {

        private @Nullable Runnable rowAdded;

        void begin(Runnable whenRowsCome) {
            rowAdded = whenRowsCome;
        }

        boolean isOn() {
            return rowAdded != null;
        }

        void rowAdded() {
            if (rowAdded != null) {
                rowAdded.run();
            }
        }
    }

    Level(List<FormComponent> components, FormParts parts) {
        this.components = components;
        this.parts = parts;
        this.layout = lay(components);
    }

    Component component() {
        return layout;
    }

    private FormLayout lay(List<FormComponent> inside) {
        var form = new FormLayout();
        form.addClassName("form-level");
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep(WIDE, COLUMNS));
        String row = null;
        boolean first = true;
        for (FormComponent component : inside) {
            if (!first && (row == null || !row.equals(component.look().row()))) {
                form.add(new HtmlComponent("br"));
            }
            first = false;
            row = component.look().row();
            Component screen = screen(component);
            shown.add(new Shown(component, screen));
            form.add(screen, component.look().columns());
        }
        return form;
    }

    private Component screen(FormComponent component) {
        return switch (component.type()) {
            case GROUP -> group(component);
            case DYNAMICLIST -> {
                var list = new RowsInput(component, parts);
                lists.put(component.key(), list);
                yield list;
            }
            case TEXT -> {
                var text = new Div();
                text.addClassName("form-text");
                if (component.look().style() != null) {
                    text.addClassName("form-" + component.look().style());
                }
                FormWords.write(Objects.requireNonNull(component.text(), "A text says something").in(parts.locale()), text);
                yield text;
            }
            case SEPARATOR -> new Hr();
            case SPACER -> {
                var spacer = new Div();
                spacer.setHeight(component.look().height() + "px");
                yield spacer;
            }
            default -> {
                var input = parts.inputs().create(component);
                inputs.put(component.key(), input);
                input.onChange(parts.changed());
                input.onBadInput(parts.changed());
                yield input.component();
            }
        };
    }

    private Component group(FormComponent component) {
        var group = new Div();
        group.addClassName("form-group");
        if (component.label() != null) {
            var heading = new H3(component.label().in(parts.locale()));
            heading.addClassName("form-group-title");
            group.add(heading);
            group.getElement().setAttribute("role", "group");
            group.getElement().setAttribute("aria-label", component.label().in(parts.locale()));
        }
        group.add(lay(component.components()));
        return group;
    }

    /** All answers, an unanswered field with null. */
    Map<String, @Nullable Object> read() {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        FormComponent.fields(components).forEach(field -> answers.put(field.key(),
                field.type() == FormComponentType.DYNAMICLIST ? list(field).read() : input(field).read()));
        return answers;
    }

    /** Shows these answers; a field that is not among them becomes empty. */
    void write(Map<String, ?> answers) {
        inputs.forEach((key, input) -> input.write(answers.get(key)));
        lists.forEach((key, list) -> list.write(answers.get(key), answers.containsKey(key)));
    }

    /** Shows these answers; a field that has its answer already is left as it is. */
    void update(Map<String, ?> answers) {
        inputs.forEach((key, input) -> {
            if (!Merging.same(input.read(), answers.get(key))) {
                input.write(answers.get(key));
            }
        });
        lists.forEach((key, list) -> list.update(answers.get(key)));
    }

    void apply(FormState state, String prefix) {
        for (Shown item : shown) {
            String path = item.component().path(prefix);
            boolean visible = !state.isHidden(path);
            if (item.screen().isVisible() != visible) {
                item.screen().setVisible(visible);
            }
        }
        inputs.forEach((key, input) -> input.required(state.isRequired(prefix + key)));
        lists.forEach((key, list) -> list.apply(state, prefix));
    }

    /** Calls back for each field, in the order of the form, rows too, with its path. */
    void eachInput(String prefix, BiConsumer<String, FieldInput> action) {
        FormComponent.fields(components).forEach(field -> {
            if (field.type() == FormComponentType.DYNAMICLIST) {
                list(field).eachInput(prefix, action);
            } else {
                action.accept(prefix + field.key(), input(field));
            }
        });
    }

    /** The same with the keys of rows in the paths, as {@link Merging} has them. */
    void eachKeyed(String prefix, BiConsumer<String, FieldInput> action) {
        inputs.forEach((key, input) -> action.accept(prefix + key, input));
        lists.forEach((key, list) -> list.eachKeyed(prefix, action));
    }

    void eachList(String prefix, BiConsumer<String, RowsInput> action) {
        lists.forEach((key, list) -> action.accept(prefix + key, list));
    }

    Optional<FieldInput> firstVisible() {
        return inputs.values().stream().filter(input -> isShown(input.component())).findFirst();
    }

    private FieldInput input(FormComponent field) {
        return Objects.requireNonNull(inputs.get(field.key()), "Each field of this level is on the screen");
    }

    private RowsInput list(FormComponent field) {
        return Objects.requireNonNull(lists.get(field.key()), "Each list of this level is on the screen");
    }

    private static boolean isShown(Component component) {
        return component.isVisible() && component.getParent().map(Level::isShown).orElse(true);
    }
}
