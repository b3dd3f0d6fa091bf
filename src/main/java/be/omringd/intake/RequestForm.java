package be.omringd.intake;

import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a request from the answers in the form {@code intake/request}. */
@Component
public class RequestForm {

    private final FormDefinition form;
    private final FormChecker checker;

    RequestForm(Forms forms, FormChecker checker) {
        this.form = forms.get("intake/request");
        this.checker = checker;
    }

    /** The form to show. */
    public FormDefinition definition() {
        return form;
    }

    /** What is missing or wrong, in the language of whoever fills in. */
    public FormErrors check(FormValues answers, Locale locale) {
        return checker.check(form, answers, Map.of(), locale);
    }

    /**
     * The request that these answers make. They have been {@link #check checked}; answers to questions that were not asked are left
     * out.
     *
     * @param submission the same each time the same answers are sent
     */
    public NewRequest read(FormValues answers, UUID submission) {
        FormValues clean = checker.clean(form, answers, Map.of());
        return new NewRequest(
                submission,
                Code.get(RequesterRole.class, clean.text("requesterRole").orElse("")),
                clean.text("requesterName").orElse(null),
                clean.text("personKnows").flatMap(code -> Code.find(PersonKnows.class, code)).orElse(PersonKnows.YES),
                answered(clean, "firstName"),
                clean.text("phone").orElse(null),
                clean.text("mail").orElse(null),
                answered(clean, "municipality"),
                answered(clean, "preferredLanguage"),
                clean.text("contactPreference").orElse(null),
                answered(clean, "question"),
                clean.bool("isMinor"),
                clean.text("source").flatMap(code -> Code.find(RequestSource.class, code)).orElse(null));
    }

    private static String answered(FormValues answers, String field) {
        return answers.text(field).orElseThrow(() -> new IllegalArgumentException("Missing: " + field));
    }
}
