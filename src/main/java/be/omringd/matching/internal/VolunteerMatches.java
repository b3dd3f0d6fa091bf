package be.omringd.matching.internal;

import be.omringd.matching.KeptAway;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Obstacle;
import be.omringd.matching.Preference;
import be.omringd.matching.Wishes;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.FollowsRegister;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.RegisterEntry;
import be.omringd.volunteer.VolunteerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who can be asked, in a shape in which the best for a group are found without looking at everybody: the table volunteer_match. It
 * follows the register in the same transaction, whoever changes it.
 *
 * <p>All live at one of 1,500 spots, those of the places that we know. They are read from the nearest spot outwards, and reading
 * ends where even somebody who fits in everything would come behind the last one on the list. Before that, when only who shares an
 * interest (or two, or three) can still come onto it, only rows with one of the tags are read of which such a person must have one. The
 * result is exactly that of scoring everybody ({@link Score}); see VolunteerMatchesTest and
 * docs/decisions/0009-proposals-without-looking-at-everybody.md.
 */
@Component
public class VolunteerMatches implements FollowsRegister {

    private static final int EVERYBODY = 0;
    private static final int FIRST_INTEREST = 1;
    private static final int FIRST_EXPERIENCE = 101;
    private static final int FIRST_PAIR = 200;
    /** Who shares two interests is rarer than who shares one: what it costs to read those with one tag, roughly compared. */
    private static final int SINGLE_COSTS = 6;
    private static final int PAIR_COSTS = 1;
    /** Spots at a time: few at first, because the first ones tell how good one must be, then more. */
    private static final int MOST_SPOTS = 64;
    /** Spots at which those are read first who share two wishes, or one. */
    private static final int PAIR_START = 48;
    private static final int SINGLE_START = 4;
    /** Those who fit best first. */
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score).reversed()
            .thenComparingLong(Match::square).thenComparing(Match::since).thenComparing(match -> match.id().toString());

    private final JdbcTemplate jdbc;

    VolunteerMatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who can be asked.
     *
     * @param square of the distance in metres
     */
    public record Match(VolunteerId id, int score, long square, LocalDate since) {}

    // ---- following the register

    @Override
    public void written(RegisterEntry volunteer) {
        removed(volunteer.id());
        if (!volunteer.inPool()) {
            return;
        }
        MatchProfile profile = volunteer.profile();
        PlanarPoint point = PlanarPoint.of(volunteer.lat(), volunteer.lon());
        jdbc.update("insert ignore into volunteer_spot (spot) values (?)", point.number());
        List<Integer> interests = profile.interests().stream().map(VolunteerMatches::tag).toList();
        Stream<Integer> tags = Stream.of(
                Stream.of(EVERYBODY), interests.stream(), pairs(interests).stream(),
                profile.experience().stream().map(VolunteerMatches::tag)).flatMap(all -> all);
        jdbc.batchUpdate("""
                insert into volunteer_match (tag, spot, reach, volunteer_id, x, y, languages, parts, with_minors, interests, pace,
                    experience, birth_year, traits, since, rests_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tags.map(tag -> new Object[] {
                    tag, point.number(), volunteer.radiusKm() * 1000, volunteer.id().toString(), point.x(), point.y(),
                    Bits.of(volunteer.languages()), Bits.of(volunteer.availability()), volunteer.withMinors(),
                    Bits.of(profile.interests()), profile.pace() == null ? 0 : Bits.bit(profile.pace()), Bits.of(profile.experience()),
                    profile.birthYear(), Bits.of(profile.traits()), volunteer.since(), volunteer.restsUntil()}).toList());
    }

    @Override
    public void removed(VolunteerId id) {
        jdbc.update("delete from volunteer_match where volunteer_id = ?", id.toString());
    }

    public boolean isEmpty() {
        return jdbc.queryForList("select 1 from volunteer_match limit 1").isEmpty();
    }

    public void clear() {
        jdbc.update("delete from volunteer_match");
        jdbc.update("delete from volunteer_spot");
    }

    public static int tag(Interest interest) {
        return FIRST_INTEREST + interest.ordinal();
    }

    public static int tag(Experience experience) {
        return FIRST_EXPERIENCE + experience.ordinal();
    }

    /** Of who has both of these interests. */
    public static int pair(int one, int other) {
        return FIRST_PAIR + 32 * Math.min(one, other) + Math.max(one, other);
    }

    private static Set<Integer> pairs(List<Integer> interests) {
        Set<Integer> pairs = new HashSet<>();
        for (int one : interests) {
            interests.stream().filter(other -> other > one).forEach(other -> pairs.add(pair(one, other)));
        }
        return pairs;
    }

    // ---- the best

    /** The best for this group, the best first. */
    public List<Match> best(MatchQuery query, int limit) {
        Nearby nearby = nearby(query);
        List<Match> best = aGoodStart(query, nearby, limit);
        int most = most(query);
        int from = 0;
        for (int step = 1; from < nearby.spots.length; step = Math.min(MOST_SPOTS, step * 2)) {
            long square = nearby.squares[from];
            int distance = query.weights().of(Preference.DISTANCE) * Score.ofDistance(query, square);
            Bar bar = best.size() < limit ? null : new Bar(best.getLast().score(), best.getLast().square());
            if (bar != null && !bar.canBeReached(most + distance, square)) {
                break;
            }
            Set<Integer> tags = bar == null ? Set.of(EVERYBODY) : bar.tags(query, most + distance, square);
            best = best(best, read(query, tags, nearby, from, from + step, limit), limit);
            from += step;
        }
        return best;
    }

    /** Some who share two wishes, or one, and live near: the better they are, the fewer have to be read of the others. */
    private List<Match> aGoodStart(MatchQuery query, Nearby nearby, int limit) {
        List<Integer> interests = query.wishes().interests().stream().map(VolunteerMatches::tag).toList();
        if (interests.size() > 1) {
            return read(query, Set.of(pair(interests.get(0), interests.get(1))), nearby, 0, PAIR_START, limit);
        }
        return Stream.concat(interests.stream(), query.wishes().experience().stream().map(VolunteerMatches::tag)).findFirst()
                .map(tag -> read(query, Set.of(tag), nearby, 0, SINGLE_START, limit)).orElse(List.of());
    }

    /** Somebody with more than one of the tags is read more than once. */
    private static List<Match> best(List<Match> before, List<Match> more, int limit) {
        Set<VolunteerId> seen = new HashSet<>();
        return Stream.concat(before.stream(), more.stream()).sorted(BEST_FIRST).filter(match -> seen.add(match.id())).limit(limit).toList();
    }

    private List<Match> read(MatchQuery query, Set<Integer> tags, Nearby nearby, int from, int to, int limit) {
        int until = Math.min(to, nearby.spots.length);
        if (from == until) {
            return List.of();
        }
        String spots = Arrays.stream(nearby.spots, from, until).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        List<Object> without = without(query);
        Map<Obstacle, String> facts = facts(query);
        facts.remove(Obstacle.OUTSIDE_SEARCH); // the spots are all within the radius
        return jdbc.query(
                ("select volunteer_id, %s score, %s square, since from volunteer_match "
                        + "where tag in (%s) and spot in (%s) and reach >= %d and %s")
                        .formatted(Score.sql(query), Score.squareSql(query),
                                tags.stream().map(String::valueOf).collect(Collectors.joining(", ")), spots,
                                (long) Math.floor(Math.sqrt(nearby.squares[from])), condition(facts, without))
                        + " order by score desc, square, since, volunteer_id limit " + limit * tags.size(),
                (row, n) -> new Match(VolunteerId.of(row.getString("volunteer_id")), row.getInt("score"), row.getLong("square"),
                        row.getObject("since", LocalDate.class)),
                without.toArray());
    }

    /** All hard facts as a condition on a row; with a mark for each of those who are left out. */
    public static String fits(MatchQuery query, List<Object> without) {
        return condition(facts(query), without);
    }

    private static String condition(Map<Obstacle, String> facts, List<Object> without) {
        List<String> all = new ArrayList<>();
        facts.values().forEach(fact -> all.add("not (" + fact + ")"));
        return String.join(" and ", all) + andNot(without);
    }

    private static String andNot(List<Object> without) {
        return without.isEmpty()
                ? ""
                : " and volunteer_id not in (" + without.stream().map(id -> "?").collect(Collectors.joining(", ")) + ")";
    }

    public static List<Object> without(MatchQuery query) {
        return Stream.concat(query.asked().stream(), query.notThese().stream()).distinct().<Object>map(VolunteerId::toString).toList();
    }

    /** What keeps somebody away, as a condition on a row; the same as {@link MatchQuery#obstacles}. The numbers are our own. */
    private static Map<Obstacle, String> facts(MatchQuery query) {
        Map<Obstacle, String> facts = new LinkedHashMap<>();
        String square = Score.squareSql(query);
        facts.put(Obstacle.OUTSIDE_SEARCH, square + " > " + MatchQuery.squareOfKm(query.radiusKm()));
        if (!query.languages().isEmpty()) {
            facts.put(Obstacle.LANGUAGE, "languages & %d = 0".formatted(Bits.of(query.languages())));
        }
        if (!query.when().isEmpty()) {
            facts.put(Obstacle.TIMES, "parts & %d = 0".formatted(Bits.of(query.when())) + (query.mustTellWhen() ? "" : " and parts <> 0"));
        }
        if (query.minors()) {
            facts.put(Obstacle.MINORS, "not with_minors");
        }
        if (!query.noGo().isEmpty()) {
            facts.put(Obstacle.NO_GO, "traits & %d <> 0".formatted(Bits.of(query.noGo())));
        }
        facts.put(Obstacle.RESTS, "rests_until is not null and rests_until > '%s'".formatted(query.today()));
        facts.put(Obstacle.BEYOND_TRAVEL, square + " > cast(reach as signed) * reach");
        return facts;
    }

    /** How many of those who have room each hard fact keeps away. Looks at everybody: for when nobody was found. */
    public Map<Obstacle, KeptAway> keptAway(MatchQuery query) {
        Map<Obstacle, String> facts = facts(query);
        List<Obstacle> order = List.copyOf(facts.keySet());
        String count = facts.values().stream().map(fact -> "(" + fact + ")").collect(Collectors.joining(" + "));
        String sums = facts.values().stream()
                .map(fact -> "coalesce(sum(%1$s), 0), coalesce(sum((%1$s) and %2$s = 1), 0)".formatted(fact, count))
                .collect(Collectors.joining(", "));
        List<Object> without = without(query);
        return jdbc.queryForObject("select " + sums + " from volunteer_match where tag = " + EVERYBODY + andNot(without), (row, n) -> {
            Map<Obstacle, KeptAway> away = new EnumMap<>(Obstacle.class);
            for (int i = 0; i < order.size(); i++) {
                if (row.getInt(2 * i + 1) > 0) {
                    away.put(order.get(i), new KeptAway(row.getInt(2 * i + 1), row.getInt(2 * i + 2)));
                }
            }
            return away;
        }, without.toArray());
    }

    /** Those whom only this hard fact keeps away, the nearest first. Looks at everybody, as {@link #keptAway}. */
    public List<Match> onlyKeptAwayBy(MatchQuery query, Obstacle obstacle, int limit) {
        Map<Obstacle, String> facts = facts(query);
        String only = facts.remove(obstacle);
        if (only == null) {
            return List.of();
        }
        List<Object> without = without(query);
        return jdbc.query(
                "select volunteer_id, %s square, since from volunteer_match where tag = %d and (%s) and %s order by square, since, volunteer_id limit %d"
                        .formatted(Score.squareSql(query), EVERYBODY, only, condition(facts, without), limit),
                (row, n) -> new Match(VolunteerId.of(row.getString("volunteer_id")), 0, row.getLong("square"),
                        row.getObject("since", LocalDate.class)),
                without.toArray());
    }

    /** What the best of all could have apart from the distance. */
    private static int most(MatchQuery query) {
        Wishes wishes = query.wishes();
        return Score.WHOLE * ((wishes.interests().isEmpty() ? 0 : query.weights().of(Preference.INTERESTS))
                + (wishes.experience().isEmpty() ? 0 : query.weights().of(Preference.EXPERIENCE))
                + (wishes.pace() == null ? 0 : query.weights().of(Preference.PACE))
                + (wishes.ages().isEmpty() ? 0 : query.weights().of(Preference.AGE)));
    }

    /** Where volunteers can live who are near enough, the nearest first. */
    private Nearby nearby(MatchQuery query) {
        PlanarPoint middle = query.point();
        int metres = query.radiusKm() * 1000;
        List<PlanarPoint> spots = jdbc.queryForList(
                "select spot from volunteer_spot where spot between ? and ?", Long.class,
                new PlanarPoint(middle.x() - metres, middle.y()).number(), new PlanarPoint(middle.x() + metres + 1, middle.y()).number())
                .stream().map(PlanarPoint::ofNumber)
                .filter(point -> middle.squareTo(point) <= MatchQuery.squareOfKm(query.radiusKm()))
                .sorted(Comparator.comparingLong(middle::squareTo)).toList();
        return new Nearby(spots.stream().mapToLong(PlanarPoint::number).toArray(), spots.stream().mapToLong(middle::squareTo).toArray());
    }

    private record Nearby(long[] spots, long[] squares) {}

    /** What the last one on the list has: whoever wants to come onto it must do better. */
    private record Bar(int score, long square) {

        /** Whether somebody at this distance or farther, with at most this score, could come onto the list. */
        boolean canBeReached(int highest, long theirs) {
            return highest > score || highest == score && theirs <= square;
        }

        /** Tags of which everybody who could still come onto the list has one; those that the fewest others have. */
        Set<Integer> tags(MatchQuery query, int highest, long theirs) {
            List<Integer> interests = query.wishes().interests().stream().map(VolunteerMatches::tag).toList();
            List<Integer> experience = query.wishes().experience().stream().map(VolunteerMatches::tag).toList();
            int shared = needed(interests, Score.MOST_INTERESTS, query.weights().of(Preference.INTERESTS), highest, theirs);
            int known = needed(experience, Score.MOST_EXPERIENCE, query.weights().of(Preference.EXPERIENCE), highest, theirs);
            Map<Set<Integer>, Integer> costs = new LinkedHashMap<>();
            if (known >= 1) {
                Set<Integer> tags = Set.copyOf(allBut(experience, known - 1));
                costs.put(tags, SINGLE_COSTS * tags.size());
            }
            if (shared >= 1) {
                Set<Integer> tags = Set.copyOf(allBut(interests, shared - 1));
                costs.put(tags, SINGLE_COSTS * tags.size());
            }
            if (shared >= 2) {
                Set<Integer> tags = pairs(allBut(interests, shared - 2));
                costs.put(tags, PAIR_COSTS * tags.size());
            }
            return costs.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Set.of(EVERYBODY));
        }

        /** Who shares three of five has one of any three of them, and a pair of any four. */
        private static List<Integer> allBut(List<Integer> tags, int last) {
            return tags.subList(0, tags.size() - last);
        }

        /** How many of the wishes somebody must share at least to come onto the list. */
        private int needed(List<Integer> tags, int most, int weight, int highest, long theirs) {
            int cap = Score.cap(tags, most);
            int needed = 0;
            while (needed < cap && !canBeReached(highest - weight * Score.WHOLE / cap * (cap - needed), theirs)) {
                needed++;
            }
            return needed;
        }
    }
}
