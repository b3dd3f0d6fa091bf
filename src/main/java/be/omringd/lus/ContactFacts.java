package be.omringd.lus;

import be.omringd.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the network map says of somebody. They do not know that they are on it (GDPR art. 14), so this is all there is until they
 * say yes to an invitation: what the person calls them, and what they are to each other. No last name, no address.
 *
 * @param nickname what the person calls them, at most 60 characters
 * @param relationWords the relation in the person's own words, at most 60 characters
 * @param ring how close; null while they are only on the list of names
 * @param spot where in the part of the ring that belongs to the sector, from 0 (its start, clockwise) to 1; null to let the map choose
 * @param importantEarlier somebody from before, with whom there is little contact now
 */
public record ContactFacts(
        String nickname,
        @Nullable Relation relation,
        @Nullable String relationWords,
        @Nullable Ring ring,
        @Nullable Sector sector,
        @Nullable Double spot,
        Set<SupportType> supportTypes,
        @Nullable Reciprocity reciprocity,
        @Nullable ContactFrequency frequency,
        boolean importantEarlier,
        @Nullable WantsToInvite wantsToInvite) {

    /** Most characters of a nickname and of a relation. */
    public static final int MAX_WORDS = 60;

    /** Tidies the words; and who has a ring has a sector, because the map needs one to draw them. */
    public ContactFacts {
        nickname = TypedText.line(nickname);
        relationWords = TypedText.lineOrNull(relationWords);
        supportTypes = Set.copyOf(supportTypes);
        if (ring != null && sector == null) {
            sector = relation == null ? Sector.FRIENDS : relation.usualSector();
        }
        spot = spot == null || spot.isNaN() ? null : Double.valueOf(Math.clamp(spot, 0, 1));
    }

    /** Somebody of whom only the name was said. */
    public static ContactFacts named(String nickname) {
        return new ContactFacts(nickname, null, null, null, null, null, Set.of(), null, null, false, null);
    }

    /** The same person at another place on the map. A ring of null puts them back on the list of names. */
    public ContactFacts at(@Nullable Ring newRing, @Nullable Sector newSector, @Nullable Double newSpot) {
        return new ContactFacts(nickname, relation, relationWords, newRing, newSector == null ? sector : newSector, newSpot,
                supportTypes, reciprocity, frequency, importantEarlier, wantsToInvite);
    }

    /**
     * These facts, which were filled in starting from {@code before}, brought together with what somebody else made of it meanwhile:
     * of each thing, whatever was changed. Where both changed the same thing, these win; {@link #clashes} tells where.
     */
    public ContactFacts mergedWith(ContactFacts before, ContactFacts theirs) {
        boolean moved = ring != before.ring || sector != before.sector;
        return new ContactFacts(
                merge(nickname, before.nickname, theirs.nickname),
                mergeOrNull(relation, before.relation, theirs.relation),
                mergeOrNull(relationWords, before.relationWords, theirs.relationWords),
                mergeOrNull(ring, before.ring, theirs.ring),
                mergeOrNull(sector, before.sector, theirs.sector),
                moved ? spot : theirs.spot,
                merge(supportTypes, before.supportTypes, theirs.supportTypes),
                mergeOrNull(reciprocity, before.reciprocity, theirs.reciprocity),
                mergeOrNull(frequency, before.frequency, theirs.frequency),
                merge(importantEarlier, before.importantEarlier, theirs.importantEarlier),
                mergeOrNull(wantsToInvite, before.wantsToInvite, theirs.wantsToInvite));
    }

    /** Whether both changed this thing, and not to the same. */
    public <T> boolean clashes(Function<ContactFacts, T> thing, ContactFacts before, ContactFacts theirs) {
        T mine = thing.apply(this);
        T old = thing.apply(before);
        T other = thing.apply(theirs);
        return !Objects.equals(mine, old) && !Objects.equals(other, old) && !Objects.equals(mine, other);
    }

    private static <T> T merge(T mine, T before, T theirs) {
        return mine.equals(before) ? theirs : mine;
    }

    private static <T> @Nullable T mergeOrNull(@Nullable T mine, @Nullable T before, @Nullable T theirs) {
        return Objects.equals(mine, before) ? theirs : mine;
    }

    /** What is wrong with them; empty where they can be kept. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (nickname.isEmpty()) {
            refusals.add(new Refusal("nickname", "lus.refused.nickname"));
        } else if (nickname.length() > MAX_WORDS) {
            refusals.add(new Refusal("nickname", "lus.refused.nicknameLong"));
        }
        if (relationWords != null && relationWords.length() > MAX_WORDS) {
            refusals.add(new Refusal("relationWords", "lus.refused.relationLong"));
        }
        return refusals;
    }
}
