package be.omringd.lus;

import be.omringd.casefile.CaseId;
import be.omringd.group.GroupMember;
import be.omringd.group.GroupMembers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The members of the group around a person: who said yes to an invitation. */
@Component
class LusMembers implements GroupMembers {

    private final LusGroups groups;

    LusMembers(LusGroups groups) {
        this.groups = groups;
    }

    @Override
    public List<GroupMember> of(CaseId caseId) {
        return groups.members(caseId);
    }

    /** A lus stands in the file of the person whom it is around. */
    @Override
    public Optional<CaseId> groupOf(CaseId caseId) {
        return groups.find(caseId).filter(lus -> lus.closedAt() == null).map(LusSummary::caseId);
    }
}
