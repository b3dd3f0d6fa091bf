package be.omringd.search;

import be.omringd.matching.AgeBand;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Preference;
import be.omringd.matching.Wishes;
import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a no teaches the next list of the same search. Nobody has to give a reason, and a reason that says nothing about others (it
 * did not click, own reasons) changes nothing.
 * <ul>
 * <li>too far: only who lives nearer than the one who was refused for it,
 * <li>other times: only who told when they have time, and has it when the group meets,
 * <li>language: the languages of the group that the refused one does not speak; nothing where they speak all of them,
 * <li>pace: preferably the other pace; nothing where the refused one told none,
 * <li>age: preferably the other ages; nothing where the refused one did not tell,
 * <li>interests: shared interests count double,
 * <li>not this one: is not asked.
 * </ul>
 */
final class Lessons {

    private Lessons() {}

    /**
     * A reason that was given.
     *
     * @param refused about whom; of them only what they told counts
     */
    record Learned(UUID id, ReasonForNo reason, VolunteerSummary refused, Place home) {}

    /** @param counted those that changed the query */
    record Applied(MatchQuery query, List<Learned> counted) {}

    static Applied apply(MatchQuery query, List<Learned> learned) {
        List<Learned> counted = new ArrayList<>();
        MatchQuery changed = query;
        for (Learned one : learned) {
            Optional<MatchQuery> next = apply(changed, one);
            if (next.isPresent()) {
                changed = next.get();
                counted.add(one);
            }
        }
        return new Applied(changed, counted);
    }

    private static Optional<MatchQuery> apply(MatchQuery query, Learned learned) {
        VolunteerSummary refused = learned.refused();
        Wishes wishes = query.wishes();
        return switch (learned.reason()) {
            case TOO_FAR -> {
                int nearer = Math.max(1, (int) Math.ceil(query.km(learned.home())) - 1);
                yield Optional.of(nearer < query.radiusKm() ? within(query, nearer) : query);
            }
            case OTHER_TIMES -> query.when().isEmpty() ? Optional.empty() : Optional.of(tellingWhen(query));
            case LANGUAGE -> {
                Set<Language> others = EnumSet.noneOf(Language.class);
                others.addAll(query.languages());
                others.removeAll(refused.languages());
                yield others.isEmpty() ? Optional.empty() : Optional.of(speaking(query, others));
            }
            case PACE -> {
                Pace theirs = refused.profile().pace();
                yield theirs == null || theirs == Pace.EITHER ? Optional.empty() : Optional.of(wishing(query, new Wishes(
                        wishes.interests(), theirs == Pace.CALM ? Pace.LIVELY : Pace.CALM, wishes.experience(), wishes.ages())));
            }
            case AGE -> AgeBand.of(refused.profile().birthYear(), query.today().getYear()).flatMap(theirs -> {
                Set<AgeBand> others = wishes.ages().isEmpty() ? EnumSet.allOf(AgeBand.class) : EnumSet.copyOf(wishes.ages());
                others.remove(theirs);
                return others.isEmpty() ? Optional.empty()
                        : Optional.of(wishing(query, new Wishes(wishes.interests(), wishes.pace(), wishes.experience(), others)));
            });
            case INTERESTS -> wishes.interests().isEmpty() ? Optional.empty() : Optional.of(doublingInterests(query));
            case NOT_THIS_ONE -> Optional.of(leavingOut(query, refused.id()));
            case NO_TIME, NO_CLICK, OWN_REASONS -> Optional.empty();
        };
    }

    private static MatchQuery within(MatchQuery query, int radiusKm) {
        return new MatchQuery(query.place(), radiusKm, query.languages(), query.when(), query.mustTellWhen(), query.minors(), query.noGo(),
                query.asked(), query.notThese(), query.wishes(), query.weights(), query.today());
    }

    private static MatchQuery tellingWhen(MatchQuery query) {
        return new MatchQuery(query.place(), query.radiusKm(), query.languages(), query.when(), true, query.minors(), query.noGo(),
                query.asked(), query.notThese(), query.wishes(), query.weights(), query.today());
    }

    private static MatchQuery speaking(MatchQuery query, Set<Language> languages) {
        return new MatchQuery(query.place(), query.radiusKm(), languages, query.when(), query.mustTellWhen(), query.minors(), query.noGo(),
                query.asked(), query.notThese(), query.wishes(), query.weights(), query.today());
    }

    private static MatchQuery wishing(MatchQuery query, Wishes wishes) {
        return new MatchQuery(query.place(), query.radiusKm(), query.languages(), query.when(), query.mustTellWhen(), query.minors(),
                query.noGo(), query.asked(), query.notThese(), wishes, query.weights(), query.today());
    }

    private static MatchQuery doublingInterests(MatchQuery query) {
        return new MatchQuery(query.place(), query.radiusKm(), query.languages(), query.when(), query.mustTellWhen(), query.minors(),
                query.noGo(), query.asked(), query.notThese(), query.wishes(),
                query.weights().with(Preference.INTERESTS, 2 * query.weights().of(Preference.INTERESTS)), query.today());
    }

    private static MatchQuery leavingOut(MatchQuery query, VolunteerId id) {
        List<VolunteerId> notThese = new ArrayList<>(query.notThese());
        notThese.add(id);
        return new MatchQuery(query.place(), query.radiusKm(), query.languages(), query.when(), query.mustTellWhen(), query.minors(),
                query.noGo(), query.asked(), notThese, query.wishes(), query.weights(), query.today());
    }
}
