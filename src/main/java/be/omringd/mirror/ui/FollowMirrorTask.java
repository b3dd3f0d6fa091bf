package be.omringd.mirror.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.mirror.MirrorId;
import com.vaadin.flow.component.Component;

/** A mirror that is open: cards for those who answer, how many did, and whether it closes earlier or later. */
@HandlesTask("mirror/follow-mirror")
class FollowMirrorTask implements TaskView {

    private final MirrorParts parts;

    FollowMirrorTask(MirrorParts parts) {
        this.parts = parts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        MirrorFollower follower = new MirrorFollower(parts, MirrorId.of(task.told("mirrorId")), draft, host::changed);
        return new Screen() {
            @Override
            public Component component() {
                return follower;
            }

            @Override
            public FormValues values() {
                return follower.values();
            }

            @Override
            public boolean validate() {
                return follower.validate();
            }

            @Override
            public void showErrors(FormErrors errors) {
                follower.show(errors);
            }
        };
    }
}
