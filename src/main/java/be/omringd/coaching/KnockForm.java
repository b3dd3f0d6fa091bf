package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationKind;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what an organisation tells that knocks on our door, from the answers in the form {@code coaching/knock}. */
@Component
public class KnockForm {

    private final FormDefinition form;
    private final FormChecker checker;

    KnockForm(Forms forms, FormChecker checker) {
        this.form = forms.get("coaching/knock");
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
     * What these answers say. They have been {@link #check checked}.
     *
     * @param submission the same each time the same answers are sent
     * @param language of the page: in it we write to them
     */
    public NewKnock read(FormValues answers, UUID submission, String language) {
        FormValues clean = checker.clean(form, answers, Map.of());
        return new NewKnock(
                submission,
                new OrganisationDetails(
                        clean.text("name").orElse(""), clean.text("kind").map(OrganisationKind::valueOf).orElseThrow(),
                        clean.text("municipality").orElse(""), language),
                new Contact(
                        clean.text("contactName").orElse(""), clean.text("contactFunction").orElse(null), clean.text("phone").orElse(null),
                        clean.text("mail").orElse(null)),
                clean.text("question").orElse(""),
                clean.text("partner").map(Team::valueOf).orElse(null));
    }
}
