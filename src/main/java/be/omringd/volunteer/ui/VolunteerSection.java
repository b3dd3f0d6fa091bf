package be.omringd.volunteer.ui;

import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the page of a volunteer that another module brings. A Spring bean. */
public interface VolunteerSection {

    /** Where it stands among the others: 50 allowances. */
    int order();

    /** Key of its title; also its anchor in the page, so that a link can point at it. */
    String titleKey();

    /** The section for this volunteer; empty where there is nothing that the user may see. */
    Optional<Component> create(VolunteerSummary volunteer);
}
