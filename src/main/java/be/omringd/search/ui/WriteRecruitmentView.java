package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.outreach.RecruitmentForm;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.ui.RecruitmentEditor;
import be.omringd.outreach.ui.RecruitmentEditors;
import be.omringd.search.SearchId;
import be.omringd.search.SearchRecruitmentTexts;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the public call of a search, from the need or from what was written before, with what a manager remarked on it. */
abstract class WriteRecruitmentView implements TaskView {

    private final RecruitmentKind kind;
    private final Searches searches;
    private final SearchRecruitments recruitments;
    private final SearchRecruitmentTexts writing;
    private final RecruitmentEditors editors;
    private final Texts texts;

    WriteRecruitmentView(RecruitmentKind kind, Searches searches, SearchRecruitments recruitments,
            SearchRecruitmentTexts writing, RecruitmentEditors editors, Texts texts) {
        this.kind = kind;
        this.searches = searches;
        this.recruitments = recruitments;
        this.writing = writing;
        this.editors = editors;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        SearchSummary search = searches.get(SearchId.of(task.told("searchId")));
        FormValues begin = draft.equals(FormValues.EMPTY) ? before(search.id()) : draft;
        RecruitmentEditor editor = editors.create(task.caseId(), kind, writing.need(search.id()).orElseThrow(), begin, host::changed);
        return new WriteScreen(editor, search.rung().map(SearchSummary.OnRung::remark).orElse(null));
    }

    /** What was written before for this search; nothing the first time, the editor drafts it then. */
    private FormValues before(SearchId search) {
        return recruitments.of(search).stream().filter(recruitment -> recruitment.kind() == kind).findFirst()
                .map(recruitment -> RecruitmentForm.values(recruitment.texts(), recruitment.area().orElse(null)))
                .orElse(FormValues.EMPTY);
    }

    /** The text of a vacancy. */
    @HandlesTask("search/write-vacancy")
    static class Vacancy extends WriteRecruitmentView {
        Vacancy(Searches searches, SearchRecruitments recruitments, SearchRecruitmentTexts writing, RecruitmentEditors editors,
                Texts texts) {
            super(RecruitmentKind.VACANCY, searches, recruitments, writing, editors, texts);
        }
    }

    /** The text of a campaign, and where it is. */
    @HandlesTask("search/ask-campaign")
    static class Campaign extends WriteRecruitmentView {
        Campaign(Searches searches, SearchRecruitments recruitments, SearchRecruitmentTexts writing, RecruitmentEditors editors,
                Texts texts) {
            super(RecruitmentKind.CAMPAIGN, searches, recruitments, writing, editors, texts);
        }
    }

    @StyleSheet("context://search/search.css")
    class WriteScreen extends Div implements Screen {

        private final RecruitmentEditor editor;

        WriteScreen(RecruitmentEditor editor, @Nullable String remark) {
            this.editor = editor;
            Locale locale = UI.getCurrent().getLocale();
            addClassName("search-task");
            Paragraph intro = new Paragraph(
                    texts.get(locale, kind == RecruitmentKind.VACANCY ? "search.write.vacancy.intro" : "search.write.campaign.intro"));
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
