package be.omringd.mirror;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent answers to a question.
 *
 * @param said null where only a remark was made
 * @param lenses by what it is hard, where it is
 */
public record Answer(@Nullable Said said, Set<Lens> lenses, String remark) {

    /** Longest remark, in characters. */
    public static final int LONGEST_REMARK = 1000;
    /** Nothing was answered. */
    public static final Answer NONE = new Answer(null, Set.of(), "");

    public Answer {
        lenses = said == Said.PARTLY || said == Said.NOT_YET ? Set.copyOf(lenses) : Set.of();
    }

    boolean isNone() {
        return said == null && remark.isEmpty();
    }

    /** Names no answer: it is somebody's own. */
    @Override
    public String toString() {
        return "Answer";
    }
}
