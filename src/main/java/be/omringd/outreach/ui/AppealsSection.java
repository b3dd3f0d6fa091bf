package be.omringd.outreach.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.Outreach;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The vacancies and campaigns of a file, each with the way to its text and to what spreads it. */
@org.springframework.stereotype.Component
class AppealsSection implements CaseFileSection {

    private final Outreach outreach;
    private final Places places;
    private final Texts texts;

    AppealsSection(Outreach outreach, Places places, Texts texts) {
        this.outreach = outreach;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String titleKey() {
        return "outreach.section.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        List<AppealSummary> all = outreach.of(file.id());
        return all.isEmpty() ? Optional.empty()
                : Optional.of(new Section(all, new AppealWords(texts, places, UI.getCurrent().getLocale())));
    }

    @StyleSheet("context://outreach/editor.css")
    static class Section extends UnorderedList {

        Section(List<AppealSummary> all, AppealWords words) {
            addClassName("appeals-of-file");
            for (AppealSummary appeal : all) {
                Anchor title = new Anchor(AppealPages.appeal(appeal.id()), appeal.texts().in(words.locale()).title());
                Div head = new Div(title, AppealLine.tag(appeal, words));
                head.addClassName("appeals-head");
                Div facts = new Div(
                        new Span(words.get("outreach.kind." + appeal.kind())), new Span(AppealLine.when(appeal, words)),
                        new Span(AppealLine.answers(appeal, words)));
                facts.addClassName("appeals-facts");
                add(new ListItem(head, facts));
            }
        }
    }
}
