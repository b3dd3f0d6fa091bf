package be.omringd.inbox.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.FormView;
import be.omringd.form.ui.SharedInput;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What is filled in to do a task: a form, or the task's own screen. */
interface TaskContent {

    Component component();

    /** What to complete the task with. */
    FormValues values();

    /** What to keep while somebody is typing. */
    FormValues draft();

    boolean validate();

    void showErrors(FormErrors errors);

    /** How many answers are missing or wrong, as far as the screen says so. */
    int problemsShown();

    /** What would come to an end if this were done now; see {@link TaskView.Screen#ending()}. */
    Optional<String> ending();

    /** For several who fill it in at once; empty where that cannot be. */
    Optional<SharedInput> shared();

    static TaskContent of(FormView form, Runnable changed) {
        form.addValueChangeListener(values -> changed.run());
        return new TaskContent() {
            @Override
            public Component component() {
                return form;
            }

            @Override
            public FormValues values() {
                return form.values();
            }

            @Override
            public FormValues draft() {
                return form.draft();
            }

            @Override
            public boolean validate() {
                return form.validate();
            }

            @Override
            public void showErrors(FormErrors errors) {
                form.showErrors(errors);
            }

            @Override
            public int problemsShown() {
                return form.problemsShown();
            }

            @Override
            public Optional<String> ending() {
                return form.ending();
            }

            @Override
            public Optional<SharedInput> shared() {
                return Optional.of(form);
            }
        };
    }

    static TaskContent of(TaskView.Screen screen) {
        return new TaskContent() {
            @Override
            public Component component() {
                return screen.component();
            }

            @Override
            public FormValues values() {
                return screen.values();
            }

            @Override
            public FormValues draft() {
                return screen.values();
            }

            @Override
            public boolean validate() {
                return screen.validate();
            }

            @Override
            public void showErrors(FormErrors errors) {
                screen.showErrors(errors);
            }

            @Override
            public int problemsShown() {
                return Attention.needed(screen.component());
            }

            @Override
            public Optional<String> ending() {
                return screen.ending();
            }

            @Override
            public Optional<SharedInput> shared() {
                return screen.shared();
            }
        };
    }
}
