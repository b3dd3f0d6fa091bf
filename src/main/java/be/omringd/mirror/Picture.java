package be.omringd.mirror;

import java.util.Map;
import java.util.Optional;

/**
 * What can be shown of a mirror. There is no sum over questions, and no score.
 *
 * @param cells results by question; what too few people answered is not there
 * @param before the same of the mirror before it
 * @param people how many answered something, by layer
 */
public record Picture(MirrorSummary mirror, MirrorSet set, Map<Question, Cell> cells, Map<Question, Cell> before,
        Map<Layer, Integer> people) {

    public Picture {
        cells = Map.copyOf(cells);
        before = Map.copyOf(before);
        people = Map.copyOf(people);
    }

    /** How a cell looks. Texts: {@code mirror.look.<name>}. */
    public enum Look { WORKS, PARTLY, NOT_YET, DIVIDED, NOBODY_KNOWS }

    /** How a cell moved since the mirror before. Texts: {@code mirror.movement.<name>}. */
    public enum Movement {
        LESS_FRICTION, MORE_FRICTION, SAME
    }

    /**
     * The result of one question.
     *
     * @param layers the same by layer, for layers that can be shown
     * @param lenses by what it is hard, and how many said so
     */
    public record Cell(Map<Said, Integer> said, Map<Layer, Map<Said, Integer>> layers, Map<Lens, Integer> lenses, int remarks) {

        /** From here on a movement is more than chance, on the scale of 0 (works) to 2 (not yet). */
        private static final double MOVED = 0.4;

        public Cell {
            said = Map.copyOf(said);
            layers = Map.copyOf(layers);
            lenses = Map.copyOf(lenses);
        }

        public int answers() {
            return Publication.sum(said);
        }

        public int count(Said what) {
            return said.getOrDefault(what, 0);
        }

        /** Half of them or more do not know; else a third at each end; else where the middle lies. */
        public Look look() {
            int known = known();
            if (2 * count(Said.UNKNOWN) >= answers()) {
                return Look.NOBODY_KNOWS;
            }
            if (3 * count(Said.WORKS) >= known && 3 * count(Said.NOT_YET) >= known) {
                return Look.DIVIDED;
            }
            double friction = friction();
            return friction < 0.5 ? Look.WORKS : friction < 1.25 ? Look.PARTLY : Look.NOT_YET;
        }

        /** From 0, works for all who know, to 2. */
        double friction() {
            return known() == 0 ? 0 : (count(Said.PARTLY) + 2.0 * count(Said.NOT_YET)) / known();
        }

        private int known() {
            return answers() - count(Said.UNKNOWN);
        }

        /** Since that result of before; empty where in one of them nobody knew. */
        Optional<Movement> since(Cell before) {
            if (known() == 0 || before.known() == 0) {
                return Optional.empty();
            }
            double moved = friction() - before.friction();
            return Optional.of(moved >= MOVED ? Movement.MORE_FRICTION : moved <= -MOVED ? Movement.LESS_FRICTION : Movement.SAME);
        }
    }

    /** The result of this question; empty where too few answered it. */
    public Optional<Cell> cell(Question question) {
        return Optional.ofNullable(cells.get(question));
    }

    /** How this question moved since the mirror before; empty where one of the two has no result. */
    public Optional<Movement> movement(Question question) {
        return cell(question).flatMap(now -> Optional.ofNullable(before.get(question)).flatMap(now::since));
    }

    /** Whether there was a mirror before that had a picture. */
    public boolean hasBefore() {
        return !before.isEmpty();
    }
}
