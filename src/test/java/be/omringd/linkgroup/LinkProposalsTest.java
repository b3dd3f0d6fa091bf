package be.omringd.linkgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkBoard.Since;
import be.omringd.linkgroup.LinkBoard.Table;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerWorld;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals that are kept, what happens to their people meanwhile, and the search for them, on a real database. */
class LinkProposalsTest extends VolunteerWorld {

    /** Nobody else of these tests lives there. */
    private static final String VEURNE = "38025";
    private static final String DIKSMUIDE = "32003";
    private static final Set<Region> WEST = Set.of(Region.WEST_VLAANDEREN);
    private static final Actor WARD = user("Ward", Role.COORDINATOR, Region.WEST_VLAANDEREN);
    private static final LinkProfile WALKS = new LinkProfile(
            Set.of(Language.TR), Set.of(TimeOfWeek.MONDAY_MORNING), 4, Set.of(), Set.of(Interest.WALKING), null, GivesOrAsks.BOTH, null,
            null,
            null);

    @Autowired
    LinkProposals proposals;
    @Autowired
    LinkBoards boards;
    @Autowired
    LinkWeights weights;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    KeptApart apart;
    @Autowired
    GroupSearches searches;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    private final List<CaseId> people = new ArrayList<>();

    @BeforeEach
    void sixWait() {
        for (int i = 0; i < 6; i++) {
            people.add(waits(VEURNE, WALKS));
        }
    }

    private CaseId waits(String place, LinkProfile profile) {
        CaseId id = aFileIn(place);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(id, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(id));
            return null;
        }));
        does(MARIE, () -> profiles.change(id, profile, 0));
        return id;
    }

    private Arrangement together(List<CaseId> who) {
        Arrangement one = Arrangement.EMPTY.withEmptyGroup(VEURNE);
        UUID group = one.groups().getFirst().id();
        for (CaseId person : who) {
            one = one.move(person, VEURNE, group);
        }
        return one;
    }

    private LinkProposal kept(UUID id) {
        return as(WARD, () -> proposals.find(id)).orElseThrow();
    }

    private Table table(UUID id) {
        return as(WARD, () -> boards.of(kept(id), Texts.DUTCH)).tables().getFirst();
    }

    // ---- kept

    @Test
    void aProposalIsKeptAsItIsWithItsLocksAndPlaces() {
        Arrangement arrangement = together(people).lock(people.getFirst(), true);
        arrangement = arrangement.lock(arrangement.groups().getFirst().id(), true).withEmptyGroup(DIKSMUIDE);
        Arrangement made = arrangement;

        UUID id = as(WARD, () -> proposals.make(WEST, made));

        LinkProposal kept = kept(id);
        assertThat(kept.regions()).isEqualTo(WEST);
        assertThat(kept.madeBy()).isEqualTo("Ward");
        assertThat(kept.arrangement().groups()).usingRecursiveComparison().ignoringCollectionOrder().ignoringFields("id")
                .isEqualTo(made.groups());
        assertThat(as(WARD, () -> proposals.all())).extracting(LinkProposal::id).contains(id);
    }

    @Test
    void onlyWhoSeesAllItsRegionsKnowsOfIt() {
        UUID id = as(MARIE, () -> proposals.make(Set.of(Region.WEST_VLAANDEREN, Region.LIMBURG), together(people)));

        for (Actor other : List.of(WARD, LIEN, ELS)) {
            assertThat(as(other, () -> proposals.all())).extracting(LinkProposal::id).doesNotContain(id);
            assertThat(as(other, () -> proposals.find(id))).isEmpty();
            assertThat(as(other, () -> proposals.change(id, 1, Arrangement.EMPTY))).isFalse();
            assertThat(as(other, () -> proposals.remove(id, 1))).isFalse();
        }
        assertThatThrownBy(() -> as(LIEN, () -> proposals.make(WEST, Arrangement.EMPTY))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> proposals.make(Set.of(Region.LIMBURG), together(people))))
                .as("people whom she does not see").isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(TOM, () -> proposals.all())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsToldAndNothingIsLost() {
        UUID id = as(WARD, () -> proposals.make(WEST, Arrangement.EMPTY));
        CyclicBarrier both = new CyclicBarrier(2);
        List<Boolean> done = Stream.of(WARD, MARIE).map(who -> CompletableFuture.supplyAsync(() -> as(who, () -> {
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return proposals.change(id, 1, together(people));
        }), Thread::startVirtualThread)).toList().stream().map(CompletableFuture::join).toList();

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(kept(id)).satisfies(now -> {
            assertThat(now.edition()).isEqualTo(2);
            assertThat(now.placed()).isEqualTo(6);
        });
    }

    @Test
    void nobodyIsInTwoGroups() {
        Arrangement one = together(people).withEmptyGroup(DIKSMUIDE);
        UUID second = one.groups().getLast().id();

        Arrangement moved = one.move(people.getFirst(), VEURNE, second);

        assertThat(moved.people()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(moved.groupOf(people.getFirst())).map(Arrangement.Group::id).contains(second);
        Arrangement.Member twice = new Arrangement.Member(people.getFirst(), VEURNE, false);
        assertThatThrownBy(() -> new Arrangement(List.of(
                new Arrangement.Group(UUID.randomUUID(), null, false, List.of(twice)),
                new Arrangement.Group(UUID.randomUUID(), null, false, List.of(twice))))).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- what happens meanwhile

    @Test
    void whatHappensToPeopleMeanwhileIsSaidAndTheGroupDoesNotHold() {
        UUID id = as(WARD, () -> proposals.make(WEST, together(people)));
        assertThat(table(id).holds()).isTrue();

        does(WARD, () -> files.pause(people.get(0), null));
        assertThat(table(id).since()).isEqualTo(Map.of(people.get(0), Since.RESTS));
        does(WARD,
                () -> files.changePerson(people.get(1), new ContactDetails("Nora", "Peeters", null, null, DIKSMUIDE, "nl", null, false)));
        assertThat(table(id).since()).containsEntry(people.get(1), Since.MOVED);
        assertThat(table(id).broken()).as("travels 4 km").contains(HardRule.REACH);
        does(WARD, () -> files.stop(people.get(2), null));
        assertThat(table(id).since()).containsEntry(people.get(2), Since.GONE);
        does(WARD, () -> files.changePerson(people.get(3), new ContactDetails("Nora", "Peeters", null, null, HASSELT, "nl", null, false)));
        assertThat(table(id).since()).as("in another region").containsEntry(people.get(3), Since.GONE);
        assertThat(as(WARD, () -> boards.names(people))).as("no name of whom he does not see").doesNotContainKey(people.get(3));
        assertThat(table(id).holds()).isFalse();
    }

    @Test
    void whoIsErasedIsInNoProposal() {
        UUID id = as(WARD, () -> proposals.make(WEST, together(people)));
        does(WARD, () -> files.close(people.getFirst(), "ownWish"));

        does(MARIE, () -> files.erase(people.getFirst()));

        assertThat(kept(id).arrangement().people()).containsExactlyInAnyOrderElementsOf(people.subList(1, 6));
    }

    @Test
    void contradictoryWishesNotToBeTogetherBreakTheGroupAndNothingElse() {
        UUID id = as(WARD, () -> proposals.make(WEST, together(people)));

        does(WARD, () -> {
            apart.keep(people.get(0), people.get(1));
            apart.keep(people.get(1), people.get(0));
        });

        assertThat(table(id).broken()).containsExactly(HardRule.APART);
    }

    // ---- what a change does

    @Test
    void whatAMoveDoesAndWhatWouldHelpIsKnownBeforeItIsDone() {
        CaseId farther = waits(DIKSMUIDE, WALKS);
        UUID id = as(WARD, () -> proposals.make(WEST, together(people.subList(0, 5))));
        LinkBoard board = as(WARD, () -> boards.of(kept(id), Texts.DUTCH));
        Candidate near = board.candidate(people.get(5)).orElseThrow();
        Candidate far = board.candidate(farther).orElseThrow();
        UUID group = board.tables().getFirst().group().id();

        assertThat(board.beside()).extracting(Candidate::caseId).contains(people.get(5), farther);
        assertThat(board.effectOfMove(near, group)).satisfies(effect -> {
            assertThat(effect.better()).containsEntry(Wish.PLACED, 1L).containsEntry(Wish.SIZE, 1L);
            assertThat(effect.worse()).isEmpty();
            assertThat(effect.breaks()).isEmpty();
        });
        assertThat(board.effectOfMove(far, group).breaks()).isEqualTo(Map.of(group, Set.of(HardRule.REACH)));
        assertThat(board.hints(near)).first().satisfies(hint -> assertThat(hint.rules()).isEmpty());
        assertThat(board.hints(far)).first().satisfies(hint -> {
            assertThat(hint.rules()).containsExactly(HardRule.REACH);
            assertThat(hint.kmMore()).isPositive();
            assertThat(far.place().kmTo(hint.table().meeting())).isLessThanOrEqualTo(4.0 + hint.kmMore());
        });
    }

    // ---- weights

    @Test
    void aManagerSaysHowMuchCountsAndOfTwoTheSecondIsTold() {
        WishWeights seen = weights.now();
        assertThat(seen.of(Wish.PLACED)).isEqualTo(1000);
        Map<Wish, Integer> values = new EnumMap<>(seen.values());
        values.put(Wish.TRAVEL, 0);
        WishWeights changed = new WishWeights(values);
        try {
            assertThat(as(MARIE, () -> weights.change(seen, changed))).isTrue();
            assertThat(as(MARIE, () -> weights.change(seen, seen))).isFalse();
            assertThat(weights.now()).isEqualTo(changed);
        } finally {
            jdbc.update("delete from link_weight");
        }
        assertThatThrownBy(() -> as(WARD, () -> weights.change(seen, changed))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new WishWeights(Map.of(Wish.TRAVEL, 1001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WishWeights(Map.of(Wish.TRAVEL, -1))).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- the search

    private void untilDone(UUID id) {
        while (as(WARD, () -> searches.progress(id)).isPresent()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void aSearchIsStoppedAndKeepsTheBestAndWhatIsLocked() {
        Arrangement locked = together(people.subList(0, 5));
        UUID id = as(WARD, () -> proposals.make(WEST, locked.lock(locked.groups().getFirst().id(), true)));

        assertThat(as(WARD, () -> searches.begin(id, Texts.DUTCH))).isTrue();
        assertThat(as(WARD, () -> searches.begin(id, Texts.DUTCH))).as("one at a time").isFalse();
        assertThat(as(LIEN, () -> searches.progress(id))).as("not hers").isEmpty();
        does(WARD, () -> searches.stop(id));
        untilDone(id);

        Arrangement found = kept(id).arrangement();
        assertThat(found.groups().getFirst()).satisfies(one -> {
            assertThat(one.locked()).isTrue();
            assertThat(one.members()).extracting(Arrangement.Member::caseId).containsExactlyInAnyOrderElementsOf(people.subList(0, 5));
        });
    }

    @Test
    void whatASearchFindsForAProposalThatWasChangedMeanwhileIsKeptBesideIt() {
        UUID id = as(WARD, () -> proposals.make(WEST, together(people)));
        does(WARD, () -> {
            searches.begin(id, Texts.DUTCH);
            proposals.change(id, 1, together(people.subList(0, 2)));
            searches.stop(id);
        });
        untilDone(id);

        assertThat(kept(id).arrangement().people()).containsExactlyInAnyOrderElementsOf(people.subList(0, 2));
        assertThat(as(WARD, () -> proposals.all())).first().satisfies(beside -> {
            assertThat(beside.id()).isNotEqualTo(id);
            assertThat(beside.changedBy()).isEqualTo("Ward");
            assertThat(beside.arrangement().people()).containsAll(people);
        });
    }
}
