package be.omringd.casefile;

import be.omringd.person.ContactDetails;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The person of the file, and the notes on its timeline. */
@Component
class FactsOfPerson implements KnownFacts {

    private final CaseFiles files;

    FactsOfPerson(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        ContactDetails person = files.get(id).person();
        return Stream.of(
                        Fact.of(Kind.NAME, person.firstName()), Fact.of(Kind.NAME, person.lastName()),
                        Fact.of(Kind.NAME, person.fullName()), Fact.of(Kind.PHONE, person.phone()), Fact.of(Kind.MAIL, person.mail()),
                        Fact.of(Kind.PLACE_CODE, person.placeCode()),
                        files.timeline(id).stream().flatMap(entry -> Fact.of(Kind.NOTES, entry.detail())))
                .flatMap(facts -> facts)
                .toList();
    }
}
