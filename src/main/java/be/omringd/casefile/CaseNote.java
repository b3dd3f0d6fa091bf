package be.omringd.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as those read it who may see the file.
 *
 * @param content what it says; without words where they were withdrawn or erased
 * @param mentioned the colleagues who are to read it, as they are called now; by name
 * @param before what it said before it was put right, the latest first
 * @param correctedAt when its author last put it right; null where it stands as it was written
 * @param withdrawnAt when its author withdrew it, and with it its words
 * @param mine whether the one who reads may put it right or withdraw it now
 */
public record CaseNote(
        UUID id, NewNote content, List<Colleague> mentioned, List<Before> before, Instant writtenAt, String authorName,
        @Nullable Instant correctedAt, @Nullable Instant withdrawnAt, boolean mine) {

    /** A colleague who can be called to a note. */
    public record Colleague(UUID id, String name) {}

    /**
     * What a note said until this moment.
     *
     * @param named the colleagues whose names stand in its words, as they are called now
     */
    public record Before(NewNote content, Instant until, List<Colleague> named) {}

    /** What kind of contact it was. */
    public NoteKind kind() {
        return Objects.requireNonNull(content.kind());
    }

    /** The day of the contact. */
    public LocalDate on() {
        return Objects.requireNonNull(content.on());
    }

    /** With whom it was. */
    public NoteWith with() {
        return Objects.requireNonNull(content.with());
    }

    /** Whether it says anything: not where its words were withdrawn or erased. */
    public boolean saysSomething() {
        return content.words() != null;
    }
}
