package be.omringd.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.carry.MovingElsewhere.Outcome;
import be.omringd.carry.MovingElsewhere.Standing;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.notification.NotificationKind;
import be.omringd.notification.Notifications;
import be.omringd.notification.Notifications.Told;
import be.omringd.place.Region;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class MovingElsewhereTest extends CarryWorld {

    private static final Actor OLA = user("Ola", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    private static final Actor LEA = user("Lea", Role.COORDINATOR, Region.LIMBURG);

    private static final Actor BEA = new Actor(UUID.randomUUID(), "Bea", Actor.Kind.USER, Set.of(Role.COORDINATOR, Role.MANAGER),
            Set.of(Region.OOST_VLAANDEREN));

    @Autowired
    MovingElsewhere moving;
    @Autowired
    Notifications notifications;

    @BeforeEach
    void theyAllWorkHere() {
        theTeamIs(ELS, LEA, LIEN, MARIE, OLA);
        jdbc.update("delete from notification");
    }

    private Standing seen(Actor actor, CaseId file) {
        return as(actor, () -> moving.standing(file)).orElseThrow();
    }

    private Outcome moves(Actor actor, CaseId file, String place, Actor to) {
        Standing seen = seen(actor, file);
        return as(actor, () -> moving.move(file, seen, place, to.user(), "Ze gaat bij haar zus wonen"));
    }

    private String scope(UUID task) {
        return jdbc.queryForObject("select access_scope from work_item where id = ?", String.class, task.toString());
    }

    private List<NotificationKind> told(Actor actor) {
        return as(actor, () -> notifications.newest(10)).stream().map(Told::kind).toList();
    }

    @Test
    void theWholeCaseGoesAndItsTasksWithIt() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        UUID hers = task(file, ELS, 3);
        UUID olas = task(file, OLA, 3);
        UUID nobodys = task(file, 4);

        assertThat(moves(ELS, file, HASSELT, LIEN)).isEqualTo(Outcome.MOVED);

        assertThat(holder(file)).isEqualTo(LIEN.user());
        assertThat(assignee(hers)).isEqualTo(LIEN.user().toString());
        assertThat(List.of(hers, olas, nobodys)).allSatisfy(task -> assertThat(scope(task)).isEqualTo("region:limburg"));
        assertThat(assignee(olas)).as("who cannot do it there any more").isNull();
        assertThat(assignee(nobodys)).isNull();
        assertThat(as(LIEN, () -> files.get(file))).satisfies(moved -> {
            assertThat(moved.scope().code()).isEqualTo("region:limburg");
            assertThat(moved.person().placeCode()).isEqualTo(HASSELT);
            assertThat(moved.person().mail()).isEqualTo("nora@voorbeeld.be");
        });
        assertThat(as(LIEN, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals("carry.event.moved")).singleElement()
                .extracting(TimelineEntry::detail, TimelineEntry::actorName).containsExactly("Lien: Ze gaat bij haar zus wonen", "Els");
        assertThatThrownBy(() -> as(ELS, () -> files.get(file))).isInstanceOf(AccessDeniedException.class);
        assertThat(told(LIEN)).containsExactly(NotificationKind.CASE_GIVEN);
        assertThat(told(ELS)).isEmpty();
        assertThat(as(LIEN, cameToYou::mine)).singleElement().satisfies(message -> {
            assertThat(message.cases()).isOne();
            assertThat(message.tasks()).isEqualTo(2);
        });
    }

    @Test
    void handedBackItIsWhereItWas() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        moves(ELS, file, HASSELT, LIEN);

        assertThat(moves(LIEN, file, AALST, ELS)).isEqualTo(Outcome.MOVED);

        assertThat(holder(file)).isEqualTo(ELS.user());
        assertThat(as(ELS, () -> files.get(file)).scope().code()).isEqualTo("region:oost-vlaanderen");
        assertThat(as(ELS, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals("carry.event.moved")).hasSize(2);
    }

    @Test
    void whoHoldsItAndManagersHandItOverAndWhereNobodyDoesWhoeverSeesIt() {
        CaseId held = isHeldBy(ELS, AALST, 2);
        CaseId nobodys = aFileIn(AALST);

        assertThat(as(OLA, () -> moving.standing(held))).isEmpty();
        Standing seen = seen(MARIE, held);
        assertThat(as(OLA, () -> moving.move(held, seen, HASSELT, LIEN.user(), "Toch"))).isEqualTo(Outcome.CHANGED);
        assertThat(holder(held)).isEqualTo(ELS.user());
        assertThatThrownBy(() -> as(LIEN, () -> moving.move(held, seen, HASSELT, LIEN.user(), "Toch")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(moves(MARIE, held, HASSELT, LIEN)).isEqualTo(Outcome.MOVED);
        assertThat(told(ELS)).containsExactly(NotificationKind.GIVEN_AWAY);
        assertThat(moves(OLA, nobodys, HASSELT, LIEN)).isEqualTo(Outcome.MOVED);
        assertThat(holder(nobodys)).isEqualTo(LIEN.user());
    }

    @Test
    void onlyWhoWorksThereGetsItAndOnlyIfItIsAnotherRegion() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        theTeamIs(BEA, ELS, LEA, LIEN, MARIE, OLA);

        assertThat(as(ELS, () -> moving.receivers(file, HASSELT))).as("not who manages, and coordinates elsewhere")
                .containsExactly(LEA, LIEN);
        assertThat(as(ELS, () -> moving.receivers(file, "11002"))).as("no coordinator there").containsExactly(BEA, MARIE);
        assertThat(moves(ELS, file, HASSELT, OLA)).isEqualTo(Outcome.NOT_THERE);
        assertThat(moves(ELS, file, ZOTTEGEM, OLA)).isEqualTo(Outcome.SAME_REGION);
        Standing seen = seen(ELS, file);
        assertThatThrownBy(() -> as(ELS, () -> moving.move(file, seen, HASSELT, LIEN.user(), " "))).isInstanceOf(
                IllegalArgumentException.class);

        assertThat(holder(file)).isEqualTo(ELS.user());
        assertThat(as(ELS, () -> files.get(file)).person().placeCode()).isEqualTo(AALST);
        does(MARIE, () -> files.close(file, "ownWish"));
        assertThat(as(ELS, () -> moving.standing(file))).as("closed").isEmpty();
    }

    @Test
    void whatOthersDidMeanwhileIsNotUndone() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        Standing seen = seen(MARIE, file);
        holds(OLA, file);

        assertThat(as(MARIE, () -> moving.move(file, seen, HASSELT, LIEN.user(), "Verhuisd"))).isEqualTo(Outcome.CHANGED);

        assertThat(holder(file)).isEqualTo(OLA.user());
        assertThat(as(OLA, () -> files.timeline(file))).noneMatch(entry -> entry.kind().equals("carry.event.moved"));
        assertThat(told(LIEN)).isEmpty();
    }

    @Test
    void ofTwoWhoHandItOverAtTheSameTimeOneDoesAndTheOtherHearsThatItIsDone() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId file = isHeldBy(ELS, AALST, 2);
            Standing seen = seen(MARIE, file);
            CyclicBarrier barrier = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Outcome> one = threads.submit(() -> atOnce(barrier, file, seen, LIEN));
                Future<Outcome> other = threads.submit(() -> atOnce(barrier, file, seen, LEA));
                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(Outcome.MOVED, Outcome.CHANGED);
                assertThat(holder(file)).isEqualTo(one.get() == Outcome.MOVED ? LIEN.user() : LEA.user());
            }
            assertThat(as(MARIE, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals("carry.event.moved")).hasSize(1);
        }
    }

    private Outcome atOnce(CyclicBarrier barrier, CaseId file, Standing seen, Actor to) throws Exception {
        barrier.await();
        return as(MARIE, () -> moving.move(file, seen, HASSELT, to.user(), "Verhuisd"));
    }
}
