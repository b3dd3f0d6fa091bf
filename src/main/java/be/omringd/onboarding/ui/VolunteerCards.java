package be.omringd.onboarding.ui;

import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;

/** What the page of a volunteer shows of them. */
@org.springframework.stereotype.Component
class VolunteerCards {

    private final Volunteers volunteers;
    private final KnownCards known;
    private final WayCard way;
    private final GroupsCard groups;
    private final ChangesCard changes;
    private final ErasedCards erased;

    VolunteerCards(Volunteers volunteers, KnownCards known, WayCard way, GroupsCard groups, ChangesCard changes, ErasedCards erased) {
        this.volunteers = volunteers;
        this.known = known;
        this.way = way;
        this.groups = groups;
        this.changes = changes;
        this.erased = erased;
    }

    /**
     * In two columns: left what we know of them; right their groups and, for who may change them, their way.
     *
     * @param changed runs after each change
     */
    Div columns(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        Div left = column(known.contact(volunteer, words), known.abilities(volunteer, words, changed), known.profile(volunteer, words));
        Div right = volunteers.mayChange(volunteer)
                ? column(way.of(volunteer, words, changed), groups.of(volunteer.id(), words), changes.of(volunteer, words, changed))
                : column(groups.of(volunteer.id(), words), Pieces.quiet(
                        words.get("volunteer.otherRegion", words.get("place.region." + volunteer.region().name()))));
        Div columns = new Div(left, right);
        columns.addClassName("volunteer-columns");
        return columns;
    }

    /**
     * What stays of somebody who was erased.
     *
     * @param on when they were
     */
    List<Component> erased(VolunteerSummary volunteer, LocalDate on, VolunteerWords words) {
        return erased.of(volunteer, on, words);
    }

    private static Div column(Component... cards) {
        Div column = new Div(cards);
        column.addClassName("volunteer-column");
        return column;
    }
}
