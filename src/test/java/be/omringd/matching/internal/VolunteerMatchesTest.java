package be.omringd.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.matching.AgeBand;
import be.omringd.matching.KeptAway;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Matching;
import be.omringd.matching.Obstacle;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import be.omringd.matching.Wishes;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.VolunteerWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class VolunteerMatchesTest extends VolunteerWorld {

    private static final long SEED = Long.getLong("omringd.match-seed", System.nanoTime());
    static final Weights WEIGHTS = new Weights(Map.of(
            Preference.INTERESTS, 3, Preference.PACE, 2, Preference.EXPERIENCE, 2, Preference.AGE, 1, Preference.DISTANCE, 2));

    @Autowired
    Places places;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Matching matching;
    @Autowired
    VolunteerMatchTable table;

    private final List<VolunteerId> all = new ArrayList<>();

    @AfterEach
    void theyStop() {
        all.forEach(id -> as(MARIE, () -> life.leave(id, clock.today())));
    }

    /** Two hundred at places near one another and far apart, and sixty groups: the three are those of scoring everybody. */
    @Test
    void theBestAreThoseOfScoringEverybody() {
        Random random = new Random(SEED);
        List<String> towns = new ArrayList<>(List.of(ZOTTEGEM, AALST, HASSELT, "41018", "44021", "21004"));
        places.search("9620", 6, Texts.DUTCH).forEach(village -> towns.add(village.code()));
        for (int i = 0; i < 200; i++) {
            VolunteerId id = someVolunteer(random, "Toeval" + i, towns.get(random.nextInt(towns.size())));
            switch (random.nextInt(9)) {
                case 0 -> as(MARIE, () -> life.pause(id));
                case 1 -> as(MARIE, () -> life.leave(id, clock.today()));
                case 2 -> as(MARIE, () -> assignments.propose(id, aFileIn(ZOTTEGEM)));
                case 3 -> does(MARIE, () -> life.rest(id, clock.today().plusDays(random.nextInt(3) - 1)));
                default -> {}
            }
        }
        for (int i = 0; i < 60; i++) {
            sameAsScoringEverybody(someQuery(random, places.get(towns.get(random.nextInt(towns.size())))), 1 + random.nextInt(5));
        }
        // exactly as far away as we look, and as they travel
        double km = Math.sqrt(PlanarPoint.of(places.get(ZOTTEGEM)).squareTo(PlanarPoint.of(places.get(AALST)))) / 1000;
        for (int radius : List.of((int) km, (int) km + 1)) {
            sameAsScoringEverybody(new MatchQuery(places.get(ZOTTEGEM), radius, Set.of(), Set.of(), false, false, Set.of(), List.of(),
                    List.of(), Wishes.NONE, WEIGHTS, clock.today()), 5);
        }
        assertThat(whoIsKept()).isEqualTo(whoShouldBeKept());
    }

    /** Many alike at few places: whoever comes in fourth does so by a hair, by distance, by the day or by the number. */
    @Test
    void whereManyAreAlikeTheNearerTheLongerAndTheEarlierCount() {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            VolunteerDetails base = details("Gelijk" + i, random.nextBoolean() ? ZOTTEGEM : AALST);
            all.add(aVolunteer(new VolunteerDetails(base.person(), base.languages(), base.availability(), null, 30, false, 1,
                    LocalDate.of(2020, 1, 1 + random.nextInt(2)), new MatchProfile(
                            random.nextInt(3) == 0 ? EnumSet.of(Interest.COOKING) : EnumSet.of(Interest.COOKING, Interest.MUSIC),
                            random.nextBoolean() ? Pace.CALM : null, Set.of(), null, Set.of()))));
        }
        for (int i = 0; i < 20; i++) {
            Weights weights = random.nextBoolean() ? WEIGHTS : WEIGHTS.with(Preference.DISTANCE, 0).with(Preference.INTERESTS, 0);
            sameAsScoringEverybody(new MatchQuery(places.get(ZOTTEGEM), 30, Set.of(), Set.of(), false, false, Set.of(),
                    all.stream().filter(id -> random.nextInt(8) == 0).toList(), List.of(),
                    new Wishes(EnumSet.of(Interest.MUSIC), random.nextBoolean() ? Pace.CALM : null, Set.of(), Set.of()), weights,
                    clock.today()), 1 + random.nextInt(20));
        }
    }

    /** Whatever happens to a volunteer, what matching reads says the same as the register. */
    @Test
    void whatMatchingReadsFollowsTheRegister() {
        Random random = new Random(SEED);
        VolunteerId id = someVolunteer(random, "Volgt", ZOTTEGEM);
        be.omringd.casefile.CaseId caseId = aFileIn(ZOTTEGEM);
        List<Runnable> happens = List.of(
                () -> volunteers.change(id, volunteers.get(id).details(), withProfile(details("Volgt", AALST), someProfile(random))),
                () -> assignments.propose(id, caseId),
                () -> assignments.assign(id, caseId),
                () -> assignments.end(id, caseId, clock.today()),
                () -> assignments.propose(id, caseId),
                () -> assignments.withdraw(id, caseId),
                () -> life.rest(id, clock.today().plusDays(9)),
                () -> life.pause(id),
                () -> life.resume(id),
                () -> assignments.propose(id, caseId),
                () -> files.close(caseId, "moved"),
                () -> life.leave(id, clock.today()));
        for (int i = 0; i < happens.size(); i++) {
            does(MARIE, happens.get(i));
            assertThat(whoIsKept()).as("after %d", i).isEqualTo(whoShouldBeKept());
        }
    }

    @Test
    void whatMatchingReadsCanBeBuiltAnew() {
        someVolunteer(new Random(SEED), "Opnieuw", ZOTTEGEM);
        Map<String, String> before = whoIsKept();
        jdbc.update("update volunteer_match set interests = 0 where tag = 0");

        table.build();

        assertThat(whoIsKept()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aDistanceOnTheFlatMapIsThatOnTheSphere() {
        List<Place> some = places.search("", 300, Texts.DUTCH);
        for (Place from : some.subList(0, 40)) {
            for (Place to : some) {
                assertThat(Math.sqrt(PlanarPoint.of(from).squareTo(PlanarPoint.of(to))) / 1000)
                        .isCloseTo(from.kmTo(to), org.assertj.core.data.Offset.offset(0.002 + from.kmTo(to) / 5000));
                assertThat(PlanarPoint.ofNumber(PlanarPoint.of(to).number())).isEqualTo(PlanarPoint.of(to));
            }
        }
    }

    @Test
    void whatKeepsVolunteersAwayIsCounted() {
        VolunteerDetails base = details("Weg", ZOTTEGEM);
        MatchQuery query = new MatchQuery(places.get(ZOTTEGEM), 5, Set.of(Language.NL), Set.of(PartOfWeek.SATURDAY), false, false,
                EnumSet.of(Trait.SMOKES), List.of(), List.of(), Wishes.NONE, WEIGHTS, clock.today());

        KeptAway before = smokersKeptAway(query);
        for (int i = 0; i < 3; i++) {
            all.add(aVolunteer(withProfile(base, new MatchProfile(Set.of(), null, Set.of(), null, EnumSet.of(Trait.SMOKES)))));
        }

        assertThat(smokersKeptAway(query)).isEqualTo(new KeptAway(before.all() + 3, before.only() + 3));
        assertThatThrownBy(() -> as(TOM, () -> matching.keptAway(query))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(TOM, () -> matching.best(query, 3))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(TOM, () -> life.rest(all.getFirst(), null))).isInstanceOf(AccessDeniedException.class);
    }

    private KeptAway smokersKeptAway(MatchQuery query) {
        return as(ELS, () -> matching.keptAway(query)).getOrDefault(Obstacle.NO_GO, new KeptAway(0, 0));
    }

    private void sameAsScoringEverybody(MatchQuery query, int limit) {
        record Scored(VolunteerId id, int score, long square, LocalDate since) {}
        List<VolunteerId> expected = as(ELS, () -> register.list(VolunteerQuery.ALL, 0, 10_000)).stream()
                .filter(one -> query.obstacles(one, home(one)).isEmpty())
                .map(one -> new Scored(one.id(), query.points(one, home(one)).values().stream().mapToInt(Integer::intValue).sum(),
                        query.square(home(one)), one.since()))
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparingLong(Scored::square)
                        .thenComparing(Scored::since).thenComparing(one -> one.id().toString()))
                .limit(limit).map(Scored::id).toList();

        assertThat(as(ELS, () -> matching.best(query, limit))).as("seed %d, %d of %s", SEED, limit, query)
                .extracting(VolunteerSummary::id).containsExactlyElementsOf(expected);
    }

    private Place home(VolunteerSummary one) {
        return places.get(one.person().placeCode());
    }

    private Map<String, String> whoIsKept() {
        return jdbc.queryForList("select * from volunteer_match").stream().collect(Collectors.toMap(
                row -> row.get("volunteer_id") + "/" + row.get("tag"), Object::toString));
    }

    /** From what the register says now, written anew. */
    private Map<String, String> whoShouldBeKept() {
        Map<String, String> kept = whoIsKept();
        Map<VolunteerId, VolunteerSummary> inPool = as(MARIE, () -> register.list(VolunteerQuery.ALL, 0, 10_000)).stream()
                .filter(one -> Set.of(VolunteerStatus.AVAILABLE, VolunteerStatus.ASSIGNED).contains(one.status()))
                .filter(one -> one.groupsTaken() < one.maxGroups())
                .collect(Collectors.toMap(VolunteerSummary::id, Function.identity()));
        Set<String> expected = inPool.values().stream().flatMap(one -> {
            List<Integer> tags = new ArrayList<>(List.of(0));
            one.profile().interests().forEach(interest -> tags.add(VolunteerMatches.tag(interest)));
            one.profile().interests().forEach(first -> one.profile().interests().stream().filter(second -> second.compareTo(first) > 0)
                    .forEach(second -> tags.add(VolunteerMatches.pair(VolunteerMatches.tag(first), VolunteerMatches.tag(second)))));
            one.profile().experience().forEach(experience -> tags.add(VolunteerMatches.tag(experience)));
            return tags.stream().map(tag -> one.id() + "/" + tag);
        }).collect(Collectors.toSet());
        assertThat(kept.keySet()).isEqualTo(expected);
        table.build();
        Map<String, String> anew = whoIsKept();
        return new HashMap<>(anew);
    }

    private VolunteerId someVolunteer(Random random, String name, String town) {
        VolunteerDetails base = details(name, town);
        VolunteerId id = aVolunteer(new VolunteerDetails(
                base.person(), some(Language.class, random, 1, 2), some(PartOfWeek.class, random, 0, 2), null,
                List.of(1, 5, 10, 15, 30, 60).get(random.nextInt(6)), random.nextBoolean(), 1 + random.nextInt(2),
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3)), someProfile(random)));
        all.add(id);
        return id;
    }

    private static VolunteerDetails withProfile(VolunteerDetails base, MatchProfile profile) {
        return new VolunteerDetails(base.person(), base.languages(), base.availability(), base.interests(), base.radiusKm(),
                base.withMinors(), base.maxGroups(), base.since(), profile);
    }

    private MatchProfile someProfile(Random random) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        if (random.nextInt(4) == 0) {
            traits.add(Trait.SMOKES);
        }
        return new MatchProfile(some(Interest.class, random, 0, 8), random.nextInt(3) == 0 ? null : any(Pace.values(), random),
                some(Experience.class, random, 0, 3), random.nextInt(3) == 0 ? null : clock.today().getYear() - 16 - random.nextInt(70),
                traits);
    }

    private MatchQuery someQuery(Random random, Place place) {
        return new MatchQuery(place, 1 + random.nextInt(100), some(Language.class, random, 0, 2), some(PartOfWeek.class, random, 0, 2),
                random.nextInt(4) == 0, random.nextInt(4) == 0, random.nextInt(3) == 0 ? EnumSet.of(Trait.SMOKES) : Set.of(),
                all.stream().filter(id -> random.nextInt(15) == 0).toList(), all.stream().filter(id -> random.nextInt(30) == 0).toList(),
                new Wishes(some(Interest.class, random, 0, 5), any(new Pace[] {null, Pace.CALM, Pace.LIVELY}, random),
                        some(Experience.class, random, 0, 3), some(AgeBand.class, random, 0, 2)),
                new Weights(Arrays.stream(Preference.values()).collect(Collectors.toMap(Function.identity(), one -> random.nextInt(11)))),
                clock.today());
    }

    private static <E> E any(E[] constants, Random random) {
        return constants[random.nextInt(constants.length)];
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random, int least, int most) {
        Set<E> some = EnumSet.noneOf(type);
        int wanted = least + random.nextInt(most - least + 1);
        while (some.size() < wanted) {
            some.add(any(type.getEnumConstants(), random));
        }
        return some;
    }
}
