package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.intake.IntakeSteps;
import be.omringd.linkgroup.LinkWaiting;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the answers of somebody who waits for a link group mean. */
@Component
class LinkGroupTasks {

    private final LinkWaiting waiting;
    private final IntakeSteps intake;

    LinkGroupTasks(LinkWaiting waiting, IntakeSteps intake) {
        this.waiting = waiting;
        this.intake = intake;
    }

    /** Somebody who waits for a link group heard from us. What they choose is done by the process. */
    @HandlesTask("linkgroup/keep-in-touch")
    void keepInTouch(CaseId caseId, FormValues answers) {
        LocalDate heardOn = answers.date("heardOn").orElseThrow();
        waiting.heard(caseId, heardOn);
        if (answers.text("waitDecision").orElse("").equals("elsewhere")) {
            intake.referredWhileWaiting(caseId, answers.text("partner").orElse(""), heardOn);
        }
    }
}
