package be.omringd.casefile;

import be.omringd.person.PersonId;
import java.util.UUID;

/** What a case is about; the module that keeps it knows the rest. */
public record CaseSubject(Kind kind, UUID id) {

    /** What there is to be about. */
    public enum Kind { PERSON, GROUP, ORGANISATION }

    /** A person. */
    public static CaseSubject of(PersonId person) {
        return new CaseSubject(Kind.PERSON, person.value());
    }
}
