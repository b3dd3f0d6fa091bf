package be.omringd.mirror.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.SharedInput;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Making a mirror: whom it is about, what they meet, until when people can answer. */
@HandlesTask("mirror/prepare-mirror")
class PrepareMirrorTask implements TaskView {

    private final MirrorParts parts;

    PrepareMirrorTask(MirrorParts parts) {
        this.parts = parts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        MirrorEditor editor = new MirrorEditor(parts, draft, host::changed);
        parts.mirrors().last(task.caseId()).ifPresent(editor::begunWith);
        return new Screen() {
            @Override
            public Component component() {
                return editor;
            }

            @Override
            public FormValues values() {
                return editor.values();
            }

            @Override
            public boolean validate() {
                return editor.validate();
            }

            @Override
            public void showErrors(FormErrors errors) {
                editor.show(errors);
            }

            @Override
            public Optional<SharedInput> shared() {
                return Optional.of(editor);
            }
        };
    }
}
