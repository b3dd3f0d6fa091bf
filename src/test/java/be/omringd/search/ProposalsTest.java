package be.omringd.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.CurrentTask;
import be.omringd.matching.Obstacle;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class ProposalsTest extends VolunteerWorld {

    private static final String RONSE = "45041";

    @Autowired
    ReasonsForNo reasons;
    @Autowired
    Profiles profiles;
    @Autowired
    Searches searches;
    @Autowired
    Proposals proposals;
    @Autowired
    MatchWeights weights;
    @Autowired
    ApplicationContext context;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    JdbcTemplate jdbc;

    private final List<VolunteerId> all = new ArrayList<>();
    private CaseId caseId;
    private SearchId search;

    @BeforeEach
    void aSearchInRonse() {
        caseId = aFileIn(ZOTTEGEM);
        search = as(ELS, () -> searches.open(caseId, SearchFor.GROUP));
        complete("search/describe-need", Map.of(
                "municipality", RONSE, "radiusKm", 5, "languages", List.of("nl"), "frequency", "monthly", "when",
                List.of("SATURDAY", "SUNDAY"),
                "interests", List.of("COOKING", "MUSIC", "iets"), "pace", "CALM", "ages", List.of("FROM_65"), "noGoTraits",
                List.of("SMOKES")));
    }

    @AfterEach
    void nobodyIsLeftBehind() {
        all.forEach(id -> does(MARIE, () -> life.rest(id, clock.today().plusYears(9))));
    }

    @Test
    void theNeedKeepsWhatThePersonTold() {
        assertThat(as(ELS, () -> searches.get(search)).need().orElseThrow().preferences()).satisfies(told -> {
            assertThat(told.wishes().interests()).containsExactlyInAnyOrder(Interest.COOKING, Interest.MUSIC);
            assertThat(told.wishes().pace()).isEqualTo(Pace.CALM);
            assertThat(told.noGo()).containsExactly(Trait.SMOKES);
            assertThat(told.when()).hasSize(2);
        });
    }

    @Test
    void whoSharesMoreComesFirstAndTheFourthIsTold() {
        VolunteerId cook = inRonse("Kok", EnumSet.of(Interest.COOKING, Interest.MUSIC), Pace.CALM);
        VolunteerId singer = inRonse("Zanger", EnumSet.of(Interest.MUSIC), Pace.CALM);
        VolunteerId quiet = inRonse("Stil", Set.of(), Pace.CALM);
        VolunteerId fast = inRonse("Snel", Set.of(), Pace.LIVELY);

        assertThat(listed()).containsExactly(cook, singer, quiet);
        assertThat(as(ELS, () -> proposals.whyNot(search, fast)).orElseThrow()).satisfies(why -> {
            assertThat(why.obstacles()).isEmpty();
            assertThat(why.behind()).containsExactly("Kok Janssens", "Zanger Janssens", "Stil Janssens");
            assertThat(why.better()).containsExactly(Preference.PACE);
        });
        assertThat(as(ELS, () -> proposals.whyNot(search, cook)).orElseThrow().listed()).isTrue();
    }

    @Test
    void oneWhoIsNotWantedIsLeftOutUntilThatIsTakenBack() {
        VolunteerId jef = inRonse("Jef", Set.of(), null);

        does(ELS, () -> reasons.notThisOne(search, jef));
        does(ELS, () -> reasons.notThisOne(search, jef));

        assertThat(listed()).isEmpty();
        assertThat(as(ELS, () -> proposals.whyNot(search, jef)).orElseThrow().obstacles()).containsExactly(Obstacle.NOT_THIS_ONE);
        List<Proposals.KeptInMind> kept = as(ELS, () -> proposals.of(search)).counted();
        assertThat(kept).singleElement().satisfies(one -> assertThat(one.name()).isEqualTo("Jef Janssens"));
        does(ELS, () -> reasons.forget(search, kept.getFirst().id()));
        assertThat(listed()).containsExactly(jef);
    }

    @Test
    void whoSmokesIsNotProposedAndThatIsCounted() {
        VolunteerDetails base = details("Roker", RONSE);
        all.add(aVolunteer(with(base, new MatchProfile(Set.of(), null, Set.of(), null, EnumSet.of(Trait.SMOKES)))));

        assertThat(as(ELS, () -> proposals.of(search))).satisfies(list -> {
            assertThat(list.proposals()).isEmpty();
            assertThat(list.keptAway().get(Obstacle.NO_GO).only()).isOne();
        });
    }

    @Test
    void aReasonForANoChangesTheNextList() {
        VolunteerId fast = inRonse("Vlug", EnumSet.of(Interest.COOKING, Interest.MUSIC), Pace.LIVELY);
        refuse(fast, Map.of("personAnswer", "no", "personNo", "pace", "volunteerAnswer", "yes"));

        assertThat(as(ELS, () -> proposals.of(search)).counted()).singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(ReasonForNo.PACE));
        assertThat(listed()).isEmpty();
    }

    @Test
    void aNoNeedsNoReason() {
        refuse(inRonse("Zwijgt", Set.of(), null), Map.of("personAnswer", "no", "volunteerAnswer", "no"));

        assertThat(as(ELS, () -> proposals.of(search)).counted()).isEmpty();
    }

    @Test
    void whoHasNoTimeNowIsProposedNowhereForAWhile() {
        VolunteerId busy = inRonse("Druk", Set.of(), null);
        refuse(busy, Map.of("personAnswer", "yes", "volunteerAnswer", "no", "volunteerNo", "noTime"));
        assertThat(as(ELS, () -> volunteers.get(busy)).restsUntil()).isEqualTo(clock.today().plusMonths(3));
        assertThat(jdbc.queryForObject("select rests_until from volunteer_match where volunteer_id = ? and tag = 0", LocalDate.class,
                busy.toString())).isEqualTo(clock.today().plusMonths(3));

        VolunteerId later = inRonse("Later", Set.of(), null);
        refuse(later, Map.of("personAnswer", "yes", "volunteerAnswer", "no", "volunteerNo", "noTime",
                "freeFrom", clock.today().plusDays(10).toString()));
        assertThat(as(ELS, () -> volunteers.get(later)).restsUntil()).isEqualTo(clock.today().plusDays(10));
    }

    @Test
    void thePagesSayNoNamesUntilBothSaidYes() {
        VolunteerId an = inRonse("An", EnumSet.of(Interest.COOKING), Pace.CALM);

        Profiles.OfBoth before = as(ELS, () -> profiles.of(search, an)).orElseThrow();
        assertThat(before.names()).isEmpty();
        assertThat(before.toString()).doesNotContain("Nora", "Peeters", "An Janssens", "Ronse", RONSE);

        as(ELS, () -> searches.propose(search, an, Channel.POOL));
        complete("search/propose-match", Map.of("personAnswer", "yes", "volunteerAnswer", "yes"));
        assertThat(as(ELS, () -> profiles.of(search, an)).orElseThrow().names())
                .isEqualTo(Optional.of(new Profiles.FirstNames("Nora", "An")));
    }

    @Test
    void onlyWhoMayWorkInTheFileSeesAndChanges() {
        VolunteerId jef = inRonse("Geheim", Set.of(), null);
        for (Actor actor : List.of(TOM, LIEN, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> proposals.of(search))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> proposals.whyNot(search, jef))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> profiles.of(search, jef))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> reasons.notThisOne(search, jef))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> reasons.forget(search, Ids.next()))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void managersChangeWhatCountsAndAColleagueIsNotOverwritten() {
        Weights before = as(ELS, () -> weights.now());
        Weights after = before.with(Preference.AGE, 5);
        assertThatThrownBy(() -> as(ELS, () -> weights.all())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ELS, () -> weights.change(before, after))).isInstanceOf(AccessDeniedException.class);

        assertThat(as(MARIE, () -> weights.change(before, after))).isTrue();
        assertThat(as(MARIE, () -> weights.change(before, before))).isFalse();

        assertThat(as(MARIE, () -> weights.all())).filteredOn(one -> one.preference() == Preference.AGE).singleElement().satisfies(one -> {
            assertThat(one.weight()).isEqualTo(5);
            assertThat(one.byDefault()).isOne();
            assertThat(one.changed()).map(MatchWeights.Change::by).hasValue("Marie");
        });
        assertThat(as(MARIE, () -> weights.change(after, weights.defaults()))).isTrue();
        assertThatThrownBy(() -> new Weights(Map.of(Preference.AGE, 11))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<VolunteerId> listed() {
        return as(ELS, () -> proposals.of(search)).proposals().stream().map(one -> one.volunteer().id()).filter(all::contains).toList();
    }

    private void refuse(VolunteerId id, Map<String, Object> answers) {
        as(ELS, () -> searches.propose(search, id, Channel.POOL));
        complete("search/propose-match", new HashMap<>(answers));
        currentActor.asProcess(() -> searches.refused(search));
    }

    private VolunteerId inRonse(String name, Set<Interest> interests, Pace pace) {
        VolunteerId id = aVolunteer(with(details(name, RONSE), new MatchProfile(interests, pace, Set.of(), null, Set.of())));
        all.add(id);
        return id;
    }

    private static VolunteerDetails with(VolunteerDetails base, MatchProfile profile) {
        return new VolunteerDetails(base.person(), base.languages(), base.availability(), base.interests(), base.radiusKm(),
                base.withMinors(), base.maxGroups(), base.since(), profile);
    }

    private void complete(String formKey, Map<String, Object> answers) {
        CurrentTask task =
                new CurrentTask(Ids.next(), caseId, "volunteer-search", "test", formKey, Map.of("searchId", search.toString()));
        as(ELS, () -> handlers.complete(task, FormValues.of(answers)));
    }
}
