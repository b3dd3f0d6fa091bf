package be.omringd.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as those read it who may see the file.
 *
 * @param content what it says; without words where they were withdrawn or erased
 * @param correctedAt when its author last put it right; null where it stands as it was written
 * @param withdrawnAt when its author withdrew it, and with it its words
 * @param mine whether the one who reads may put it right or withdraw it now
 */
public record CaseNote(
        UUID id, NewNote content, Instant writtenAt, String authorName, @Nullable Instant correctedAt, @Nullable Instant withdrawnAt,
        boolean mine) {

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
}
