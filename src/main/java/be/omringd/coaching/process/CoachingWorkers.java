package be.omringd.coaching.process;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.CoachingSteps.Ending;
import be.omringd.engine.ServiceTask;
import be.omringd.engine.TaskHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of a trajectory with an organisation has done. */
@Component
class CoachingWorkers {

    private final CoachingSteps steps;

    CoachingWorkers(CoachingSteps steps) {
        this.steps = steps;
    }

    /** The mirror was looked into: the organisation chooses for whom it wants to change something. */
    @ServiceTask("coaching.beginChoice")
    void beginChoice(CaseId caseId) {
        steps.beginChoice(caseId);
    }

    /** When an organisation and its trainers look back next, and whether somebody has to call first. */
    record ReviewPlan(boolean reviewLeft, String reviewAt, boolean callNeeded) {}

    @ServiceTask("coaching.planReview")
    ReviewPlan planReview(CaseId caseId) {
        CoachingSteps.NextReview next = steps.planReview(caseId);
        return new ReviewPlan(next.reviewAt() != null, next.reviewAt() == null ? "" : next.reviewAt().toString(), next.callNeeded());
    }

    /** The day to look back together has come. */
    @ServiceTask("coaching.startReview")
    void startReview(CaseId caseId) {
        steps.startReview(caseId);
    }

    /** They look in the mirror once more, beside the plan that they are at work on. */
    @ServiceTask("coaching.beginMirrorAgain")
    void beginMirrorAgain(CaseId caseId) {
        steps.beginMirrorAgain(caseId);
    }

    /**
     * A trajectory comes to its end. The header {@code ending} of the task says how: {@code answered}, {@code anchored} or {@code stopped}.
     */
    @ServiceTask("coaching.closeTrajectory")
    void closeTrajectory(CaseId caseId, @TaskHeader @Nullable String ending) {
        steps.close(caseId, switch (ending == null ? "" : ending) {
            case "answered" -> Ending.ANSWERED;
            case "anchored" -> Ending.ANCHORED;
            default -> Ending.STOPPED;
        });
    }
}
