package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.ui.TaskView;
import be.omringd.outreach.AppealForm;
import be.omringd.outreach.AppealKind;
import be.omringd.outreach.ui.AppealEditor;
import be.omringd.outreach.ui.AppealEditors;
import be.omringd.search.SearchAppeals;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** Writes the public call of a search, from the need or from what was written before, with what a manager remarked on it. */
abstract class WriteAppealView implements TaskView {

    private final AppealKind kind;
    private final Searches searches;
    private final SearchAppeals appeals;
    private final AppealEditors editors;
    private final Texts texts;

    WriteAppealView(AppealKind kind, Searches searches, SearchAppeals appeals, AppealEditors editors, Texts texts) {
        this.kind = kind;
        this.searches = searches;
        this.appeals = appeals;
        this.editors = editors;
        this.texts = texts;
    }

    @Override
    public Screen open(TaskInHand task, FormValues draft, Host host) {
        SearchSummary search = searches.get(SearchId.of(task.text("searchId")));
        FormValues begin = draft.equals(FormValues.EMPTY) ? before(search.id()) : draft;
        AppealEditor editor = editors.create(task.caseId(), kind, appeals.need(search.id()).orElseThrow(), begin, host::changed);
        return new WriteScreen(editor, search.rung().map(SearchSummary.OnRung::remark).orElse(null));
    }

    /** What was written before for this search; nothing the first time, the editor drafts it then. */
    private FormValues before(SearchId search) {
        return appeals.of(search).stream().filter(appeal -> appeal.kind() == kind).findFirst()
                .map(appeal -> AppealForm.values(appeal.texts(), appeal.area().orElse(null)))
                .orElse(FormValues.EMPTY);
    }

    /** The text of a vacancy. */
    @HandlesTask("search/write-vacancy")
    static class Vacancy extends WriteAppealView {
        Vacancy(Searches searches, SearchAppeals appeals, AppealEditors editors, Texts texts) {
            super(AppealKind.VACANCY, searches, appeals, editors, texts);
        }
    }

    /** The text of a campaign, and where it is. */
    @HandlesTask("search/ask-campaign")
    static class Campaign extends WriteAppealView {
        Campaign(Searches searches, SearchAppeals appeals, AppealEditors editors, Texts texts) {
            super(AppealKind.CAMPAIGN, searches, appeals, editors, texts);
        }
    }

    @StyleSheet("context://search/search.css")
    class WriteScreen extends Div implements Screen {

        private final AppealEditor editor;

        WriteScreen(AppealEditor editor, String remark) {
            this.editor = editor;
            Locale locale = UI.getCurrent().getLocale();
            addClassName("search-task");
            Paragraph intro = new Paragraph(
                    texts.get(locale, kind == AppealKind.VACANCY ? "search.write.vacancy.intro" : "search.write.campaign.intro"));
            intro.addClassName("page-intro");
            add(intro);
            if (remark != null) {
                Paragraph title = new Paragraph(texts.get(locale, "search.write.remark"));
                title.addClassName("search-name");
                Div box = new Div(title, new Paragraph(remark));
                box.addClassName("search-remark");
                add(box);
            }
            add(editor);
        }

        @Override
        public Component component() {
            return this;
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
            editor.showErrors(errors.byPath());
        }
    }
}
