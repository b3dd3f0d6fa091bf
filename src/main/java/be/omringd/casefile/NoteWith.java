package be.omringd.casefile;

import java.util.Arrays;
import java.util.List;

/** With whom there was contact. Texts: {@code casefile.note.with.<name>}. */
public enum NoteWith {
    /** Whom the file is about. */
    PERSON,
    /** The volunteer of the group: what was noted of them goes with them. */
    VOLUNTEER,
    GROUP,
    /** Somebody else, who is named. */
    OTHER;

    /** Who there is to choose from in a file of this kind. */
    public static List<NoteWith> in(CaseKind kind) {
        return Arrays.stream(values()).filter(kind.notesWith()::contains).toList();
    }
}
