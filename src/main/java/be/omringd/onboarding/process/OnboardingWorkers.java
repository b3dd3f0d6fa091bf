package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.onboarding.internal.OnboardingSteps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of becoming and being a volunteer has done. */
@Component
class OnboardingWorkers {

    private final OnboardingSteps steps;

    OnboardingWorkers(OnboardingSteps steps) {
        this.steps = steps;
    }

    /** Looks which groups near a candidate need somebody, now or soon. */
    @ServiceTask("volunteer.lookAround")
    OnboardingSteps.NeedsAround lookAround(CaseId caseId) {
        return steps.lookAround(caseId);
    }

    /** Tells the decision tables what they need to know of a candidate. */
    @ServiceTask("volunteer.preparePapers")
    OnboardingSteps.PaperFacts preparePapers(CaseId caseId) {
        return steps.preparePapers(caseId);
    }

    /** Writes down which checks the decision table asks for, and gives those that are still to be done. */
    @ServiceTask(value = "volunteer.listChecks", resultVariable = "openChecks")
    List<String> listChecks(CaseId caseId, @Nullable List<String> checks) {
        // a table in which no rule fits answers with nothing at all
        return steps.listChecks(caseId, checks == null ? List.of() : checks);
    }

    /** All papers are in order: from today a volunteer. */
    @ServiceTask("volunteer.becomeAvailable")
    void becomeAvailable(CaseId caseId) {
        steps.becomeAvailable(caseId);
    }

    /** Whether a year has gone by without a talk. */
    @ServiceTask(value = "volunteer.checkYearlyTalk", resultVariable = "talkNeeded")
    boolean checkYearlyTalk(CaseId caseId) {
        return steps.yearlyTalkNeeded(caseId);
    }

    /** Closes the file of somebody who is no volunteer any more, or did not become one. */
    @ServiceTask("volunteer.closeFile")
    void closeFile(CaseId caseId) {
        steps.close(caseId);
    }
}
