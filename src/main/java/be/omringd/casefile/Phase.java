package be.omringd.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, in the words of the work (docs/domain.md). An enum of the module whose process enters it; its order is the order of
 * the lists. Registered with {@link Phases}. Texts: {@code casefile.phase.<name>}.
 */
public interface Phase {

    /** The kind of case of a person whom we bring others around: several modules have a part in it, and phases of it. */
    String OF_A_TRAJECTORY = "TRAJECTORY";

    /** As it stands in the database; no two phases have the same. */
    String name();

    /** The code of the kind of case that can be in it. Other kinds can use it as well ({@link Phases#usedBy}). */
    String kind();

    /**
     * The step of the line on the page of a case that it belongs to; the phases of a kind, in their order, make its line. Null for what is
     * beside the line: an end. Texts: {@code casefile.step.<step>}.
     */
    default @Nullable String step() {
        return null;
    }

    /** What an open case in it counts as in need and offer. */
    default CountsAs countsAs() {
        return CountsAs.NOTHING;
    }

    /** Whether what was going on is over in it, so that nothing which comes late leads out of it. */
    default boolean isEnd() {
        return false;
    }

    /** What a case in which nobody looks for a volunteer yet tells of the need that will come. */
    enum CountsAs {
        NOTHING,
        /** Most likely somebody will look one day: a request, a choice that is not made yet. */
        FORESEEABLE,
        /** Within three months somebody looks: a group on its way to its first gathering. */
        SOON
    }
}
