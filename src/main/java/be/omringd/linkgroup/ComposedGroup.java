package be.omringd.linkgroup;

import be.omringd.place.Place;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some of those who wait, as they would be together, with the municipality where they would meet. It says which of {@link HardRules} it
 * breaks, and what there is of each {@link Wish}; the search counts with that, and the screen says it in words.
 */
public final class ComposedGroup {

    /** How many interests a group is glad to share. */
    public static final int SHARED = 3;
    /** How many people make an interest a shared one. */
    public static final int SHARERS = 3;
    /** With fewer different interests a group is much alike. */
    public static final int VARIED = 6;
    /** How many it takes who bring something, and as many who want to discover something. */
    public static final int OF_EACH = 2;

    private static final Interest[] INTERESTS = Interest.values();

    private final List<Candidate> members;
    private final boolean chosen;
    private @Nullable Place meeting;
    private final Ground ground;
    private final Set<Language> languages;
    private final Set<TimeOfWeek> times;
    private final Set<HardRule> broken;
    /** How many like each interest, by its ordinal. */
    private final int[] interests = new int[INTERESTS.length];

    /**
     * @param meeting where it meets; null for the municipality that all of them reach with the fewest kilometres together
     */
    public ComposedGroup(List<Candidate> members, @Nullable Place meeting, Ground ground) {
        this.members = List.copyOf(members);
        this.ground = ground;
        this.chosen = meeting != null;
        this.meeting = meeting == null ? ground.nearestForAll(members).orElse(null) : meeting;
        languages = ground.sharedLanguages(members);
        times = ground.sharedTimes(members);
        broken = breaks();
        for (Candidate one : members) {
            one.profile().interests().forEach(interest -> interests[interest.ordinal()]++);
        }
    }

    public List<Candidate> members() {
        return members;
    }

    /** Where it meets; where no municipality is reached by all, the one with the fewest kilometres together. */
    public Place meeting() {
        Place known = meeting;
        if (known == null) {
            // a search asks this of few of the groups that it tries
            known = ground.nearest(members);
            meeting = known;
        }
        return known;
    }

    /** The languages that all of them speak. */
    public Set<Language> languages() {
        return languages;
    }

    /** When all of them can come. */
    public Set<TimeOfWeek> times() {
        return times;
    }

    /** Who does not travel as far as the meeting place. */
    public List<Candidate> tooFar() {
        Place there = meeting();
        return members.stream().filter(one -> !ground.reaches(one, there)).toList();
    }

    /** Whether there are enough of them for a group; with fewer there is none yet, and they go on waiting. */
    public boolean isEnough() {
        return members.size() >= HardRules.FEWEST;
    }

    /** The rules that it breaks; nobody breaks any. */
    public Set<HardRule> broken() {
        return broken;
    }

    private Set<HardRule> breaks() {
        EnumSet<HardRule> broken = EnumSet.noneOf(HardRule.class);
        if (members.isEmpty()) {
            return broken;
        }
        if (!HardRules.isSize(members.size())) {
            broken.add(isEnough() ? HardRule.MOST : HardRule.FEWEST);
        }
        if (languages.isEmpty()) {
            broken.add(HardRule.LANGUAGE);
        }
        if (times.isEmpty()) {
            broken.add(HardRule.TIME);
        }
        if (!everybodyReachesIt()) {
            broken.add(HardRule.REACH);
        }
        if (!ground.mayBeTogether(members)) {
            broken.add(HardRule.APART);
        }
        return broken;
    }

    private boolean everybodyReachesIt() {
        return meeting != null && (!chosen || tooFar().isEmpty());
    }

    /** How often it breaks this rule: people too many or too far, two who are kept apart; else once. 0 where it keeps it. */
    public long breaches(HardRule rule) {
        if (!broken.contains(rule)) {
            return 0;
        }
        return switch (rule) {
            case MOST -> members.size() - HardRules.MOST;
            case REACH -> tooFar().size();
            default -> 1;
        };
    }

    /** The interests that enough of them share, with how many do. */
    public Map<Interest, Integer> shared() {
        Map<Interest, Integer> shared = new EnumMap<>(Interest.class);
        for (Interest interest : INTERESTS) {
            if (interests[interest.ordinal()] >= SHARERS) {
                shared.put(interest, interests[interest.ordinal()]);
            }
        }
        return shared;
    }

    /** Pairs of them whose company does not go together: one likes it calm, the other lively. */
    public List<List<Candidate>> unlike() {
        List<List<Candidate>> unlike = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Pace one = members.get(i).profile().pace();
                Pace other = members.get(j).profile().pace();
                if (one != null && other != null && !one.suits(other)) {
                    unlike.add(List.of(members.get(i), members.get(j)));
                }
            }
        }
        return unlike;
    }

    /** How many bring something, or want to discover something; who does both counts for each. */
    public int count(GivesOrAsks what) {
        return (int) members.stream().map(one -> one.profile().givesOrAsks()).filter(one -> one == what || one == GivesOrAsks.BOTH).count();
    }

    /** How far all of them travel together, each in whole kilometres. */
    public long km() {
        Place there = meeting();
        long km = 0;
        for (Candidate one : members) {
            km += Math.round(ground.km(one, there));
        }
        return km;
    }

    private long months() {
        long months = 0;
        for (Candidate one : members) {
            months += ground.monthsWaited(one);
        }
        return months;
    }

    /**
     * What there is of a wish in this group, in the unit that the wish names.
     */
    public long units(Wish wish) {
        return switch (wish) {
            case PLACED -> members.size();
            case WAITING -> months();
            case TRAVEL -> km();
            case INTERESTS -> Math.max(0, SHARED - interests(SHARERS));
            case VARIETY -> Math.max(0, VARIED - interests(1));
            case PACE -> unlike().size();
            case MIX -> lacking(GivesOrAsks.GIVES) + lacking(GivesOrAsks.ASKS);
            case SIZE -> Math.abs(HardRules.AIM - members.size());
        };
    }

    /** How many interests at least so many of them have. */
    private long interests(int atLeast) {
        long found = 0;
        for (int count : interests) {
            found += count >= atLeast ? 1 : 0;
        }
        return found;
    }

    /** What it is worth by these weights, for a search; nobody is shown it. */
    public long worth(WishWeights weights) {
        long worth = 0;
        for (Wish wish : Wish.values()) {
            worth += (wish.isMoreBetter() ? 1 : -1) * units(wish) * weights.of(wish);
        }
        return worth;
    }

    private long lacking(GivesOrAsks what) {
        return Math.max(0, OF_EACH - count(what));
    }
}
