package be.omringd.matching.internal;

import static be.omringd.bench.Percentiles.percentile;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.matching.AgeBand;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import be.omringd.matching.Wishes;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The three whom we propose among 1,000,000 volunteers who live as the population of Flanders and Brussels does, against one statement
 * as a programmer would write it on the same table: it reads the places within the radius and scores all there who meet the hard facts.
 * That is what to compare with; a statement that reads everybody stands beside it. In turns, in one run, with the same result each time.
 * Prints the medians, the 95th percentiles and the ratios.
 */
class ProposalsBench extends VolunteerWorld {

    private static final int VOLUNTEERS = 1_000_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 100;
    private static final List<Integer> RADIUS = List.of(5, 10, 15, 15, 15, 20, 25, 30, 40, 100);
    private static final Weights WEIGHTS = new Weights(Map.of(
            Preference.INTERESTS, 3, Preference.PACE, 2, Preference.EXPERIENCE, 2, Preference.AGE, 1, Preference.DISTANCE, 2));

    @Autowired
    Places places;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    VolunteerMatches matches;

    private final Random random = new Random(20_261);

    @Test
    void proposalsAmongAMillion() {
        TreeMap<Integer, Place> population = population();
        fill(population);
        List<Double> ours = new ArrayList<>();
        List<Double> nearby = new ArrayList<>();
        List<Double> everybody = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            MatchQuery query = need(population);
            List<VolunteerMatches.Match> found = timed(round < 0 ? new ArrayList<>() : ours, () -> matches.best(query, 3));
            assertThat(found).isEqualTo(timed(round < 0 ? new ArrayList<>() : nearby, () -> scoreNearby(query)));
            if (round % 10 == 0) {
                assertThat(found).isEqualTo(timed(round < 0 ? new ArrayList<>() : everybody, () -> scoreEverybody(query)));
            }
        }
        System.out.printf("proposals among a million: median %.0f ms, p95 %.0f ms; one statement over the places within the radius median "
                        + "%.0f ms, p95 %.0f ms; ours is 1/%.0f of its median, 1/%.0f of its p95; scoring everybody median %.0f ms (%d needs)%n",
                percentile(ours, 50), percentile(ours, 95), percentile(nearby, 50), percentile(nearby, 95),
                percentile(nearby, 50) / percentile(ours, 50), percentile(nearby, 95) / percentile(ours, 95), percentile(everybody, 50), ROUNDS);
    }

    private List<VolunteerMatches.Match> scoreNearby(MatchQuery query) {
        PlanarPoint center = PlanarPoint.of(query.place());
        return score(query, "(select distinct spot near from bench_place where pow(x - %d, 2) + pow(y - %d, 2) <= pow(%d, 2)) places straight_join volunteer_match on spot = near"
                .formatted(center.x(), center.y(), query.radiusKm() * 1000));
    }

    private List<VolunteerMatches.Match> scoreEverybody(MatchQuery query) {
        return score(query, "volunteer_match");
    }

    private List<VolunteerMatches.Match> score(MatchQuery query, String from) {
        List<Object> without = VolunteerMatches.without(query);
        return jdbc.query("select volunteer_id, %s score, %s square, since from %s where tag = 0 and %s"
                        .formatted(Score.sql(query), Score.squareSql(query), from, VolunteerMatches.fits(query, without))
                        + " order by score desc, square, since, volunteer_id limit 3",
                (row, n) -> new VolunteerMatches.Match(VolunteerId.of(row.getString(1)), row.getInt(2), row.getLong(3),
                        row.getObject(4, LocalDate.class)), without.toArray());
    }

    private MatchQuery need(TreeMap<Integer, Place> population) {
        Place place = population.ceilingEntry(random.nextInt(population.lastKey())).getValue();
        return new MatchQuery(place, RADIUS.get(random.nextInt(RADIUS.size())),
                random.nextInt(5) == 0 ? EnumSet.of(Language.AR, Language.FR) : EnumSet.of(Language.NL), some(PartOfWeek.class, 3), false,
                random.nextInt(10) == 0, random.nextInt(3) == 0 ? EnumSet.of(Trait.SMOKES) : Set.of(), List.of(), List.of(),
                new Wishes(some(Interest.class, 6), List.of(Pace.CALM, Pace.LIVELY, Pace.EITHER).stream().skip(random.nextInt(3))
                        .filter(pace -> pace != Pace.EITHER).findFirst().orElse(null), some(Experience.class, 3), some(AgeBand.class, 3)),
                WEIGHTS, LocalDate.of(2026, 6, 1));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, int fewerThan) {
        Set<E> some = EnumSet.noneOf(type);
        for (int wanted = random.nextInt(fewerThan); some.size() < wanted; ) {
            some.add(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
        }
        return some;
    }

    // ---- a million volunteers

    /** Each place, at the sum of how many volunteers live there and at those before it. */
    private TreeMap<Integer, Place> population() {
        Map<String, Integer> people = municipalities();
        List<Place> all = places.search("", 5_000, Texts.DUTCH);
        Map<String, Long> parts = all.stream().collect(Collectors.groupingBy(Place::nisCode, Collectors.counting()));
        double total = people.values().stream().mapToInt(Integer::intValue).sum();
        TreeMap<Integer, Place> population = new TreeMap<>();
        double sum = 0;
        for (Place place : all) {
            sum += (double) VOLUNTEERS * people.get(place.nisCode()) / total / parts.get(place.nisCode());
            population.put((int) Math.round(sum), place);
        }
        return population;
    }

    private static Map<String, Integer> municipalities() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ProposalsBench.class.getResourceAsStream("/place/municipalities.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).collect(Collectors.toMap(
                    line -> line.substring(0, 5), line -> Integer.valueOf(line.substring(line.lastIndexOf(',') + 1).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(TreeMap<Integer, Place> population) {
        jdbc.execute("create table bench_place (x int, y int, spot bigint, from_n int, n int)");
        int from = 0;
        for (Map.Entry<Integer, Place> entry : population.entrySet()) {
            PlanarPoint point = PlanarPoint.of(entry.getValue());
            jdbc.update("insert into bench_place values (?, ?, ?, ?, ?)", point.x(), point.y(), point.number(), from, entry.getKey() - from);
            from = entry.getKey();
        }
        jdbc.update("delete from volunteer_match");
        jdbc.update("insert ignore into volunteer_spot select spot from bench_place");
        jdbc.execute("alter table volunteer_match drop key match_by_volunteer"); // filled faster without; searching does not use it
        jdbc.execute("""
                insert into volunteer_match (tag, spot, reach, volunteer_id, x, y, languages, parts, with_minors, interests, pace,
                    experience, birth_year, traits, since)
                select 0, p.spot, elt(1 + floor(rand(1) * 6), 5, 10, 15, 20, 30, 50) * 1000,
                    insert(concat('0190', lpad(hex(p.from_n + s.seq), 8, '0'), '-7000-8000-000000000000'), 9, 0, '-'),
                    p.x, p.y, if(rand(2) < 0.95, 1, 0) | if(rand(3) < 0.3, 2, 0) | if(rand(4) < 0.3, 4, 0) | if(rand(5) < 0.06, 8, 0),
                    if(rand(6) < 0.1, 0, (1 << floor(rand(7) * 5)) | (1 << floor(rand(8) * 5))), rand(9) < 0.3,
                    (1 << floor(rand(10) * 25)) | (1 << floor(rand(11) * 25)) | if(rand(12) < 0.7, 1 << floor(rand(13) * 25), 0)
                        | if(rand(14) < 0.5, 1 << floor(rand(15) * 25), 0) | if(rand(16) < 0.3, 1 << floor(rand(17) * 25), 0),
                    elt(1 + floor(rand(18) * 4), 0, 1, 2, 4),
                    if(rand(19) < 0.5, 1 << floor(rand(20) * 10), 0) | if(rand(21) < 0.4, 1 << floor(rand(22) * 10), 0),
                    if(rand(23) < 0.3, null, 1940 + floor(rand(24) * 68)), if(rand(25) < 0.15, 1, 0) | if(rand(26) < 0.2, 2, 0),
                    date'2010-01-01' + interval floor(rand(27) * 5000) day
                from bench_place p join seq_1_to_100000 s on s.seq <= p.n""");
        for (Interest interest : Interest.values()) {
            tag(VolunteerMatches.tag(interest), "interests", Bits.bit(interest));
        }
        jdbc.execute("create table bench_pair (tag int, one int, bit int)");
        for (Interest one : Interest.values()) {
            for (Interest other : Interest.values()) {
                if (one.ordinal() < other.ordinal()) {
                    int first = VolunteerMatches.tag(one);
                    jdbc.update("insert into bench_pair values (?, ?, ?)", VolunteerMatches.pair(first, VolunteerMatches.tag(other)), first,
                            Bits.bit(other));
                }
            }
            jdbc.update("""
                    insert into volunteer_match
                    select p.tag, m.spot, m.reach, m.volunteer_id, m.x, m.y, m.languages, m.parts, m.with_minors, m.interests, m.pace,
                        m.experience, m.birth_year, m.traits, m.since, m.rests_until
                    from bench_pair p straight_join volunteer_match m on m.interests & p.bit <> 0
                    where p.one = ? and m.tag = ?""", VolunteerMatches.tag(one), VolunteerMatches.tag(one));
        }
        for (Experience experience : Experience.values()) {
            tag(VolunteerMatches.tag(experience), "experience", Bits.bit(experience));
        }
        jdbc.execute("analyze table volunteer_match");
    }

    private void tag(int tag, String column, int bit) {
        jdbc.update("""
                insert into volunteer_match
                select ?, spot, reach, volunteer_id, x, y, languages, parts, with_minors, interests, pace, experience, birth_year,
                    traits, since, rests_until
                from volunteer_match where tag = 0 and %s & ? <> 0""".formatted(column), tag, bit);
    }

    private static <T> T timed(List<Double> times, Supplier<T> work) {
        long before = System.nanoTime();
        T result = work.get();
        times.add((System.nanoTime() - before) / 1e6);
        return result;
    }
}
