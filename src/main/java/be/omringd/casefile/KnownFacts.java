package be.omringd.casefile;

import be.omringd.person.ContactDetails;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows about the people of a file that could tell others who they are. A Spring bean; each module that keeps such facts
 * brings one, so that a text for the public can be held against all of them. Called inside the transaction of one who may see the file.
 */
public interface KnownFacts {

    /** The facts of this file. */
    Collection<Fact> of(CaseId id);

    /** Who somebody is, and how to reach them. */
    static Stream<Fact> ofPerson(ContactDetails person) {
        return Stream.of(
                Fact.of(Kind.NAME, person.firstName()), Fact.of(Kind.NAME, person.lastName()),
                Fact.of(Kind.NAME, person.fullName()), Fact.of(Kind.PHONE, person.phone()), Fact.of(Kind.MAIL, person.mail()),
                Fact.of(Kind.PLACE_CODE, person.placeCode())).flatMap(facts -> facts);
    }

    /** What kind of fact. */
    enum Kind {
        /** A name of somebody, or a part of one. */
        NAME,
        /** What somebody is called on the network map, which can be a name ("Leen") as well as a word ("buurman met de hond"). */
        NICKNAME,
        PHONE,
        MAIL,
        /** Code of a place where somebody lives. A municipality tells nothing; a village may. */
        PLACE_CODE,
        /** Notes in which names may stand. */
        NOTES
    }

    /** One fact, as it was written down. */
    record Fact(Kind kind, String text) {

        /** The fact, if there is one: blank texts say nothing. */
        public static Stream<Fact> of(Kind kind, @Nullable String text) {
            return text == null || text.isBlank() ? Stream.empty() : Stream.of(new Fact(kind, text));
        }
    }
}
