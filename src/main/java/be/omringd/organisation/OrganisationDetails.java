package be.omringd.organisation;

import be.omringd.text.TypedText;

/**
 * What we know of an organisation, tidied.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters; of citizens what their idea is called
 * @param placeCode code of a {@link be.omringd.place.Place}
 * @param language in which we write to them: nl, fr or en
 */
public record OrganisationDetails(String name, OrganisationKind kind, String placeCode, String language) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** Tidies what was typed. */
    public OrganisationDetails {
        name = TypedText.line(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
