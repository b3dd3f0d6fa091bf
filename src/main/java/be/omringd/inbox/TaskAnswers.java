package be.omringd.inbox;

import be.omringd.form.FormChecker;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was answered in a task, by its form; a task with a screen of its own has none, and its handler checks what it is told. */
@Component
class TaskAnswers {

    private final Forms forms;
    private final FormChecker checker;
    private final OtherTexts others;

    TaskAnswers(Forms forms, FormChecker checker, OtherTexts others) {
        this.forms = forms;
        this.checker = checker;
        this.others = others;
    }

    /**
     * Whether others wrote in the task what is not on this screen, or wrote in one field so that somebody has to choose.
     *
     * @param together whether several write in it: where one does, there is nothing to choose from
     */
    boolean wereWrittenMeanwhile(WorkItem item, @Nullable Long seen, boolean together) {
        return seen != null && seen != item.draftRevision() || together && others.has(item.id());
    }

    /** What of these values the form asks. */
    FormValues clean(CurrentTask task, FormValues values) {
        return forms.find(task.formKey()).map(form -> checker.clean(form, values, task.variables())).orElse(values);
    }

    /** What is missing or wrong. */
    FormErrors check(CurrentTask task, FormValues values, Locale locale) {
        return forms.find(task.formKey()).map(form -> checker.check(form, values, task.variables(), locale)).orElse(FormErrors.none());
    }

    /** What of clean answers the process is told. */
    Map<String, Object> variables(CurrentTask task, FormValues answers) {
        return forms.find(task.formKey()).map(form -> checker.variables(form, answers)).orElse(Map.of());
    }
}
