package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is in a link group, also who only may be. */
@Component
class FactsOfMembers implements KnownFacts {

    private final LinkGroups groups;

    FactsOfMembers(LinkGroups groups) {
        this.groups = groups;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        return groups.find(id).isEmpty() ? List.of()
                : groups.members(id).stream().flatMap(one -> KnownFacts.ofPerson(one.file().person())).toList();
    }
}
