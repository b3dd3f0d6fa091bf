package be.omringd.inbox.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** A task's own screen, with one field. */
@HandlesTask("test/own-screen")
class OwnScreen implements TaskView {

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        TextField field = new TextField("Wie?");
        field.setId("own-field");
        field.setValue(draft.text("who").orElse(""));
        field.addValueChangeListener(change -> host.changed());
        return new Screen() {
            @Override
            public Component component() {
                return field;
            }

            @Override
            public FormValues values() {
                return FormValues.of(Map.of("who", field.getValue()));
            }

            @Override
            public boolean validate() {
                field.setErrorMessage("Wie dan?");
                field.setInvalid(field.isEmpty());
                return !field.isEmpty();
            }

            @Override
            public void showErrors(FormErrors errors) {
                field.setInvalid(true);
            }
        };
    }
}
