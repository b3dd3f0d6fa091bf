package be.omringd.linkgroup;

import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells who would like a group of people they do not know yet. All of it may stay open.
 *
 * @param languages which they speak well enough for a talk around a table
 * @param times when they can come
 * @param rangeKm how far they travel, as the crow flies, 1 to {@value #FARTHEST} km
 * @param travelsBy how they get there
 * @param interests what they like to do
 * @param pace what company they like
 * @param givesOrAsks whether they would rather bring something or discover something
 * @param brings what they can bring, in words
 * @param curiousAbout what they are curious about, in words
 * @param limits what we must reckon with, in words
 */
public record LinkProfile(
        Set<Language> languages, Set<TimeOfWeek> times, @Nullable Integer rangeKm, Set<TravelsBy> travelsBy, Set<Interest> interests,
        @Nullable Pace pace, @Nullable GivesOrAsks givesOrAsks, @Nullable String brings, @Nullable String curiousAbout,
        @Nullable String limits) {

    /** The farthest that can be said. */
    public static final int FARTHEST = 100;

    /** Of somebody who was not asked yet. */
    public static final LinkProfile NOTHING =
            new LinkProfile(Set.of(), Set.of(), null, Set.of(), Set.of(), null, null, null, null, null);

    public LinkProfile {
        languages = Set.copyOf(languages);
        times = Set.copyOf(times);
        travelsBy = Set.copyOf(travelsBy);
        interests = Set.copyOf(interests);
        if (rangeKm != null && (rangeKm < 1 || rangeKm > FARTHEST)) {
            throw new IllegalArgumentException("Nobody travels " + rangeKm + " km");
        }
    }

    /** What is not known yet. */
    public Set<MissingInProfile> missing() {
        EnumSet<MissingInProfile> missing = EnumSet.noneOf(MissingInProfile.class);
        if (languages.isEmpty()) {
            missing.add(MissingInProfile.LANGUAGES);
        }
        if (times.isEmpty()) {
            missing.add(MissingInProfile.TIMES);
        }
        if (rangeKm == null) {
            missing.add(MissingInProfile.RANGE);
        }
        if (interests.isEmpty()) {
            missing.add(MissingInProfile.INTERESTS);
        }
        return missing;
    }

    /** What is told here, and where nothing is, what was told before. */
    LinkProfile orElse(LinkProfile before) {
        return new LinkProfile(
                languages.isEmpty() ? before.languages : languages, times.isEmpty() ? before.times : times,
                rangeKm == null ? before.rangeKm : rangeKm, travelsBy.isEmpty() ? before.travelsBy : travelsBy,
                interests.isEmpty() ? before.interests : interests, pace == null ? before.pace : pace,
                givesOrAsks == null ? before.givesOrAsks : givesOrAsks, brings == null ? before.brings : brings,
                curiousAbout == null ? before.curiousAbout : curiousAbout, limits == null ? before.limits : limits);
    }
}
