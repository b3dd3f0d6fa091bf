package be.omringd.linkgroup;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.place.Place;
import be.omringd.place.Region;
import be.omringd.volunteer.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of a link group, with a case that breaks it, and where a group could almost be made. */
class HardRulesTest {

    private static final Place AALST = place("41002", "Aalst", 50.94, 4.04);
    private static final Place ZOTTEGEM = place("41081", "Zottegem", 50.87, 3.81);
    private static final Place HASSELT = place("71072", "Hasselt", 50.93, 5.34);
    private static final Set<TimeOfWeek> THURSDAY = Set.of(TimeOfWeek.THURSDAY_EVENING);
    private static final Set<Language> DUTCH = Set.of(Language.NL);

    private int number;

    private static Place place(String code, String name, double lat, double lon) {
        return new Place(code, name, code, "9000", Region.OOST_VLAANDEREN, lat, lon);
    }

    private Candidate who(Place place, Set<Language> languages, Set<TimeOfWeek> times, Integer km) {
        LinkProfile profile = new LinkProfile(languages, times, km, Set.of(), Set.of(), null, null, null, null, null);
        return new Candidate(new CaseId(new UUID(0, ++number)), "Persoon " + number, place, Instant.EPOCH.plusSeconds(number), false, true,
                profile);
    }

    private List<Candidate> inAalst(int count) {
        List<Candidate> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(who(AALST, DUTCH, THURSDAY, 10));
        }
        return people;
    }

    private static List<AlmostGroup> almost(List<Candidate> waiting, Pair... apart) {
        return new AlmostGroups(List.of(AALST, ZOTTEGEM, HASSELT), Set.of(apart)).among(waiting);
    }

    // ---- the rules

    @ParameterizedTest
    @CsvSource({"0,false", "4,false", "5,true", "6,true", "8,true", "9,false"})
    void aGroupHasFiveToEightPeople(int members, boolean is) {
        assertThat(HardRules.isSize(members)).isEqualTo(is);
    }

    @Test
    void aGroupSharesALanguage() {
        Candidate dutch = who(AALST, DUTCH, THURSDAY, 10);
        Candidate both = who(AALST, Set.of(Language.NL, Language.FR), THURSDAY, 10);
        Candidate french = who(AALST, Set.of(Language.FR), THURSDAY, 10);
        assertThat(HardRules.sharedLanguages(List.of(dutch, both))).containsExactly(Language.NL);
        assertThat(HardRules.sharedLanguages(List.of(dutch, both, french))).isEmpty();
        assertThat(HardRules.sharedLanguages(List.of())).isEmpty();
    }

    @Test
    void anotherLanguageIsNotTheSameOne() {
        Candidate somali = who(AALST, Set.of(Language.OTHER), THURSDAY, 10);
        Candidate polish = who(AALST, Set.of(Language.OTHER), THURSDAY, 10);
        assertThat(HardRules.sharedLanguages(List.of(somali, polish))).isEmpty();
    }

    @Test
    void aGroupSharesAPartOfADay() {
        Candidate evening = who(AALST, DUTCH, THURSDAY, 10);
        Candidate more = who(AALST, DUTCH, Set.of(TimeOfWeek.THURSDAY_EVENING, TimeOfWeek.SUNDAY_MORNING), 10);
        Candidate morning = who(AALST, DUTCH, Set.of(TimeOfWeek.THURSDAY_MORNING), 10);
        assertThat(HardRules.sharedTimes(List.of(evening, more))).containsExactly(TimeOfWeek.THURSDAY_EVENING);
        assertThat(HardRules.sharedTimes(List.of(evening, more, morning))).isEmpty();
    }

    @Test
    void everybodyReachesTheMeetingPlace() {
        double km = ZOTTEGEM.kmTo(AALST);
        Candidate far = who(ZOTTEGEM, DUTCH, THURSDAY, (int) Math.ceil(km));
        Candidate near = who(ZOTTEGEM, DUTCH, THURSDAY, (int) Math.floor(km));
        assertThat(HardRules.reaches(far, AALST)).isTrue();
        assertThat(HardRules.reaches(near, AALST)).isFalse();
        assertThat(HardRules.reaches(who(AALST, DUTCH, THURSDAY, null), AALST)).as("did not tell").isFalse();
    }

    @Test
    void whoIsKeptApartIsNotTogetherWhicheverOfThemIsNamedFirst() {
        List<Candidate> group = inAalst(3);
        CaseId first = group.getFirst().caseId();
        CaseId last = group.getLast().caseId();
        assertThat(HardRules.mayBeTogether(group, Set.of())).isTrue();
        assertThat(HardRules.mayBeTogether(group, Set.of(Pair.of(first, last)))).isFalse();
        assertThat(HardRules.mayBeTogether(group, Set.of(Pair.of(last, first)))).isFalse();
        assertThat(HardRules.mayBeTogether(group.subList(1, 3), Set.of(Pair.of(first, last)))).isTrue();
    }

    // ---- where a group could almost be made

    @Test
    void fourWhoFitAreAlmostAGroupAndFiveCanBeOne() {
        assertThat(almost(inAalst(4))).singleElement().satisfies(group -> {
            assertThat(group.meeting()).isEqualTo(AALST);
            assertThat(group.time()).isEqualTo(TimeOfWeek.THURSDAY_EVENING);
            assertThat(group.language()).isEqualTo(Language.NL);
            assertThat(group.missing()).isOne();
        });
        assertThat(almost(inAalst(5))).singleElement().satisfies(group -> assertThat(group.missing()).isZero());
    }

    @Test
    void nothingIsToldOfTwoOfWhoRestsOrOfWhoToldNothing() {
        List<Candidate> waiting = inAalst(2);
        Candidate rests = inAalst(1).getFirst();
        waiting.add(new Candidate(rests.caseId(), rests.name(), AALST, rests.since(), true, true, rests.profile()));
        waiting.add(new Candidate(new CaseId(new UUID(1, 1)), "Stil", AALST, Instant.EPOCH, false, false, LinkProfile.NOTHING));
        assertThat(almost(waiting)).isEmpty();
    }

    @Test
    void whoIsKeptApartDoesNotCountInOnePlace() {
        List<Candidate> waiting = inAalst(4);
        Pair apart = Pair.of(waiting.getFirst().caseId(), waiting.getLast().caseId());
        assertThat(almost(waiting, apart)).singleElement().satisfies(group -> {
            assertThat(group.members()).hasSize(3);
            assertThat(HardRules.mayBeTogether(group.members(), Set.of(apart))).isTrue();
        });
    }

    @Test
    void eachPersonCountsInOnePlaceOnlyAndEveryRuleIsKept() {
        List<Candidate> waiting = inAalst(12);
        for (int i = 0; i < 3; i++) {
            waiting.add(who(HASSELT, DUTCH, Set.of(TimeOfWeek.SUNDAY_AFTERNOON), 5));
        }
        List<AlmostGroup> groups = almost(waiting);
        assertThat(groups).extracting(group -> group.members().size()).containsExactly(8, 4, 3);
        assertThat(groups.stream().flatMap(group -> group.members().stream())).doesNotHaveDuplicates();
        assertThat(groups).allSatisfy(group -> {
            assertThat(HardRules.sharedLanguages(group.members())).contains(group.language());
            assertThat(HardRules.sharedTimes(group.members())).contains(group.time());
            assertThat(group.members()).allMatch(one -> HardRules.reaches(one, group.meeting()));
        });
    }
}
