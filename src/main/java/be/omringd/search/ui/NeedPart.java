package be.omringd.search.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.Forms;
import be.omringd.form.ui.FormRenderer;
import be.omringd.search.SearchCriteria;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Whom a search looks for, and the way to change it without leaving the search. */
@org.springframework.stereotype.Component
class NeedPart {

    private final Searches searches;
    private final SearchCriteria criteria;
    private final CaseFiles files;
    private final Forms forms;
    private final FormRenderer renderer;

    NeedPart(Searches searches, SearchCriteria criteria, CaseFiles files, Forms forms, FormRenderer renderer) {
        this.searches = searches;
        this.criteria = criteria;
        this.files = files;
        this.forms = forms;
        this.renderer = renderer;
    }

    /** As it is now; nothing until it is described. */
    List<Component> of(SearchSummary search, SearchWords words, Runnable changed) {
        return searches.get(search.id()).need().map(now -> {
            Button change = new Button(words.get("search.need.change"), VaadinIcon.PENCIL.create(), click -> new NeedDialog(
                    forms.get("search/describe-need").about(files.get(search.caseId()).calledName()), renderer, criteria,
                    search.id(), words, changed).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            return List.<Component>of(new H2(words.get("search.need.title")), new NeedCard(now, words), change);
        }).orElse(List.of());
    }

    /** Looks farther away, as far as one may. */
    void lookFarther(SearchId id, int km) {
        criteria.lookFarther(id, km);
    }
}
