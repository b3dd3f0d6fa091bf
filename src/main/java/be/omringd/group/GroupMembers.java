package be.omringd.group;

import be.omringd.casefile.CaseId;
import java.util.List;
import java.util.Optional;

/** Tells who is in a group; for the module of each kind of group to implement. {@link Groups} has looked at the access. */
public interface GroupMembers {

    /** The people who said yes, in the order in which they did; empty where the group of this file is not of this kind. */
    List<GroupMember> of(CaseId caseId);

    /**
     * The file of the group, running or being formed, that the person of this file has or is in, or that this file is of; empty where there
     * is none of this kind. Only this file was looked at: the other one may be of others.
     */
    Optional<CaseId> groupOf(CaseId caseId);

    /** Code of the place around which the group of this file meets, where its kind knows that and it is not the home of a person. */
    default Optional<String> meetsAround(CaseId caseId) {
        return Optional.empty();
    }
}
