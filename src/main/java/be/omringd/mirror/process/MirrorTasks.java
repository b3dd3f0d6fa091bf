package be.omringd.mirror.process;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.MirrorSetCheck;
import be.omringd.mirror.Mirrors;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the answers in the tasks of a mirror mean. */
@Component
class MirrorTasks {

    private static final String CLOSE = "close";

    private final Mirrors mirrors;
    private final MirrorSetCheck check;
    private final Clock clock;
    private final Texts texts;

    MirrorTasks(Mirrors mirrors, MirrorSetCheck check, Clock clock, Texts texts) {
        this.mirrors = mirrors;
        this.check = check;
        this.clock = clock;
        this.texts = texts;
    }

    /** The picture was shown to those whom it concerns. */
    @HandlesTask(value = "mirror/feedback-session", together = true)
    void feedbackSession(CaseId caseId, FormValues answers) {
        mirrors.shown(caseId, answers.date("heldOn").orElseThrow(), answers.text("said").orElse(""));
    }

    /** Fewer than three people answered: the mirror stays open until another day, or the process ends it without a picture. */
    @HandlesTask("mirror/few-answers")
    TaskResult fewAnswers(CurrentTask task, FormValues answers) {
        if (!answers.text("fewAnswersDecision").orElse("").equals("keepOpen")) {
            return TaskResult.done(Map.of("closesAt", String.valueOf(task.text("closesAt"))));
        }
        LocalDate closesOn = answers.date("closesOn").orElse(null);
        FormErrors errors = check.check(closesOn, LocalDate.now(clock.withZone(Moments.ZONE)), Texts.ofReader());
        if (!errors.isEmpty() || closesOn == null) {
            return TaskResult.refused(errors);
        }
        return TaskResult.done(Map.of("closesAt", mirrors.keepOpen(task.caseId(), closesOn).toString()));
    }

    /** The mirror is closed before its last day, or stays open longer. Answers: {@code mirrorDecision} and {@code closesOn}. */
    @HandlesTask("mirror/follow-mirror")
    TaskResult followMirror(CurrentTask task, FormValues answers) {
        String decision = answers.text("mirrorDecision").orElse("");
        String closesAt = task.text("closesAt");
        if (decision.equals(CLOSE)) {
            return TaskResult.done(Map.of("mirrorDecision", CLOSE, "closesAt", closesAt));
        }
        if (!decision.equals("longer")) {
            return TaskResult.refused(FormErrors.of("mirrorDecision", texts.get(Texts.ofReader(), "mirror.check.decision")));
        }
        LocalDate closesOn = answers.date("closesOn").orElse(null);
        FormErrors errors = check.check(closesOn, LocalDate.now(clock.withZone(Moments.ZONE)), Texts.ofReader());
        if (!errors.isEmpty() || closesOn == null) {
            return TaskResult.refused(errors);
        }
        return TaskResult.done(Map.of("mirrorDecision", "longer", "closesAt", mirrors.keepOpen(task.caseId(), closesOn).toString()));
    }

    /** A later mirror begins with what the one before it asked. */
    @BeginsTask("mirror/prepare-mirror")
    FormValues beginPrepareMirror(CaseId caseId) {
        return mirrors.lastSet(caseId).orElseGet(MirrorSet::blank).values();
    }

    /** The mirror is made: it opens. Answers: the set, and {@code closesOn}, the last day. */
    @HandlesTask(value = "mirror/prepare-mirror", together = true)
    TaskResult prepareMirror(CaseId caseId, FormValues answers) {
        MirrorSet set = MirrorSet.of(answers);
        LocalDate closesOn = answers.date("closesOn").orElse(null);
        Locale reader = Texts.ofReader();
        FormErrors errors = check.check(set, reader).and(check.check(closesOn, LocalDate.now(clock.withZone(Moments.ZONE)), reader));
        if (!errors.isEmpty() || closesOn == null) {
            return TaskResult.refused(errors);
        }
        MirrorId id = mirrors.open(caseId, set, closesOn);
        return TaskResult.done(Map.of("mirrorId", id.toString(), "closesAt", Mirrors.endOf(closesOn).toString()), FormValues.EMPTY);
    }
}
