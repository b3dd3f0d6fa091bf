package be.omringd.inbox.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.SharedInput;
import be.omringd.inbox.CurrentTask;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A screen of its own for one kind of human task, in place of a form. Annotate with {@link be.omringd.inbox.HandlesTask}. */
public interface TaskView {

    /** A style for the component of a screen that needs the whole width of the page: what stands beside it comes below. */
    String WIDE = "task-wide";

    /**
     * Makes the screen.
     *
     * @param draft what was kept when the task was last open; empty the first time
     */
    Screen open(CurrentTask task, FormValues draft, Host host);

    /** One opened screen. */
    interface Screen {

        /** The component to show. It brings no "done" button: the task page has one. */
        Component component();

        /** What to hand to the task's {@link be.omringd.inbox.HandlesTask handler} when the user says it is done. */
        FormValues values();

        /** Checks before completing; shows what is wrong and returns false. */
        default boolean validate() {
            return true;
        }

        /** Shows why the handler refused. */
        default void showErrors(FormErrors errors) {}

        /**
         * What would come to an end if it were done now: a word with texts {@code inbox.ends.<word>.…}, for the button and for the
         * question that is asked once before. Empty where it goes on. A change of it is told with {@link Host#changed()}.
         */
        default Optional<String> ending() {
            return Optional.empty();
        }

        /** The screen of a task that several write in. Empty where it can only be filled in by one at a time. */
        default Optional<SharedInput> shared() {
            return Optional.empty();
        }
    }

    /** The task page around the screen. */
    interface Host {

        /** Something was changed that has to be kept as a draft. */
        void changed();
    }
}
