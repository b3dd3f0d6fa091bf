package be.omringd.search.ui;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.onboarding.Onboarding;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary.Approached;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.VolunteerId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What law and agreement still ask of the volunteer before the group can begin. */
@HandlesTask("search/finish-papers")
class FinishPapersView implements TaskView {

    private final Searches searches;
    private final Onboarding onboarding;
    private final Texts texts;

    FinishPapersView(Searches searches, Onboarding onboarding, Texts texts) {
        this.searches = searches;
        this.onboarding = onboarding;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        SearchId search = SearchId.of(task.told("searchId"));
        Optional<VolunteerId> volunteer = searches.get(search).candidates().stream()
                .filter(one -> one.outcome().equals("ACTIVE")).map(Approached::volunteerId).findFirst();
        return new PapersScreen(searches.missingPapers(search), volunteer);
    }

    @StyleSheet("context://search/search.css")
    class PapersScreen extends Div implements Screen {

        private final Paragraph error = new Paragraph();

        PapersScreen(Set<MissingPaper> missing, Optional<VolunteerId> volunteer) {
            Locale locale = UI.getCurrent().getLocale();
            addClassName("search-task");
            Paragraph intro = new Paragraph(texts.get(locale, missing.isEmpty() ? "search.papers.none" : "search.papers.intro"));
            intro.addClassName("page-intro");
            add(intro);
            if (!missing.isEmpty()) {
                UnorderedList list = new UnorderedList();
                list.addClassName("search-papers");
                missing.stream().sorted().forEach(paper -> list.add(new ListItem(texts.get(locale, "volunteer.missing." + paper.name()))));
                add(list, new Paragraph(texts.get(locale, "search.papers.self")));
            }
            volunteer.map(id -> onboarding.of(Set.of(id)).get(id)).ifPresent(file -> add(
                    new Anchor(CaseFilePages.file(file.caseId()), texts.get(locale, "search.papers.file"), AnchorTarget.BLANK)));
            error.addClassName("search-error");
            error.getElement().setAttribute("role", "alert");
            error.setVisible(false);
            add(error);
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            return FormValues.EMPTY;
        }

        @Override
        public void showErrors(FormErrors errors) {
            error.setText(errors.errors().isEmpty() ? "" : errors.errors().getFirst().message());
            error.setVisible(!errors.isEmpty());
        }
    }
}
