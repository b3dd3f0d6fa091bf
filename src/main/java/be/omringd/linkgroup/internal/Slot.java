package be.omringd.linkgroup.internal;

import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.Ground;
import be.omringd.place.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Room for one group. Two of them are never the same one. */
public final class Slot {

    private final Ground ground;
    private final @Nullable Place chosen;

    /** @param chosen where this group meets; null where the members decide that */
    public Slot(Ground ground, @Nullable Place chosen) {
        this.ground = ground;
        this.chosen = chosen;
    }

    public Ground ground() {
        return ground;
    }

    /** Where this group meets; null where the members decide that. */
    public @Nullable Place chosen() {
        return chosen;
    }

    /** These people, as they would be together here. */
    public ComposedGroup of(List<Candidate> members) {
        return new ComposedGroup(members, chosen, ground);
    }
}
