package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormChecker;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.onboarding.CheckKind;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.InformedWay;
import be.omringd.onboarding.SigningWay;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the answers in the tasks about the papers of a candidate mean: checks, the information that the law asks for, the agreement. */
@Component
class PaperTasks {

    private final PaperSteps papers;
    private final CandidateSteps candidates;
    private final VolunteerSteps volunteers;
    private final Forms forms;
    private final FormChecker checker;
    private final Texts texts;

    PaperTasks(PaperSteps papers, CandidateSteps candidates, VolunteerSteps volunteers, Forms forms, FormChecker checker, Texts texts) {
        this.papers = papers;
        this.candidates = candidates;
        this.volunteers = volunteers;
        this.forms = forms;
        this.checker = checker;
        this.texts = texts;
    }

    @HandlesTask("volunteer/arrange-check")
    void arrangeCheck(CurrentTask task, FormValues answers) {
        papers.settled(task.caseId(), CheckKind.of(task.told("check")), answers.text("checkOutcome").orElse("").equals("done"),
                answers.date("settledOn").orElseThrow());
    }

    @HandlesTask(PaperSteps.INFORMATION)
    void giveInformation(CaseId caseId, FormValues answers) {
        informed(caseId, answers);
    }

    private LocalDate informed(CaseId caseId, FormValues answers) {
        LocalDate informedOn = answers.date("informedOn").orElseThrow();
        papers.informed(caseId, informedOn, InformedWay.valueOf(answers.text("way").orElseThrow().toUpperCase(Locale.ROOT)));
        return informedOn;
    }

    /**
     * Filled in on a screen of its own: first the form of the information, then {@code signing} (paper, electronic, later or not) with
     * {@code templateId} and {@code signedOn}; without a day they signed on the day on which the information was given.
     */
    @HandlesTask("volunteer/inform-and-sign")
    TaskResult informAndSign(CaseId caseId, FormValues answers) {
        FormErrors missing = checker.check(forms.get(PaperSteps.INFORMATION), answers, Map.of(), locale());
        if (!missing.isEmpty()) {
            return TaskResult.refused(missing);
        }
        LocalDate informedOn = informed(caseId, answers);
        if (answers.text("signing").orElse("").equals("later")) {
            return TaskResult.done(Map.of("outcome", "informed"));
        }
        return sign(caseId, answers, "signing", answers.date("signedOn").orElse(informedOn));
    }

    /** Filled in on a screen of its own: {@code way} is paper, electronic or not; with {@code templateId} and {@code signedOn}. */
    @HandlesTask("volunteer/sign-agreement")
    TaskResult signAgreement(CaseId caseId, FormValues answers) {
        return sign(caseId, answers, "way", answers.date("signedOn").orElse(null));
    }

    private TaskResult sign(CaseId caseId, FormValues answers, String wayField, @Nullable LocalDate day) {
        String way = answers.text(wayField).orElse("");
        if (way.isEmpty()) {
            return refused(wayField, "volunteer.signing.error.way");
        }
        if (way.equals("not")) {
            candidates.declined(caseId, EndReason.WITHDRAWN, null);
            return TaskResult.done(Map.of("outcome", "withdrawn"));
        }
        if (day == null) {
            return refused("signedOn", "volunteer.signing.error.day");
        }
        if (!papers.informedBy(caseId, day)) {
            return refused("signedOn", "volunteer.signing.error.informedFirst");
        }
        boolean signed = papers.signed(caseId, UUID.fromString(answers.text("templateId").orElseThrow()), day,
                SigningWay.valueOf(way.toUpperCase(Locale.ROOT)));
        return signed ? TaskResult.done(Map.of("outcome", "signed")) : refused("signedOn", "volunteer.signing.error.day");
    }

    @HandlesTask("volunteer/follow-training")
    void followTraining(CaseId caseId, FormValues answers) {
        volunteers.trained(caseId, answers.date("trainedOn").orElseThrow());
    }

    private TaskResult refused(String field, String key) {
        return TaskResult.refused(FormErrors.of(field, texts.get(locale(), key)));
    }

    private static Locale locale() {
        return Texts.ofReader();
    }
}
