package be.omringd.search;

import be.omringd.matching.Wishes;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import java.util.Set;

/**
 * What the person told of themselves and of a volunteer, in words that can be compared.
 *
 * @param when the parts of the week in which the group could meet; empty for any
 * @param wishes what would be nice in a volunteer
 * @param noGo nobody of whom one of these is known
 */
public record Preferences(Set<PartOfWeek> when, Wishes wishes, Set<Trait> noGo) {

    public static final Preferences NONE = new Preferences(Set.of(), Wishes.NONE, Set.of());
}
