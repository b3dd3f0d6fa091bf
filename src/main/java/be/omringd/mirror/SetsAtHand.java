package be.omringd.mirror;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** What mirrors ask that people answer or look at now. A version never changes, so that it is read once, and not with each answer. */
@Component
class SetsAtHand {

    /** Some dozens of kilobytes each. */
    private static final int KEPT = 20;

    private final ConcurrentLruCache<UUID, MirrorSet> sets;

    SetsAtHand(Mirrors.SetVersions versions) {
        this.sets = new ConcurrentLruCache<>(KEPT, id -> versions.findById(id).orElseThrow().set());
    }

    MirrorSet get(UUID id) {
        return sets.get(id);
    }
}
