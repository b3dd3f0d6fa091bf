package be.omringd.lus.ui;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import com.vaadin.flow.component.Component;

/** Making the network map together: everything is kept as it is drawn, so that there is nothing to hand in. */
@HandlesTask("lus/network-map")
class NetworkMapTask implements TaskView {

    private final LusParts parts;

    NetworkMapTask(LusParts parts) {
        this.parts = parts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        NetworkMapEditor editor = new NetworkMapEditor(parts, task.caseId());
        editor.addClassName(TaskView.WIDE);
        return new Screen() {
            @Override
            public Component component() {
                return editor;
            }

            @Override
            public FormValues values() {
                return FormValues.EMPTY;
            }
        };
    }
}
