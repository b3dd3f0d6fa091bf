package be.omringd.lus;

import be.omringd.casefile.CaseId;
import be.omringd.group.GroupMember;
import be.omringd.group.PeopleAround;
import be.omringd.group.PersonAround;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the person knows: the people on their map. */
@Component
class PeopleOnMap implements PeopleAround {

    private final NetworkMaps maps;
    private final LusGroups groups;

    PeopleOnMap(NetworkMaps maps, LusGroups groups) {
        this.maps = maps;
        this.groups = groups;
    }

    @Override
    public List<PersonAround> of(CaseId caseId) {
        Optional<NetworkMap> map = maps.find(caseId);
        if (map.isEmpty()) {
            return List.of();
        }
        Map<ContactId, GroupMember> members = groups.members(caseId).stream()
                .collect(Collectors.toMap(member -> new ContactId(member.id()), Function.identity()));
        return map.get().contacts().stream()
                .filter(contact -> contact.facts().wantsToInvite() != WantsToInvite.NO)
                .sorted(Comparator.comparing((ContactOnMap contact) -> contact.standing() != Standing.YES)
                        .thenComparing(contact -> contact.facts().ring() == null ? 9 : contact.facts().ring().number()))
                .map(contact -> new PersonAround(
                        contact.id().toString(), contact.facts().nickname(), relationKey(contact.facts()), contact.facts().relationWords(),
                        members.get(contact.id())))
                .toList();
    }

    private static @Nullable String relationKey(ContactFacts facts) {
        return facts.relation() == null ? null : "lus.Relation." + facts.relation().name();
    }
}
