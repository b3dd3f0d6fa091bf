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

/** The mirror is closed before its last day, or stays open longer. Answers: {@code mirrorDecision} and {@code closesOn}. */
@HandlesTask("mirror/follow-mirror")
class FollowMirrorHandler implements TaskHandler {

    private static final String CLOSE = "close";

    private final Mirrors mirrors;
    private final MirrorSetCheck check;
    private final Texts texts;
    private final Clock clock;

    FollowMirrorHandler(Mirrors mirrors, MirrorSetCheck check, Texts texts, Clock clock) {
        this.mirrors = mirrors;
        this.check = check;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
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
}
