package be.omringd.volunteer;

/**
 * How somebody is in company. Texts: {@code volunteer.pace.<name>}. New ones come at the end: their place counts in
 * {@code volunteer_match}.
 */
public enum Pace {
    CALM, LIVELY,
    /** Calm or lively, as it comes. */
    EITHER;

    /** Whether the two go together. */
    public boolean suits(Pace other) {
        return this == EITHER || other == EITHER || this == other;
    }
}
