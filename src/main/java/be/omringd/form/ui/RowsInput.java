package be.omringd.form.ui;

import be.omringd.form.FormComponent;
import be.omringd.form.FormState;
import be.omringd.form.FormTexts;
import be.omringd.form.Merging;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A repeating list: rows of fields that somebody adds and removes. */
final class RowsInput extends Div {

    private final FormComponent list;
    private final Level.FormParts parts;
    private final Locale locale;
    private final List<Row> rows = new ArrayList<>();
    private final Div body = new Div();
    private final Button add;
    private final Paragraph error = new Paragraph();

    private record Row(String key, Level level, Div screen, Button remove) {}

    RowsInput(FormComponent list, Level.FormParts parts) {
        this.list = list;
        this.parts = parts;
        this.locale = parts.locale();
        addClassName("form-rows");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", list.question().in(locale));
        var heading = new H3(list.question().in(locale));
        heading.addClassName("form-group-title");
        add = new Button(list.look().addLabel() == null ? FormTexts.get(locale, "form.list.add")
                : list.look().addLabel().in(locale), click -> addByHand());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        error.addClassName("form-rows-error");
        error.setVisible(false);
        add(heading, body, error, add);
    }

    List<Map<String, @Nullable Object>> read() {
        return rows.stream().map(row -> {
            Map<String, @Nullable Object> answers = row.level().read();
            if (parts.sharing().isOn()) {
                answers.put(Merging.ROW, row.key());
            }
            return answers;
        }).toList();
    }

    /**
     * Shows these rows.
     *
     * @param isAnswer whether the form knows an answer for the list; a list nobody has seen yet begins with an empty
     *     row
     */
    void write(@Nullable Object answer, boolean isAnswer) {
        rows.clear();
        body.removeAll();
        if (answer instanceof List<?> answers) {
            answers.stream().limit(list.rules().maxRows()).forEach(item -> {
                Map<String, Object> row = item instanceof Map<?, ?> map ? texts(map) : Map.of();
                addRow(keyOf(row, rows.size())).level().write(row);
            });
        } else if (!isAnswer) {
            addRow(keyOf(Map.of(), 0));
        }
        number();
    }

    /** Shows these rows, however many there are; each that is there already stays and only changes. */
    void update(@Nullable Object answer) {
        List<Row> before = List.copyOf(rows);
        rows.clear();
        if (answer instanceof List<?> answers) {
            for (Object item : answers) {
                Map<String, Object> values = item instanceof Map<?, ?> map ? texts(map) : Map.of();
                String key = keyOf(values, rows.size());
                before.stream().filter(row -> row.key().equals(key)).findFirst().ifPresentOrElse(row -> {
                    rows.add(row);
                    row.level().update(values);
                }, () -> addRow(key).level().write(values));
            }
        }
        before.stream().filter(row -> !rows.contains(row)).forEach(row -> body.remove(row.screen()));
        for (int i = 0; i < rows.size(); i++) {
            if (!body.getComponentAt(i).equals(rows.get(i).screen())) {
                body.addComponentAtIndex(i, rows.get(i).screen());
            }
        }
        number();
    }

    private static String keyOf(Map<String, ?> row, int place) {
        return row.get(Merging.ROW) instanceof String key ? key : "r" + place;
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        var texts = new java.util.HashMap<String, Object>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }

    private Row addRow(String key) {
        var level = new Level(list.components(), parts);
        var screen = new Div();
        screen.addClassName("form-row");
        screen.getElement().setAttribute("role", "group");
        var remove = new Button(FormTexts.get(locale, "form.list.remove.short"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClassName("form-row-remove");
        var row = new Row(key, level, screen, remove);
        remove.addClickListener(click -> removeByHand(row));
        screen.add(level.component(), remove);
        rows.add(row);
        body.add(screen);
        return row;
    }

    private void addByHand() {
        Row row = addRow("n" + UUID.randomUUID().toString().substring(0, 8));
        parts.sharing().rowAdded();
        number();
        parts.changed().run();
        row.level().firstVisible().ifPresent(FieldInput::focus);
        parts.say().accept(FormTexts.get(locale, "form.list.added", rows.size()));
    }

    private void removeByHand(Row row) {
        rows.remove(row);
        body.remove(row.screen());
        number();
        parts.changed().run();
        add.focus();
        parts.say().accept(FormTexts.get(locale, "form.list.removed"));
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).screen().getElement().setAttribute("aria-label", FormTexts.get(locale, "form.list.row", i + 1));
            rows.get(i).remove().setAriaLabel(FormTexts.get(locale, "form.list.remove", i + 1));
        }
        add.setEnabled(rows.size() < list.rules().maxRows());
    }

    void apply(FormState state, String prefix) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).level().apply(state, list.rowPrefix(prefix, i));
        }
    }

    void eachInput(String prefix, BiConsumer<String, FieldInput> action) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).level().eachInput(list.rowPrefix(prefix, i), action);
        }
    }

    /** The same with the key of each row in its path, wherever the row stands. */
    void eachKeyed(String prefix, BiConsumer<String, FieldInput> action) {
        rows.forEach(row -> row.level().eachKeyed(list.path(prefix) + "[" + row.key() + "].", action));
    }

    /** Shows a message about the list as a whole; null for none. */
    void error(@Nullable String message) {
        error.setText(message == null ? "" : message);
        error.setVisible(message != null);
    }
}
