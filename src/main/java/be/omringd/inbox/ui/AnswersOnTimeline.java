package be.omringd.inbox.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.ui.TimelineDetail;
import be.omringd.form.Forms;
import be.omringd.form.ui.FormAnswers;
import be.omringd.inbox.WorkItems;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** The answers of a task that was done, on the timeline of the file. */
@org.springframework.stereotype.Component
class AnswersOnTimeline implements TimelineDetail {

    private final CaseFiles files;
    private final WorkItems items;
    private final Forms forms;
    private final FormAnswers answers;

    AnswersOnTimeline(CaseFiles files, WorkItems items, Forms forms, FormAnswers answers) {
        this.files = files;
        this.items = items;
        this.forms = forms;
        this.answers = answers;
    }

    @Override
    public Optional<Component> show(CaseId caseId, TimelineEntry entry, Locale locale) {
        return Optional.ofNullable(entry.workItemId())
                .flatMap(id -> items.answered(caseId, id))
                .flatMap(done -> forms.find(done.formKey())
                        .map(form -> answers.show(form.about(files.get(caseId).calledName()), done.answers(), locale)));
    }
}
