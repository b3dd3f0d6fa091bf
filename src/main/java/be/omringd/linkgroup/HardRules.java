package be.omringd.linkgroup;

import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What every link group must keep to, whoever puts it together (domain notes 8.3). What somebody did not tell is no yes: without a
 * language, a time or a range nobody is put in a group.
 */
public final class HardRules {

    /** With fewer there is no group yet. */
    public static final int FEWEST = 5;
    /** What we aim at. */
    public static final int AIM = 6;
    /** With more it is two. */
    public static final int MOST = 8;

    private HardRules() {}

    /** Whether so many are a group. */
    public static boolean isSize(int members) {
        return members >= FEWEST && members <= MOST;
    }

    /** The languages that all of them speak. */
    public static EnumSet<Language> sharedLanguages(Collection<Candidate> group) {
        EnumSet<Language> shared = group.isEmpty() ? EnumSet.noneOf(Language.class) : EnumSet.allOf(Language.class);
        // two people with "another language" need not have the same one
        shared.remove(Language.OTHER);
        group.forEach(one -> shared.retainAll(one.profile().languages()));
        return shared;
    }

    /** When all of them can come. */
    public static EnumSet<TimeOfWeek> sharedTimes(Collection<Candidate> group) {
        EnumSet<TimeOfWeek> shared = group.isEmpty() ? EnumSet.noneOf(TimeOfWeek.class) : EnumSet.allOf(TimeOfWeek.class);
        group.forEach(one -> shared.retainAll(one.profile().times()));
        return shared;
    }

    /** Whether this person told enough to be in any group. */
    public static boolean couldSitSomewhere(Candidate one) {
        return !sharedLanguages(Set.of(one)).isEmpty() && !sharedTimes(Set.of(one)).isEmpty() && reaches(one, one.place());
    }

    /** Whether this person waits, without a break, and did not tell enough to be in any group. */
    public static boolean isTooLittleKnown(Candidate one) {
        return !one.rests() && !couldSitSomewhere(one);
    }

    /** Whether this person travels as far as there. */
    public static boolean reaches(Candidate one, Place meeting) {
        return reaches(one, one.place().kmTo(meeting));
    }

    /** Whether this person travels so far. */
    static boolean reaches(Candidate one, double km) {
        Integer range = one.profile().rangeKm();
        return range != null && km <= range;
    }

    /** Whether nobody is here with somebody whom they are kept apart from. */
    public static boolean mayBeTogether(Collection<Candidate> group, Set<Pair> apart) {
        Set<UUID> here = group.stream().map(one -> one.caseId().value()).collect(Collectors.toSet());
        return apart.stream().noneMatch(pair -> here.contains(pair.one()) && here.contains(pair.other()));
    }
}
