package be.omringd.casefile.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.StuckSteps.Stuck;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands on the page of a file as far as there is something to tell: what is stuck, and what other modules know. */
@Component
class CaseSections {

    private final StuckSteps stuckSteps;
    private final StuckList stuckList;
    private final List<CaseFileSection> sections;
    private final Texts texts;

    CaseSections(StuckSteps stuckSteps, StuckList stuckList, ObjectProvider<CaseFileSection> sections, Texts texts) {
        this.stuckSteps = stuckSteps;
        this.stuckList = stuckList;
        this.sections = sections.stream().sorted(Comparator.comparingInt(CaseFileSection::order)).toList();
        this.texts = texts;
    }

    /** The steps of this file that are stuck, under their title; nothing where it goes on. */
    List<com.vaadin.flow.component.Component> stuck(CaseSummary file, Locale locale, Runnable done) {
        List<Stuck> steps = stuckSteps.of(file.id());
        return steps.isEmpty() ? List.of()
                : List.of(new H2(texts.get(locale, "casefile.stuck.here")), stuckList.of(steps, done));
    }

    /** The way to the parts of the page. */
    SectionIndex index(Locale locale) {
        return new SectionIndex(texts.get(locale, "casefile.index"));
    }

    /** The parts that other modules bring, in their order. */
    List<Section> of(CaseSummary file, Locale locale) {
        return sections.stream().filter(section -> section.shownOn(file.kind()))
                .map(section -> section.create(file).map(content -> part(section, content, locale)))
                .flatMap(Optional::stream).toList();
    }

    private Section part(CaseFileSection section, com.vaadin.flow.component.Component content, Locale locale) {
        Section part = new Section(new H2(texts.get(locale, section.titleKey())), content);
        part.addClassName("card");
        part.setId(section.titleKey());
        return part;
    }
}
