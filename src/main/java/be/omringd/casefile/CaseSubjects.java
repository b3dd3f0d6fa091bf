package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.engine.Ids;
import be.omringd.person.ContactDetails;
import be.omringd.person.People;
import be.omringd.person.PersonId;
import be.omringd.place.Places;
import be.omringd.text.TypedText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What files are about, by their kind: a person, who is kept with the people and has a place, or something that has a title. */
@Component
class CaseSubjects {

    private final CaseKinds kinds;
    private final People people;
    private final Places places;

    CaseSubjects(CaseKinds kinds, People people, Places places) {
        this.kinds = kinds;
        this.people = people;
        this.places = places;
    }

    /** A new person. */
    PersonId add(ContactDetails person) {
        return people.add(person);
    }

    /** A file of this kind in its first phase. */
    CaseFile file(CaseKind kind, CaseSubject subject, @Nullable String title, AccessScope scope, Instant since) {
        if (subject.kind() != kind.about() || !kind.access().fits(scope)) {
            throw new IllegalArgumentException("No case of kind " + kind.code() + " is about a " + subject.kind() + " in " + scope);
        }
        return new CaseFile(Ids.next(), kind, subject, title, scope, kinds.phases(kind).getFirst(), since);
    }

    /** A title of something that is no person. */
    String title(CaseSubject.Kind about, String title) {
        if (about == CaseSubject.Kind.PERSON) {
            throw new IllegalArgumentException("A file about a person is called as the person is");
        }
        String line = TypedText.line(title);
        if (line.isEmpty() || line.length() > CaseFiles.LONGEST_TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + CaseFiles.LONGEST_TITLE + " characters");
        }
        return line;
    }

    void change(CaseFile file, ContactDetails details) {
        people.change(person(file), details);
    }

    /** Where the person lives now. */
    AccessScope scope(CaseFile file) {
        return scope(person(file));
    }

    AccessScope scope(PersonId person) {
        return AccessScope.of(places.get(people.get(person).placeCode()).region());
    }

    /** Whether cases of its kind can be somebody's work in this way. */
    boolean fits(CaseFile file, AccessScope scope) {
        return kinds.kind(file.kind()).access().fits(scope);
    }

    /** Who may be the same person as the one whom this file is about. */
    List<UUID> alike(CaseFile file) {
        return people.alike(person(file)).stream().map(PersonId::value).toList();
    }

    boolean isListed(CaseFile file) {
        return kinds.kind(file.kind()).listed();
    }

    CaseSummary summary(CaseFile file) {
        ContactDetails person = file.subject().kind() == CaseSubject.Kind.PERSON ? people.get(person(file)) : null;
        return new CaseSummary(
                new CaseId(file.id()), kinds.kind(file.kind()), file.subject(),
                person == null ? Objects.requireNonNull(file.title(), "What is no person has a title") : person.fullName(), person,
                file.scope(), file.ledBy(), file.status(), kinds.phase(file.phase()), file.openedAt(), file.phaseSince(),
                file.pausedAt(), file.closedAt(), file.closeReason(), file.concernOpen(), file.deceased());
    }

    private static PersonId person(CaseFile file) {
        if (file.subject().kind() != CaseSubject.Kind.PERSON) {
            throw new IllegalArgumentException("File " + file.id() + " is about no person");
        }
        return new PersonId(file.subject().id());
    }
}
