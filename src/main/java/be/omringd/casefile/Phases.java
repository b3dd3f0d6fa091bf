package be.omringd.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phases that a module brings, in their order. A Spring bean.
 *
 * @param usedBy the kind of case that uses phases of other modules beside its own; null where the module brings phases of its own
 */
public record Phases(List<? extends Phase> all, @Nullable CaseKind usedBy) {

    /** These, in this order. */
    public static Phases of(Phase... phases) {
        return new Phases(List.of(phases), null);
    }

    /** Phases that other modules bring, and that cases of this kind come into as well, after those of the kind itself. */
    public static Phases usedBy(CaseKind kind, List<? extends Phase> phases) {
        return new Phases(phases, kind);
    }
}
