package be.omringd.intake.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.intake.RequestViews;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** The request in the file: who asked what, how contact went, what was said and chosen. */
@org.springframework.stereotype.Component
class RequestSection implements CaseFileSection {

    private final RequestViews requests;
    private final CaseFiles files;
    private final Places places;
    private final Texts texts;

    RequestSection(RequestViews requests, CaseFiles files, Places places, Texts texts) {
        this.requests = requests;
        this.files = files;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "intake.section.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return requests.find(file.id())
                .map(request -> new RequestDetails(request, file, files.alike(file.id()), places, texts, UI.getCurrent().getLocale()));
    }
}
