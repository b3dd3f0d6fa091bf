package be.omringd.outreach;

import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text is drafted from: nothing that could tell who the person is.
 *
 * @param placeCode where the group meets
 * @param languages of the group; empty for any
 * @param frequencyCode how often it meets: WEEKLY, BIWEEKLY, MONTHLY or SIX_WEEKLY
 * @param publicText what may be told about the group
 * @param when it meets; empty where that is still open
 */
public record RecruitmentNeed(
        String placeCode,
        Set<Language> languages,
        @Nullable String frequencyCode,
        boolean minors,
        @Nullable String publicText,
        Set<PartOfWeek> when) {

    public RecruitmentNeed {
        languages = Set.copyOf(languages);
        when = Set.copyOf(when);
    }
}
