package be.omringd.form.ui;

import be.omringd.form.Choice;
import be.omringd.form.FormChecker;
import be.omringd.form.FormComponent;
import be.omringd.form.FormComponentType;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormTexts;
import be.omringd.form.FormValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the answers of a form to read: on a timeline, on paper. */
@org.springframework.stereotype.Component
public class FormAnswers {

    private final FormChecker checker;

    /** Usable outside Spring too, for example in tests of views. */
    public FormAnswers(FormChecker checker) {
        this.checker = checker;
    }

    /** The screen of {@link #show}. */
    @StyleSheet("context://form/form.css")
    static final class AnswersView extends Div {}

    /**
     * Each question that has an answer, with the answer, in the order of the form. Hidden or not is decided when
     * answers are kept, not here.
     */
    public Component show(FormDefinition form, FormValues values, Locale userLocale) {
        Locale locale = FormTexts.language(userLocale);
        var view = new AnswersView();
        view.addClassName("form-answers");
        var list = new DescriptionList();
        form.fields().forEach(field -> {
            if (field.type() == FormComponentType.DYNAMICLIST) {
                rows(field, values, locale).ifPresent(rows -> entry(list, field, rows, locale));
            } else {
                answer(field, values, locale).ifPresent(answer -> entry(list, field, text(answer), locale));
            }
        });
        if (list.getChildren().findAny().isEmpty()) {
            view.add(new Paragraph(FormTexts.get(locale, "form.answer.none")));
        } else {
            view.add(list);
        }
        return view;
    }

    private static Div text(String answer) {
        var text = new Div(answer);
        text.addClassName("form-answer");
        return text;
    }

    private static void entry(DescriptionList list, FormComponent field, Component answer, Locale locale) {
        list.add(new DescriptionList.Term(field.question().in(locale)));
        list.add(new DescriptionList.Description(answer));
    }

    private Optional<Component> rows(FormComponent field, FormValues values, Locale locale) {
        var list = new OrderedList();
        for (FormValues row : values.list(field.key())) {
            String line = FormComponent.fields(field.components())
                    .map(cell -> answer(cell, row, locale)
                            .map(answer -> asked(cell.question().in(locale)) + answer).orElse(null))
                    .filter(Objects::nonNull).collect(Collectors.joining(" · "));
            if (!line.isEmpty()) {
                list.add(new ListItem(line));
            }
        }
        return list.getChildren().findAny().isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static String asked(String label) {
        return label.endsWith("?") ? label + " " : label + ": ";
    }

    /** The answer in words; empty if there is none. */
    Optional<String> answer(FormComponent field, FormValues values, Locale locale) {
        String key = field.key();
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> values.text(key);
            case NUMBER -> values.number(key).map(number -> NumberFormat.getInstance(locale).format(number)
                    + (field.look().suffix() == null ? "" : " " + field.look().suffix().in(locale)));
            case DATETIME -> switch (field.dateKind()) {
                case DATE -> values.date(key)
                        .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale)::format);
                case TIME -> values.time(key).map(DateTimeFormatter.ofPattern("HH:mm")::format);
                case DATETIME -> values.dateTime(key)
                        .map(at -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(at)
                                + ", " + DateTimeFormatter.ofPattern("HH:mm").format(at));
            };
            case SELECT, RADIO -> values.text(key).map(value -> field.source() == null
                    ? label(field, value, locale)
                    : checker.source(field.source()).flatMap(source -> source.find(value, locale))
                            .map(Choice::label).orElse(value));
            case CHECKBOX -> values.raw().get(key) instanceof Boolean ticked
                    ? Optional.of(FormTexts.get(locale, ticked ? "form.answer.yes" : "form.answer.no"))
                    : Optional.empty();
            case CHECKLIST -> {
                List<String> chosen = values.choices(key);
                yield chosen.isEmpty() ? Optional.empty()
                        : Optional.of(chosen.stream().map(value -> label(field, value, locale))
                                .collect(Collectors.joining(", ")));
            }
            default -> Optional.empty();
        };
    }

    private static String label(FormComponent field, String value, Locale locale) {
        return field.option(value).map(option -> option.label().in(locale)).orElse(value);
    }
}
