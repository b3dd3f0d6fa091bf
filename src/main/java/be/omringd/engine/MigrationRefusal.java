package be.omringd.engine;

import org.jspecify.annotations.Nullable;

/** Why the engine does not bring a process instance to another version of its diagram. Texts: {@code status.version.refused.<name>}. */
public enum MigrationRefusal {
    /** The instance has ended. */
    OVER,
    /** It went on to a step of which was not said what it becomes. */
    WENT_ON,
    /** This engine migrates no process with an event sub-process. Zeebe before 8.6. */
    EVENT_SUB_PROCESS,
    /** This engine migrates nothing that waits at an element of this type. Zeebe before 8.6. */
    KIND_OF_STEP,
    /** This engine migrates no step with a timer at its edge. Zeebe before 8.6. */
    TIMER_AT_EDGE,
    /** The other version has no step that can take the place of this one. */
    NO_STEP,
    /** Something else happened in the instance at that moment. */
    BUSY,
    /** Anything else. */
    OTHER;

    /** What the engine means by its words for a rejection. */
    static MigrationRefusal of(@Nullable String said) {
        String words = said == null ? "" : said;
        if (words.contains("event subprocess")) {
            return EVENT_SUB_PROCESS;
        }
        if (words.contains("unsupported type")) {
            return KIND_OF_STEP;
        }
        if (words.contains("boundary events")) {
            return TIMER_AT_EDGE;
        }
        if (words.contains("no mapping instruction defined")) {
            return WENT_ON;
        }
        if (words.contains("different type") || words.contains("flow scope") || words.contains("different implementation")) {
            return NO_STEP;
        }
        if (words.contains("concurrent command")) {
            return BUSY;
        }
        return words.contains("no process instance found") ? OVER : OTHER;
    }
}
