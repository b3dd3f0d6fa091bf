package be.omringd.casefile;

import java.util.List;

/** The phases that a module brings, in their order. A Spring bean. */
public record Phases(List<? extends Phase> all) {

    /** These, in this order. */
    public static Phases of(Phase... phases) {
        return new Phases(List.of(phases));
    }
}
