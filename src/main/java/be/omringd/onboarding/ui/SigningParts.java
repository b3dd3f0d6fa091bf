package be.omringd.onboarding.ui;

import be.omringd.form.FormValues;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.PrintedAgreements;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSummary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the part of a screen where an agreement is signed. */
@Component
class SigningParts {

    private final Agreements agreements;
    private final PrintedAgreements printed;
    private final VolunteerRules rules;
    private final Texts texts;

    SigningParts(Agreements agreements, PrintedAgreements printed, VolunteerRules rules, Texts texts) {
        this.agreements = agreements;
        this.printed = printed;
        this.rules = rules;
        this.texts = texts;
    }

    /**
     * Signing by this volunteer.
     *
     * @param wayField the name of the answer how they signed
     * @param ways what it can be, with texts {@code volunteer.signing.<WAY>}
     * @param changed runs after each change by the user
     */
    Signing signing(VolunteerSummary volunteer, String wayField, List<String> ways, FormValues draft, Runnable changed) {
        return new Signing(volunteer, wayField, ways, draft, changed, agreements, printed, rules, texts);
    }
}
