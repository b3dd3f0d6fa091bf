package be.omringd.matching.internal;

import be.omringd.matching.AgeBand;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Preference;
import be.omringd.matching.Wishes;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a volunteer fits the wishes: the only place where that is counted, in Java and in SQL side by side. It puts people in an
 * order and is never shown.
 *
 * <p>The sum over all preferences of the weight (docs/domain.md#looking-for-a-volunteer: interests 3, pace 2, experience 2, age 1,
 * distance 2 where nobody changed them) times a share of 60, all in whole numbers:
 * <ul>
 * <li>interests: of those wished for, up to three; each one shared counts alike,
 * <li>experience: the same, up to two,
 * <li>pace: 60 where it goes together, 30 where the volunteer did not tell, else 0,
 * <li>age: 60 where it is of those wished for, 30 where the volunteer did not tell, else 0,
 * <li>distance: 60 at home, 0 at the end of the radius, less and less the farther: 60 - (60 d² div r²).
 * </ul>
 * What is not wished for counts 0 for everybody. Where the sum is equal, the nearer one comes first, then who has been a volunteer
 * longer, then the smaller id.
 */
public final class Score {

    /** Divisible by 1, 2 and 3, so that every share is whole. */
    static final int WHOLE = 60;
    static final int NOT_TOLD = WHOLE / 2;
    static final int MOST_INTERESTS = 3;
    static final int MOST_EXPERIENCE = 2;

    private Score() {}

    public static int of(Preference preference, MatchQuery query, MatchProfile profile, long square) {
        Wishes wishes = query.wishes();
        return switch (preference) {
            case INTERESTS -> shared(wishes.interests(), profile.interests(), MOST_INTERESTS);
            case EXPERIENCE -> shared(wishes.experience(), profile.experience(), MOST_EXPERIENCE);
            case PACE -> wishes.pace() == null ? 0
                    : profile.pace() == null ? NOT_TOLD : wishes.pace().suits(profile.pace()) ? WHOLE : 0;
            case AGE -> wishes.ages().isEmpty() ? 0
                    : profile.birthYear() == null ? NOT_TOLD
                            : AgeBand.of(profile.birthYear(), query.today().getYear()).filter(wishes.ages()::contains).isPresent()
                                    ? WHOLE : 0;
            case DISTANCE -> ofDistance(query, square);
        };
    }

    public static int ofDistance(MatchQuery query, long square) {
        return (int) (WHOLE - WHOLE * square / MatchQuery.squareOfKm(query.radiusKm()));
    }

    /** How many count of those that are wished for. */
    public static int cap(Collection<?> wished, int most) {
        return Math.min(wished.size(), most);
    }

    private static <E extends Enum<E>> int shared(Set<E> wished, Set<E> told, int most) {
        int cap = cap(wished, most);
        if (cap == 0 || Collections.disjoint(wished, told)) {
            return 0;
        }
        EnumSet<E> both = EnumSet.copyOf(wished);
        both.retainAll(told);
        return WHOLE / cap * Math.min(both.size(), cap);
    }

    // ---- the same in SQL, on a row of volunteer_match; all numbers are our own

    public static String sql(MatchQuery query) {
        Wishes wishes = query.wishes();
        int year = query.today().getYear();
        return "(%d * %s + %d * %s + %d * %s + %d * %s + %d * %s)".formatted(
                query.weights().of(Preference.INTERESTS), sharedSql("interests", wishes.interests(), MOST_INTERESTS),
                query.weights().of(Preference.EXPERIENCE), sharedSql("experience", wishes.experience(), MOST_EXPERIENCE),
                query.weights().of(Preference.PACE), wishes.pace() == null ? "0"
                        : "case when pace = 0 then %d when pace in (%d, %d) then %d else 0 end".formatted(
                                NOT_TOLD, Bits.bit(wishes.pace()), Bits.bit(Pace.EITHER), WHOLE),
                query.weights().of(Preference.AGE), wishes.ages().isEmpty() ? "0"
                        : "case when birth_year is null then %d when %s then %d else 0 end".formatted(NOT_TOLD,
                                wishes.ages().stream().map(band -> "birth_year between %d and %d"
                                        .formatted(band.bornFrom(year), band.bornUntil(year))).collect(Collectors.joining(" or ")),
                                WHOLE),
                query.weights().of(Preference.DISTANCE),
                "(%d - %d * %s div %d)".formatted(WHOLE, WHOLE, squareSql(query), MatchQuery.squareOfKm(query.radiusKm())));
    }

    public static String squareSql(MatchQuery query) {
        PlanarPoint point = query.point();
        return "((x - (%1$d)) * (x - (%1$d)) + (y - (%2$d)) * (y - (%2$d)))".formatted(point.x(), point.y());
    }

    private static String sharedSql(String column, Set<? extends Enum<?>> wished, int most) {
        int cap = cap(wished, most);
        return cap == 0 ? "0" : "%d * least(bit_count(%s & %d), %d)".formatted(WHOLE / cap, column, Bits.of(wished), cap);
    }
}
