package be.omringd.onboarding.internal;

import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.onboarding.NewInterest;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody tells who would like to volunteer, from the answers in the form {@code volunteer/interest}. */
@Component
public class InterestForm {

    private final FormDefinition form;
    private final FormChecker checker;
    private final VolunteerRules rules;
    private final Texts texts;

    InterestForm(Forms forms, FormChecker checker, VolunteerRules rules, Texts texts) {
        this.form = forms.get("volunteer/interest");
        this.checker = checker;
        this.rules = rules;
        this.texts = texts;
    }

    /** The form to show. */
    public FormDefinition definition() {
        return form;
    }

    /** What is wrong with answers that fit the form, by field. */
    public FormErrors check(FormValues answers, Locale locale) {
        FormErrors errors = checker.check(form, answers, Map.of(), locale);
        if (!errors.isEmpty()) {
            return errors;
        }
        Optional<VolunteerRules.Problem> year = rules.checkBirthYear(year(answers));
        if (year.isPresent()) {
            return FormErrors.of("birthYear", texts.get(locale, year.get().textKey()));
        }
        for (VolunteerRules.Problem problem : rules.check(details(answers, "nl"))) {
            String field = problem.field().equals("placeCode") ? "municipality" : problem.field();
            errors = errors.and(FormErrors.of(field, texts.get(locale, problem.textKey())));
        }
        return errors;
    }

    /**
     * What these answers say. They have been {@link #check checked}.
     *
     * @param submission the same each time the same answers are sent
     * @param language of the page
     */
    public NewInterest read(FormValues answers, UUID submission, String language, @Nullable String recruitmentSlug) {
        FormValues clean = checker.clean(form, answers, Map.of());
        return new NewInterest(submission, details(clean, language), year(clean), clean.text("motivation").orElse(null), recruitmentSlug);
    }

    private static int year(FormValues answers) {
        return answers.integer("birthYear").orElse(0);
    }

    private VolunteerDetails details(FormValues answers, String language) {
        List<String> languages = answers.choices("languages");
        return new VolunteerDetails(
                new ContactDetails(
                        answers.text("firstName").orElse(""), answers.text("lastName").orElse(null), answers.text("phone").orElse(null),
                        answers.text("mail").orElse(null), answers.text("municipality").orElse(""), language,
                        answers.text("phone").isPresent() ? "phone" : "mail", !rules.isAdult(year(answers))),
                OnboardingTasks.constants(Language.class, languages),
                OnboardingTasks.constants(PartOfWeek.class, answers.choices("availability")), answers.text("interests").orElse(null),
                answers.integer("radiusKm").orElse(0), false, 1, rules.today());
    }
}
