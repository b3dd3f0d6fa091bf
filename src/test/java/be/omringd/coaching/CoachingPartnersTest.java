package be.omringd.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.coaching.CoachingPartners.Carried;
import be.omringd.coaching.CoachingPartners.Problem;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.volunteer.VolunteerWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A trajectory of Lus that other partners carry along. Armen te kort has no trainers. */
class CoachingPartnersTest extends VolunteerWorld {

    private static final Actor JOKE = trainer("Joke", Team.LUS);
    private static final Actor BRAM = trainer("Bram", Team.DOMO);
    private static final Actor MAJA = trainer("Maja", Team.MAGENTA);
    private static final Actor ERIK = trainer("Erik", Team.EK_C);
    private static final String SECRET = "We missen mensen met weinig geld";

    @Autowired
    private CoachingPartners partners;
    @Autowired
    private CoachingTrajectories trajectories;
    @Autowired
    private CoachingReports reports;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private CoachingSteps steps;
    @Autowired
    private CoachingDesk desk;
    @Autowired
    private TaskHandlers handlers;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Users users;
    @Autowired
    private TransactionTemplate transaction;

    private CaseId id;

    private static Actor trainer(String name, Team team) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(team));
    }

    @BeforeEach
    void anOrganisationToldLusSomething() {
        when(users.active()).thenReturn(List.of(JOKE, BRAM, MAJA, ERIK, MARIE));
        OrganisationId library = as(Actor.VISITOR, () -> organisations.register(
                new OrganisationDetails("Bib " + UUID.randomUUID(), OrganisationKind.ORGANISATION, ZOTTEGEM, "nl"),
                new Contact("Ans", null, null, "a@bib.example")));
        id = as(Actor.VISITOR, () -> trajectories.begin(library, Team.LUS));
        does(JOKE, () -> steps.explored(id, new FirstTalk(clock.today(), "Boeken", SECRET, null, null)));
    }

    private Optional<Problem> invites(Actor who, Team partner) {
        return as(who, () -> partners.invite(id, partner));
    }

    private Optional<Problem> ends(Actor who, Team partner) {
        return as(who, () -> partners.end(id, partner, "Anders verdeeld"));
    }

    private Carried carried() {
        return as(MARIE, () -> partners.of(id));
    }

    private void assertRefused(Actor who, Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class).as(who.name()).isThrownBy(() -> does(who, work));
    }

    private CoachingDesk.Line onTheDesk(Actor actor) {
        return as(actor, () -> desk.open()).stream().filter(one -> one.file().equals(id)).findFirst().orElseThrow();
    }

    private List<TimelineEntry> history(String kind) {
        return as(MARIE, () -> files.timeline(id)).stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    // ---- who sees what

    @Test
    void aPartnerThatCarriesAlongSeesAllAndOthersAndThoseOfBeforeSeeTheSummaryOnly() {
        List<Consumer<CaseId>> everything = List.of(trajectories::find, files::get, files::timeline, partners::of, reports::offered,
                reports::pdf, reports::word, steps::actions, file -> files.note(file, "casefile.event.stops", "x"),
                file -> sessions.plan(file, clock.instant().plusSeconds(86_400), "daar", null));
        assertThat(invites(JOKE, Team.DOMO)).isEmpty();
        assertThat(invites(JOKE, Team.MAGENTA)).isEmpty();
        assertThat(ends(JOKE, Team.MAGENTA)).isEmpty();

        for (Consumer<CaseId> one : everything) {
            does(BRAM, () -> one.accept(id));
            for (Actor other : List.of(MAJA, ERIK, ELS, TOM, Actor.VISITOR)) {
                assertRefused(other, () -> one.accept(id));
            }
        }
        assertThat(as(BRAM, () -> trajectories.find(id)).orElseThrow().talk().whyNow()).isEqualTo(SECRET);
        assertThat(onTheDesk(BRAM)).satisfies(line -> {
            assertThat(line.own()).isTrue();
            assertThat(line.page()).isTrue();
        });
        for (Actor other : List.of(MAJA, ERIK)) {
            assertThat(onTheDesk(other)).as(other.name()).satisfies(line -> {
                assertThat(line.own()).isFalse();
                assertThat(line.page()).isFalse();
                assertThat(line.teams()).containsExactly(Team.LUS, Team.DOMO);
                assertThat(line.phase()).isEqualTo(CoachingPhase.EXPLORED);
                assertThat(line.toString()).doesNotContain(SECRET);
            });
        }
    }

    @Test
    void onlyThePartnerThatLeadsAndManagersInviteHandOverAndTakeLeaveOfOthers() {
        invites(JOKE, Team.DOMO);
        invites(MARIE, Team.MAGENTA);

        for (Actor other : List.of(BRAM, ERIK)) {
            assertRefused(other, () -> partners.invite(id, Team.EK_C));
            assertRefused(other, () -> partners.handOver(id, Team.EK_C, true));
            assertRefused(other, () -> partners.end(id, Team.MAGENTA, "weg"));
        }
        assertThat(as(BRAM, () -> partners.of(id))).satisfies(seen -> {
            assertThat(seen.decides()).isFalse();
            assertThat(seen.mayEnd(Team.DOMO)).isTrue();
            assertThat(seen.mayEnd(Team.MAGENTA)).isFalse();
        });
        assertThat(ends(BRAM, Team.DOMO)).as("whoever carries along may stop").isEmpty();
        assertThat(as(BRAM, () -> files.isVisible(id))).isFalse();
        assertThat(carried().along()).containsExactly(Team.MAGENTA);
    }

    @Test
    void whoWasInvitedAndWhoNoLongerCarriesAlongStandsInTheHistoryWithTheReason() {
        invites(JOKE, Team.DOMO);
        as(JOKE, () -> partners.end(id, Team.DOMO, " Bram gaat met pensioen\u200B "));

        assertThat(history("coaching.event.carriesAlong")).extracting(TimelineEntry::detail).containsExactly("Domo");
        assertThat(history("coaching.event.carriesNoMore")).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).isEqualTo("Domo: Bram gaat met pensioen");
            assertThat(entry.actorName()).isEqualTo("Joke");
        });
        for (String reason : List.of("", " \u200B ", "x".repeat(CoachingPartners.LONGEST_REASON + 1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> as(JOKE, () -> partners.end(id, Team.DOMO, reason)));
        }
    }

    // ---- what cannot be

    @Test
    void aPartnerIsInvitedOnceAndOnlyWhereItHasTrainers() {
        assertThat(invites(JOKE, Team.DOMO)).isEmpty();

        assertThat(invites(MARIE, Team.DOMO)).contains(Problem.ALREADY);
        assertThat(invites(JOKE, Team.LUS)).contains(Problem.ALREADY);
        assertThat(invites(JOKE, Team.ARMEN_TE_KORT)).contains(Problem.NOBODY);
        assertThat(as(JOKE, () -> partners.handOver(id, Team.ARMEN_TE_KORT, true))).contains(Problem.NOBODY);
        assertThat(carried()).isEqualTo(new Carried(Team.LUS, List.of(Team.DOMO), List.of(Team.ARMEN_TE_KORT, Team.EK_C, Team.MAGENTA),
                true, List.of(Team.DOMO)));
        assertThat(history("coaching.event.carriesAlong")).hasSize(1);
    }

    @Test
    void whatIsNotCarriedAlongOrLedCannotBeEnded() {
        assertThat(ends(JOKE, Team.DOMO)).contains(Problem.NO_LONGER);
        assertThat(ends(JOKE, Team.LUS)).contains(Problem.LEADS);
        assertThat(history("coaching.event.carriesNoMore")).isEmpty();
        assertThat(carried().lead()).isEqualTo(Team.LUS);
    }

    @Test
    void nothingChangesInATrajectoryThatHasEnded() {
        invites(JOKE, Team.DOMO);
        does(Actor.PROCESS, () -> files.close(id, "other", CoachingPhase.QUESTION_ANSWERED));

        assertThat(invites(JOKE, Team.MAGENTA)).contains(Problem.NO_LONGER);
        assertThat(ends(JOKE, Team.DOMO)).contains(Problem.NO_LONGER);
        assertThat(as(JOKE, () -> partners.handOver(id, Team.DOMO, true))).contains(Problem.NO_LONGER);
        assertThat(as(JOKE, () -> partners.of(id))).satisfies(seen -> {
            assertThat(seen.decides() || seen.mayEnd(Team.DOMO)).isFalse();
            assertThat(seen.along()).containsExactly(Team.DOMO);
        });
    }

    @Test
    void twoPartnersInvitedAtOnceByTwoPeopleBothCarryAlong() {
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Optional<Problem>>> invitations = Map.of(JOKE, Team.DOMO, MARIE, Team.MAGENTA).entrySet().stream()
                .map(one -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return invites(one.getKey(), one.getValue());
                })).toList();

        assertThat(invitations).allSatisfy(one -> assertThat(one.join()).isEmpty());
        assertThat(carried().along()).containsExactly(Team.DOMO, Team.MAGENTA);
    }

    @Test
    void aTrajectoryIsLedByATeamThatCarriesIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> does(JOKE, () -> files.carriedBy(id, Set.of(Team.LUS), Team.DOMO)));
        assertThatIllegalArgumentException().isThrownBy(() -> does(JOKE, () -> files.carriedBy(id, Set.of(), Team.LUS)));
    }

    // ---- who leads

    @Test
    void whoIsIllHandsOverAndFromThenOnItIsForTheOtherPartner() {
        assertThat(as(JOKE, () -> partners.handOver(id, Team.DOMO, false))).isEmpty();

        assertThat(as(BRAM, () -> trajectories.find(id))).isPresent();
        assertThat(history("coaching.event.handedOver")).extracting(TimelineEntry::detail).containsExactly("Domo");
        assertRefused(JOKE, () -> trajectories.find(id));
        assertThat(onTheDesk(JOKE).team()).isEqualTo(Team.DOMO);
        assertThat(as(BRAM, () -> partners.of(id)).decides()).isTrue();
    }

    @Test
    void theLeadIsHandedOverToWhoCarriesAlongAndWhoLedGoesOnWhereTheyWant() {
        invites(JOKE, Team.DOMO);
        invites(JOKE, Team.MAGENTA);

        assertThat(as(JOKE, () -> partners.handOver(id, Team.DOMO, true))).isEmpty();

        assertThat(carried()).extracting(Carried::lead, Carried::along).containsExactly(Team.DOMO, List.of(Team.LUS, Team.MAGENTA));
        assertThat(as(JOKE, () -> partners.of(id))).satisfies(seen -> {
            assertThat(seen.decides()).isFalse();
            assertThat(seen.mayEnd(Team.LUS)).isTrue();
        });
        assertThat(onTheDesk(ERIK).teams()).containsExactly(Team.DOMO, Team.LUS, Team.MAGENTA);
        assertThat(as(BRAM, () -> partners.handOver(id, Team.MAGENTA, false))).isEmpty();
        assertThat(carried()).extracting(Carried::lead, Carried::along).containsExactly(Team.MAGENTA, List.of(Team.LUS));
        assertThat(as(BRAM, () -> files.isVisible(id))).isFalse();
    }

    @Test
    void aPartnerThatIsBetterPlacedLeadsOnceTheTalkIsDoneAndWhoCarriesAlongStays() {
        invites(JOKE, Team.MAGENTA);
        CurrentTask talk = new CurrentTask(UUID.randomUUID(), id, "coaching-trajectory", "step", "coaching/explore-talk", Map.of());

        does(JOKE, () -> transaction.executeWithoutResult(status -> {
            handlers.complete(talk, FormValues.of(Map.of("talkedOn", clock.today().toString(), "sector", "Bib", "whyNow", SECRET,
                    "looksFor", "oneTheme", "bestPartner", "DOMO")));
            files.note(id, "task:coaching-trajectory#exploreTalk", null);
        }));

        assertThat(carried()).extracting(Carried::lead, Carried::along).containsExactly(Team.DOMO, List.of(Team.MAGENTA));
        assertThat(as(JOKE, () -> files.isVisible(id))).isFalse();
    }
}
