package be.omringd.group;

import be.omringd.casefile.CaseId;
import java.util.List;

/**
 * Tells whom the people of a group know, where the module of that kind of group knows it; {@link Groups} has looked at the access.
 * The first place to look for a volunteer.
 */
public interface PeopleAround {

    /** Who can be asked, members first and then who stands nearest; without those whom the person would rather not ask. */
    List<PersonAround> of(CaseId caseId);
}
