package be.omringd.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody notes, as it was filled in.
 *
 * @param on the day of the contact
 * @param who the name of {@link NoteWith#OTHER somebody else}
 * @param words what is noted; a colleague who is to read it is named in it as {@code @An Peeters}
 * @param byWhen the day before which something was promised; null where nothing was
 * @param personKnows whether whom the file is about knows of it; where not, it is only for the team so far
 * @param mentioned colleagues who are to read it, besides those who are named in the words
 */
public record NewNote(
        @Nullable NoteKind kind, @Nullable LocalDate on, @Nullable NoteWith with, @Nullable String who, @Nullable String words,
        @Nullable LocalDate byWhen, boolean personKnows, Set<UUID> mentioned) {

    /** One that is only for the team, and calls nobody in particular. */
    public NewNote(@Nullable NoteKind kind, @Nullable LocalDate on, @Nullable NoteWith with, @Nullable String who, @Nullable String words,
            @Nullable LocalDate byWhen) {
        this(kind, on, with, who, words, byWhen, false, Set.of());
    }

    /** The same with other words and these colleagues. */
    NewNote saying(@Nullable String otherWords, Set<UUID> colleagues) {
        return new NewNote(kind, on, with, who, otherWords, byWhen, personKnows, colleagues);
    }

    /** Whether both say the same, whoever knows of it or is to read it. */
    boolean saysTheSameAs(NewNote other) {
        return content().equals(other.content());
    }

    private NewNote content() {
        return new NewNote(kind, on, with, who, words, byWhen);
    }
}
