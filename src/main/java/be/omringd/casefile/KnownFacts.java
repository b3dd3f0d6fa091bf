package be.omringd.casefile;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows about the people of a file that could tell others who they are. A Spring bean; each module that keeps such facts
 * brings one, so that a text for the public can be held against all of them. Called inside the transaction of one who may see the file.
 */
public interface KnownFacts {

    /** The facts of this file. */
    Collection<Fact> of(CaseId id);

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
        public static java.util.stream.Stream<Fact> of(Kind kind, @Nullable String text) {
            return text == null || text.isBlank() ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(new Fact(kind, text));
        }
    }
}
