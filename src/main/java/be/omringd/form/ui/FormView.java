package be.omringd.form.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** A form to fill in. Made by {@link FormRenderer}. */
public class FormView extends Div {

    FormView() {
    }

    /** The answers as they would be kept now: of visible fields only, tidied up, not yet checked. */
    public FormValues values() {
        return FormValues.EMPTY;
    }

    /**
     * Everything that was typed, also in fields that are hidden now, with a null for each field that is empty. This
     * is what a draft keeps: given to {@link FormRenderer#create} later, it brings back the form as it was.
     */
    public FormValues draft() {
        return FormValues.EMPTY;
    }

    /** Checks the answers, shows what is wrong and brings the person there. Whether everything is fine. */
    public boolean validate() {
        return true;
    }

    /** Shows errors that were found elsewhere, for example by the server when the task was completed. */
    public void showErrors(FormErrors errors) {
    }

    /**
     * Calls the listener with the {@link #draft()} after each change: half a second after the last key while
     * typing, at once for everything else.
     */
    public Registration addValueChangeListener(Consumer<FormValues> listener) {
        return () -> { };
    }

    /** Brings the cursor to the first field. */
    public void focusFirst() {
    }
}
