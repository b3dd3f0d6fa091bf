package be.omringd.form.ui;

import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormValues;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a screen of a form definition. */
@Component
public class FormRenderer {

    private final FormChecker checker;

    /** Usable outside Spring too, for example in tests of views. */
    public FormRenderer(FormChecker checker) {
        this.checker = checker;
    }

    /**
     * A form to fill in.
     *
     * @param initial answers to begin with: a draft, or nothing; the fields that are not among them get their defaults
     * @param context the process variables of the work item, for the expressions of the form
     */
    public FormView create(FormDefinition form, FormValues initial, Map<String, ?> context, Locale locale) {
        return new FormView(form, initial, context, locale, checker);
    }
}
