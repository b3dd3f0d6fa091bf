package be.omringd.search;

import be.omringd.volunteer.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom we look for.
 *
 * @param placeCode where the group meets
 * @param radiusKm 1 to 100
 * @param languages one of these; empty for any
 * @param wishes what the person likes in a volunteer
 * @param noGo what the person does not want
 * @param publicText a text without anything that tells who the person is
 * @param preferences when, and who would fit, in words that can be compared
 */
public record Need(
        String placeCode,
        int radiusKm,
        Set<Language> languages,
        @Nullable Frequency frequency,
        boolean minorsInvolved,
        @Nullable String wishes,
        @Nullable String noGo,
        @Nullable String publicText,
        Preferences preferences) {

    /** The largest radius. */
    public static final int FARTHEST = 100;

    /** Without preferences. */
    public Need(
            String placeCode, int radiusKm, Set<Language> languages, @Nullable Frequency frequency, boolean minorsInvolved,
            @Nullable String wishes, @Nullable String noGo, @Nullable String publicText) {
        this(placeCode, radiusKm, languages, frequency, minorsInvolved, wishes, noGo, publicText, Preferences.NONE);
    }

    /** How often the group wants to meet. Texts: {@code search.frequency.<name>}. */
    public enum Frequency {
        WEEKLY, BIWEEKLY, MONTHLY, SIX_WEEKLY
    }
}
