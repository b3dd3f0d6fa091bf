package be.omringd.volunteer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that a person may not want in a volunteer, as far as the volunteer tells it. Texts: {@code volunteer.trait.<name>}.
 * New ones come at the end: their place counts in {@code volunteer_match}.
 */
public enum Trait {
    SMOKES, HAS_DOG, HAS_CAT, WOMAN, MAN, OTHER_GENDER;

    private static final Set<Trait> GENDERS = EnumSet.of(WOMAN, MAN, OTHER_GENDER);

    /** Whether these can be true of one person. */
    static boolean goTogether(Collection<Trait> traits) {
        return traits.stream().filter(GENDERS::contains).count() < 2;
    }
}
