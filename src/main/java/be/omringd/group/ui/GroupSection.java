package be.omringd.group.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.group.GatheringSummary;
import be.omringd.group.GroupLifeSummary;
import be.omringd.group.ui.GroupOnPage.Told;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** That there is a group, in the file: who goes along and what comes next, and the way to it on one sheet. */
@org.springframework.stereotype.Component
class GroupSection implements CaseFileSection {

    private final GroupOnPage groups;
    private final Texts texts;

    GroupSection(GroupOnPage groups, Texts texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public String titleKey() {
        return "group.here.title";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return CaseFileSection.withGroup(kind);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return file.status() == CaseStatus.CLOSED ? Optional.empty()
                : groups.find(file.id()).map(told -> new Part(told, new GatheringWords(texts, UI.getCurrent().getLocale())));
    }

    @StyleSheet("context://group/group.css")
    static class Part extends Div {

        Part(Told told, GatheringWords words) {
            addClassName("group-here");
            Paragraph runs = new Paragraph(words.get("group.here.since", words.day(told.since()), told.size()));
            runs.addClassName("group-here-since");
            add(runs);
            String companions = told.companions().stream().map(one -> one.person().fullName()).collect(Collectors.joining(", "));
            if (!companions.isEmpty()) {
                add(new Paragraph(words.get("group.here.companion", companions)));
            }
            GatheringSummary next = told.next();
            if (next != null && next.plannedAt() != null) {
                add(new Paragraph(words.get("group.here.next", words.fullDay(next.plannedAt()))));
            }
            LocalDate contact = told.life().map(GroupLifeSummary::nextContactOn).orElse(null);
            if (contact != null) {
                add(new Paragraph(words.get("group.here.contact", words.day(contact))));
            }
            Anchor sheet = new Anchor(GroupPages.group(told.file().id()), VaadinIcon.PRINT.create());
            sheet.add(words.get("group.here.sheet"));
            sheet.addClassNames("group-here-sheet", "not-on-paper");
            add(sheet);
        }
    }
}
