package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.onboarding.internal.NeedsAround;
import be.omringd.onboarding.internal.PaperSteps;
import be.omringd.onboarding.internal.VolunteerSteps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of becoming and being a volunteer has done. */
@Component
class OnboardingWorkers {

    private final NeedsAround needs;
    private final PaperSteps papers;
    private final VolunteerSteps volunteers;

    OnboardingWorkers(NeedsAround needs, PaperSteps papers, VolunteerSteps volunteers) {
        this.needs = needs;
        this.papers = papers;
        this.volunteers = volunteers;
    }

    /** Looks which groups near a candidate need somebody, now or soon. */
    @ServiceTask("volunteer.lookAround")
    NeedsAround.Count lookAround(CaseId caseId) {
        return needs.lookAround(caseId);
    }

    /** Tells the decision tables what they need to know of a candidate. */
    @ServiceTask("volunteer.preparePapers")
    PaperSteps.PaperFacts preparePapers(CaseId caseId) {
        return papers.preparePapers(caseId);
    }

    /** Writes down which checks the decision table asks for, and gives those that are still to be done. */
    @ServiceTask(value = "volunteer.listChecks", resultVariable = "openChecks")
    List<String> listChecks(CaseId caseId, @Nullable List<String> checks) {
        // a table in which no rule fits answers with nothing at all
        return papers.listChecks(caseId, checks == null ? List.of() : checks);
    }

    /** All papers are in order: from today a volunteer. */
    @ServiceTask("volunteer.becomeAvailable")
    void becomeAvailable(CaseId caseId) {
        volunteers.becomeAvailable(caseId);
    }

    /** Whether a year has gone by without a talk. */
    @ServiceTask(value = "volunteer.checkYearlyTalk", resultVariable = "talkNeeded")
    boolean checkYearlyTalk(CaseId caseId) {
        return volunteers.yearlyTalkNeeded(caseId);
    }

    /** Closes the file of somebody who is no volunteer any more, or did not become one. */
    @ServiceTask("volunteer.closeFile")
    void closeFile(CaseId caseId) {
        volunteers.close(caseId);
    }
}
