package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.group.GroupMember;
import be.omringd.group.GroupMembers;
import be.omringd.person.ContactDetails;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The members of a link group: who said yes. */
@Component
class LinkMembers implements GroupMembers {

    private final LinkGroups groups;

    LinkMembers(LinkGroups groups) {
        this.groups = groups;
    }

    /** How to reach somebody, and their last name, only of who agreed that the group has it. */
    private static GroupMember member(LinkGroups.Member one) {
        ContactDetails person = one.file().person();
        boolean onList = one.membership().onList();
        return new GroupMember(
                one.membership().member().value(), person.firstName(), one.membership().since(), onList ? person.fullName() : null,
                onList ? person.phone() : null, onList ? person.mail() : null);
    }

    private List<GroupMember> members(CaseId group) {
        return groups.find(group).isEmpty() ? List.of()
                : groups.members(group).stream().filter(one -> one.membership().state().isMember()).map(LinkMembers::member).toList();
    }

    @Override
    public List<GroupMember> of(CaseId caseId) {
        return members(caseId);
    }

    /** Who only heard of a group is not in it. */
    @Override
    public Optional<CaseId> groupOf(CaseId caseId) {
        return groups.find(caseId).map(LinkGroup::caseId).or(() -> groups.of(caseId).map(LinkGroups.Place::membership)
                .filter(place -> place.state().isMember()).map(Membership::group));
    }

    @Override
    public Optional<String> meetsAround(CaseId caseId) {
        return groups.find(caseId).map(group -> group.place().code());
    }
}
