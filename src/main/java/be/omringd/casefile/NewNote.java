package be.omringd.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody notes, as it was filled in.
 *
 * @param on the day of the contact
 * @param who the name of {@link NoteWith#OTHER somebody else}
 * @param byWhen the day before which something was promised; null where nothing was
 */
public record NewNote(
        @Nullable NoteKind kind, @Nullable LocalDate on, @Nullable NoteWith with, @Nullable String who, @Nullable String words,
        @Nullable LocalDate byWhen) {}
