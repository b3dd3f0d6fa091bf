package be.omringd.casefile.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the file page that another module brings: its tasks, its network map, its gatherings. A Spring bean. */
public interface CaseFileSection {

    /**
     * Where it stands: 10 what is to be done, 20 the question in the own words, 30 to 39 the group, 40 to 49 the search for a volunteer.
     */
    int order();

    /** Key of its title; also its anchor in the page, so that a link can point at it. */
    String titleKey();

    /** Whether it can be shown on files of this kind; without saying so, on those about people in the list of files. */
    default boolean shownOn(CaseKind kind) {
        return kind.listed() && kind.about() == CaseSubject.Kind.PERSON;
    }

    /** Whether files of this kind have a group: one around a person, or one that the file is about. */
    static boolean withGroup(CaseKind kind) {
        return kind.listed() && kind.about() != CaseSubject.Kind.ORGANISATION;
    }

    /** The section for this file; empty where there is nothing to show yet. Called anew when the file changed. */
    Optional<Component> create(CaseSummary file);
}
