package be.omringd.onboarding.ui;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.onboarding.internal.CandidateSteps;
import be.omringd.volunteer.VolunteerSummary;
import java.util.List;

/** Signing the agreement by somebody who was informed before. */
@HandlesTask(formKey = "volunteer/sign-agreement")
class SignAgreementView implements TaskView {

    private final CandidateSteps steps;
    private final SigningParts parts;

    SignAgreementView(CandidateSteps steps, SigningParts parts) {
        this.steps = steps;
        this.parts = parts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        VolunteerSummary volunteer = steps.volunteer(task.caseId());
        return parts.signing(volunteer, "way", List.of("paper", "electronic", "not"), draft, host::changed);
    }
}
