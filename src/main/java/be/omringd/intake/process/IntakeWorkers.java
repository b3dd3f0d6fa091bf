package be.omringd.intake.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.intake.Code;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.Orientation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What the process of a request has done. */
@Component
class IntakeWorkers {

    private final IntakeSteps intake;

    IntakeWorkers(IntakeSteps intake) {
        this.intake = intake;
    }

    /** Brings a request to the introducers of its region and tells the process until when they have. */
    @ServiceTask(value = "intake.assignIntroducer", resultVariable = "contactDueAt")
    Instant assignIntroducer(CaseId caseId) {
        return intake.assign(caseId).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Records that the person chose a lus or a link group. */
    @ServiceTask("intake.recordOrientation")
    void recordOrientation(CaseId caseId, String orientation) {
        intake.recordOrientation(caseId, Code.get(Orientation.class, orientation));
    }

    /** Ends a request that does not become a group. */
    @ServiceTask("intake.closeRequest")
    void closeRequest(CaseId caseId, String closeReason) {
        intake.close(caseId, closeReason);
    }
}
