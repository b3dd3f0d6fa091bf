package be.omringd.lus;

import be.omringd.casefile.CaseId;
import be.omringd.group.GroupMember;
import be.omringd.group.GroupMembers;
import java.util.List;
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
}
