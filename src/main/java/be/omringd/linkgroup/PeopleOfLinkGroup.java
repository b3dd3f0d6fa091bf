package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.group.PeopleAround;
import be.omringd.group.PersonAround;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the people of a link group know: we know of nobody but themselves. */
@Component
class PeopleOfLinkGroup implements PeopleAround {

    private final LinkMembers members;

    PeopleOfLinkGroup(LinkMembers members) {
        this.members = members;
    }

    @Override
    public List<PersonAround> of(CaseId caseId) {
        return members.of(caseId).stream().map(one -> new PersonAround(one.id().toString(), one.nickname(), null, null, one)).toList();
    }
}
