package be.omringd.linkgroup;

import be.omringd.place.Region;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Groups that colleagues think of, of people who wait for a link group.
 *
 * @param edition how often it was written down
 * @param regions of which the people are
 * @param madeBy, changedBy names of colleagues
 */
public record LinkProposal(
        UUID id, int edition, Set<Region> regions, String madeBy, Instant madeAt, String changedBy, Instant changedAt,
        Arrangement arrangement) {

    /** The same with these groups. */
    LinkProposal with(Arrangement groups) {
        return new LinkProposal(id, edition, regions, madeBy, madeAt, changedBy, changedAt, groups);
    }

    /** How many people are in a group. */
    public int placed() {
        return arrangement.people().size();
    }
}
