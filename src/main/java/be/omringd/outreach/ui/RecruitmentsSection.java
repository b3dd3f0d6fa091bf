package be.omringd.outreach.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
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
class RecruitmentsSection implements CaseFileSection {

    private final TeamRecruitments recruitments;
    private final Places places;
    private final Texts texts;

    RecruitmentsSection(TeamRecruitments recruitments, Places places, Texts texts) {
        this.recruitments = recruitments;
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
    public boolean shownOn(CaseKind kind) {
        return CaseFileSection.withGroup(kind);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        List<RecruitmentSummary> all = recruitments.of(file.id());
        return all.isEmpty() ? Optional.empty()
                : Optional.of(new Section(all, new RecruitmentWords(texts, places, UI.getCurrent().getLocale())));
    }

    @StyleSheet("context://outreach/editor.css")
    static class Section extends UnorderedList {

        Section(List<RecruitmentSummary> all, RecruitmentWords words) {
            addClassName("recruitments-of-file");
            for (RecruitmentSummary recruitment : all) {
                Anchor title = new Anchor(RecruitmentPages.recruitment(recruitment.id()), recruitment.texts().in(words.locale()).title());
                Div head = new Div(title, RecruitmentLine.tag(recruitment, words));
                head.addClassName("recruitments-head");
                Div facts = new Div(
                        new Span(words.get("outreach.kind." + recruitment.kind())), new Span(RecruitmentLine.when(recruitment, words)),
                        new Span(RecruitmentLine.answers(recruitment, words)));
                facts.addClassName("recruitments-facts");
                add(new ListItem(head, facts));
            }
        }
    }
}
