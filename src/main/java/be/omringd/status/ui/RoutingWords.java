package be.omringd.status.ui;

import be.omringd.form.FormComponent;
import be.omringd.form.FormOption;
import be.omringd.form.Forms;
import be.omringd.shell.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the values are called by which a process chooses its way: in the words of the forms in which they are answered. */
@Component
class RoutingWords {

    private static final String NAME = "status.value.name.";

    private final Forms forms;
    private final Texts texts;

    RoutingWords(Forms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    /** What was asked. */
    String name(List<String> answeredIn, String variable, Locale locale) {
        return fields(answeredIn, variable).map(field -> field.question().in(locale)).findFirst()
                .orElseGet(() -> texts.has(locale, NAME + variable) ? texts.get(locale, NAME + variable) : variable);
    }

    /** One of its values; null is none. */
    String word(List<String> answeredIn, String variable, @Nullable Object value, Locale locale) {
        if (value == null) {
            return texts.get(locale, "status.value.none");
        }
        return fields(answeredIn, variable).flatMap(field -> field.option(value).stream()).map(FormOption::label)
                .map(label -> label.in(locale)).findFirst().orElseGet(() -> switch (value.toString()) {
                    case "true" -> texts.get(locale, "status.value.yes");
                    case "false" -> texts.get(locale, "status.value.no");
                    default -> value.toString();
                });
    }

    private Stream<FormComponent> fields(List<String> answeredIn, String variable) {
        return answeredIn.stream().flatMap(form -> forms.find(form).stream()).flatMap(form -> form.fields())
                .filter(field -> variable.equals(field.variable()));
    }
}
