package be.omringd.inbox.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.form.ui.FormAnswers;
import be.omringd.form.ui.FormRenderer;
import be.omringd.inbox.CurrentTask;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** Finds for each task what it is filled in with, and shows its answers afterwards. */
@org.springframework.stereotype.Component
class TaskContents {

    private final CaseFiles files;
    private final TaskViews views;
    private final Forms forms;
    private final FormRenderer renderer;
    private final FormAnswers answers;
    private final TaskWords words;

    TaskContents(CaseFiles files, TaskViews views, Forms forms, FormRenderer renderer, FormAnswers answers, TaskWords words) {
        this.files = files;
        this.views = views;
        this.forms = forms;
        this.renderer = renderer;
        this.answers = answers;
        this.words = words;
    }

    /** A sheet to fill in; {@code changed} hears of every change. */
    TaskContent open(CurrentTask task, FormValues draft, Locale locale, Runnable changed) {
        Optional<TaskView> view = views.find(task.formKey());
        if (view.isPresent()) {
            return TaskContent.of(view.get().open(task, draft, changed::run));
        }
        FormDefinition form = forms.get(task.formKey()).about(firstName(task));
        return TaskContent.of(renderer.create(form, draft, task.variables(), locale), changed);
    }

    /** What was answered, to read. */
    Component read(CurrentTask task, FormValues values, Locale locale) {
        return forms.find(task.formKey())
                .map(form -> answers.show(form.about(firstName(task)), values, locale))
                .orElseGet(() -> new Paragraph(words.text(locale, "inbox.task.answersInFile")));
    }

    private String firstName(CurrentTask task) {
        return files.get(task.caseId()).calledName();
    }
}
