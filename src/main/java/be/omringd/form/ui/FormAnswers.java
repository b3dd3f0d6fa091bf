package be.omringd.form.ui;

import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** Shows the answers of a form to read: on a timeline, on paper. */
@org.springframework.stereotype.Component
public class FormAnswers {

    private final FormChecker checker;

    FormAnswers(FormChecker checker) {
        this.checker = checker;
    }

    /** Each question that was answered, with its answer. */
    public Component show(FormDefinition form, FormValues values, Locale locale) {
        return new Div();
    }
}
