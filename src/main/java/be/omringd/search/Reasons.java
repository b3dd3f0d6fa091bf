package be.omringd.search;

import be.omringd.matching.AgeBand;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Wishes;
import be.omringd.place.Place;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Why somebody is proposed: what fits, and what does not yet. Facts only; {@code ui} finds the words.
 *
 * @param fits the hard facts first, then what is nice
 * @param gaps what the person wished for and this volunteer does not have, or did not tell
 */
public record Reasons(List<Reason> fits, List<Reason> gaps) {

    /** One thing that fits, or that does not. Which of both, says the list it is in. */
    public sealed interface Reason {
        record Lives(double km) implements Reason {}

        record Speaks(Set<Language> languages) implements Reason {}

        record WithMinors() implements Reason {}

        record HasTime(Set<PartOfWeek> when) implements Reason {}

        record Likes(Set<Interest> interests) implements Reason {}

        record Is(Pace pace) implements Reason {}

        record Knows(Set<Experience> experience) implements Reason {}

        record Aged(AgeBand age) implements Reason {}

        /** Did not tell their pace, age or when they have time. */
        record DidNotTell(Untold what) implements Reason {}

        /** Told none of what the person does not want, because they told nothing. */
        record Ask(Set<Trait> traits) implements Reason {}
    }

    /** What somebody can keep to themselves. */
    public enum Untold { WHEN, PACE, AGE }

    static Reasons of(MatchQuery query, VolunteerSummary volunteer, Place home) {
        List<Reason> fits = new ArrayList<>();
        List<Reason> gaps = new ArrayList<>();
        Wishes wishes = query.wishes();
        MatchProfile profile = volunteer.profile();

        fits.add(new Reason.Lives(query.km(home)));
        Set<Language> spoken = query.languages().isEmpty()
                ? volunteer.languages() : both(Language.class, query.languages(), volunteer.languages());
        fits.add(new Reason.Speaks(spoken));
        if (query.minors()) {
            fits.add(new Reason.WithMinors());
        }
        if (volunteer.availability().isEmpty()) {
            if (!query.when().isEmpty()) {
                gaps.add(new Reason.DidNotTell(Untold.WHEN));
            }
        } else if (query.when().isEmpty()) {
            fits.add(new Reason.HasTime(volunteer.availability()));
        } else {
            fits.add(new Reason.HasTime(both(PartOfWeek.class, query.when(), volunteer.availability())));
            add(gaps, rest(PartOfWeek.class, query.when(), volunteer.availability()), Reason.HasTime::new);
        }
        add(fits, both(Interest.class, wishes.interests(), profile.interests()), Reason.Likes::new);
        if (both(Interest.class, wishes.interests(), profile.interests()).isEmpty()) {
            add(gaps, wishes.interests(), Reason.Likes::new);
        }
        if (wishes.pace() != null) {
            if (profile.pace() == null) {
                gaps.add(new Reason.DidNotTell(Untold.PACE));
            } else if (wishes.pace().suits(profile.pace())) {
                fits.add(new Reason.Is(wishes.pace()));
            } else {
                gaps.add(new Reason.Is(profile.pace()));
            }
        }
        add(fits, both(Experience.class, wishes.experience(), profile.experience()), Reason.Knows::new);
        if (both(Experience.class, wishes.experience(), profile.experience()).isEmpty()) {
            add(gaps, wishes.experience(), Reason.Knows::new);
        }
        if (!wishes.ages().isEmpty()) {
            Optional<AgeBand> age = AgeBand.of(profile.birthYear(), query.today().getYear());
            age.ifPresentOrElse(
                    band -> (wishes.ages().contains(band) ? fits : gaps).add(new Reason.Aged(band)),
                    () -> gaps.add(new Reason.DidNotTell(Untold.AGE)));
        }
        if (!query.noGo().isEmpty() && profile.traits().isEmpty()) {
            gaps.add(new Reason.Ask(query.noGo()));
        }
        return new Reasons(List.copyOf(fits), List.copyOf(gaps));
    }

    private static <E> void add(List<Reason> reasons, Set<E> found, Function<Set<E>, Reason> reason) {
        if (!found.isEmpty()) {
            reasons.add(reason.apply(found));
        }
    }

    private static <E extends Enum<E>> Set<E> both(Class<E> type, Set<E> wished, Set<E> told) {
        Set<E> both = EnumSet.noneOf(type);
        both.addAll(wished);
        both.retainAll(told);
        return both;
    }

    private static <E extends Enum<E>> Set<E> rest(Class<E> type, Set<E> wished, Set<E> told) {
        Set<E> rest = EnumSet.noneOf(type);
        rest.addAll(wished);
        rest.removeAll(told);
        return rest;
    }
}
