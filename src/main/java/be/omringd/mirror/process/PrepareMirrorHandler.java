package be.omringd.mirror.process;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
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

/** The mirror is made: it opens. Answers: the set, and {@code closesOn}, the last day. */
@HandlesTask(formKey = "mirror/prepare-mirror", together = true)
class PrepareMirrorHandler implements TaskHandler {

    private final Mirrors mirrors;
    private final MirrorSetCheck check;
    private final Clock clock;

    PrepareMirrorHandler(Mirrors mirrors, MirrorSetCheck check, Clock clock) {
        this.mirrors = mirrors;
        this.check = check;
        this.clock = clock;
    }

    /** A later mirror begins with what the one before it asked. */
    @Override
    public FormValues begin(CurrentTask task) {
        return mirrors.lastSet(task.caseId()).orElseGet(MirrorSet::blank).values();
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        MirrorSet set = MirrorSet.of(answers);
        LocalDate closesOn = answers.date("closesOn").orElse(null);
        Locale reader = Texts.ofReader();
        FormErrors errors = check.check(set, reader).and(check.check(closesOn, LocalDate.now(clock.withZone(Moments.ZONE)), reader));
        if (!errors.isEmpty() || closesOn == null) {
            return TaskResult.refused(errors);
        }
        MirrorId id = mirrors.open(task.caseId(), set, closesOn);
        return TaskResult.done(Map.of("mirrorId", id.toString(), "closesAt", Mirrors.endOf(closesOn).toString()), FormValues.EMPTY);
    }
}
