package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.IntakeSteps;
import be.omringd.linkgroup.LinkAnswers;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.volunteer.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the answers of somebody who waits for a link group mean. */
@Component
class LinkGroupTasks {

    private final LinkWaiting waiting;
    private final LinkProfiles profiles;
    private final CaseFiles files;
    private final IntakeSteps intake;

    LinkGroupTasks(LinkWaiting waiting, LinkProfiles profiles, CaseFiles files, IntakeSteps intake) {
        this.waiting = waiting;
        this.profiles = profiles;
        this.files = files;
        this.intake = intake;
    }

    /** What is known already: what was told before, or else the language of the first talks. */
    @BeginsTask(LinkAnswers.FORM)
    FormValues beginLinkCandidate(CaseId caseId) {
        LinkProfiles.Kept known = profiles.find(caseId);
        return known.asked()
                ? LinkAnswers.write(known.profile())
                : Language.of(files.get(caseId).person().language()).filter(language -> language != Language.OTHER)
                        .map(language -> FormValues.of(Map.of("languages", List.of(language.code())))).orElse(FormValues.EMPTY);
    }

    /** What somebody told for a link group goes to their file; nothing of it stays with the task. */
    @HandlesTask(LinkAnswers.FORM)
    TaskResult linkCandidate(CaseId caseId, FormValues answers) {
        profiles.toldInTalk(caseId, LinkAnswers.read(answers));
        return TaskResult.done(Map.of(), FormValues.EMPTY);
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
