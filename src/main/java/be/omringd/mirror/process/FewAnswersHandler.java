package be.omringd.mirror.process;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.mirror.MirrorSetCheck;
import be.omringd.mirror.Mirrors;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Fewer than three people answered: the mirror stays open until another day, or the process ends it without a picture. */
@HandlesTask("mirror/few-answers")
class FewAnswersHandler implements TaskHandler {

    private final Mirrors mirrors;
    private final MirrorSetCheck check;
    private final Clock clock;

    FewAnswersHandler(Mirrors mirrors, MirrorSetCheck check, Clock clock) {
        this.mirrors = mirrors;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
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
}
