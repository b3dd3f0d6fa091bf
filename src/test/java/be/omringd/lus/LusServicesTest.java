package be.omringd.lus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.NotYet;
import be.omringd.group.WhoIsInGroup;
import be.omringd.intake.OrientedTowardsLus;
import be.omringd.intake.RequestId;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.testing.OnMariaDb;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
@OnMariaDb
class LusServicesTest {

    private static final String ZOTTEGEM = "41081";
    private static final Actor ELS = coordinator("Els", Region.OOST_VLAANDEREN);
    private static final Actor BRAM = coordinator("Bram", Region.OOST_VLAANDEREN);
    private static final Actor FROM_ELSEWHERE = coordinator("Lien", Region.LIMBURG);
    private static final Actor TRAINER = new Actor(UUID.randomUUID(), "Tom", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of());

    @Autowired
    LusGroups groups;
    @Autowired
    WhoIsInGroup whoIsInGroup;
    @Autowired
    NetworkMaps maps;
    @Autowired
    Invitations invitations;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationEventPublisher events;
    @MockitoBean
    Users users;

    private CaseId caseId;

    @BeforeEach
    void aLusAroundNora() {
        Mockito.when(users.name(BRAM.userId())).thenReturn("Bram");
        caseId = files.open(Trajectory.KIND, new ContactDetails("Nora", null, null, "nora@voorbeeld.be", ZOTTEGEM, "nl", null, false));
        currentActor.asProcess(() -> groups.start(caseId, null));
    }

    @Test
    void startingALusTellsTheProcessOnceAndAPersonHasOneLus() {
        LusId id = as(ELS, () -> groups.get(caseId)).id();

        assertThat(currentActor.asProcess(() -> groups.start(caseId, null))).isEqualTo(id);
        assertThat(as(ELS, () -> files.get(caseId)).phase()).isEqualTo(LusPhase.PREPARING);
        List<Map<String, Object>> told = jdbc.queryForList(
                "select variables from process_command where name = 'LusStarted' and case_id = ?", caseId.toString());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().get("variables").toString()).contains(caseId.toString(), id.toString());
    }

    @Test
    void decidingForALusStartsIt() {
        CaseId decided =
                files.open(Trajectory.KIND, new ContactDetails("Sam", null, null, "sam@voorbeeld.be", ZOTTEGEM, "nl", null, false));
        RequestId request = new RequestId(UUID.randomUUID());

        currentActor.asProcess(() -> {
            events.publishEvent(new OrientedTowardsLus(decided, request));
            return null;
        });

        assertThat(as(ELS, () -> groups.find(decided))).isPresent();
        assertThat(jdbc.queryForObject("select request_id from lus where case_id = ?", String.class, decided.toString()))
                .isEqualTo(request.value().toString());
    }

    @Test
    void theFirstNameOnTheMapBringsTheLusToTheSearchForPeople() {
        added("tante Rosa");

        assertThat(as(ELS, () -> files.get(caseId)).phase()).isEqualTo(LusPhase.NETWORK_SEARCH);
    }

    @Test
    void whatIsKnownOfSomebodyComesBackAsItWasKept() {
        ContactOnMap rosa = added("tante Rosa");
        ContactFacts facts = new ContactFacts("Rosa 🌻 <script>alert(1)</script>", Relation.OTHER_FAMILY, "de zus van moeke",
                Ring.FRIENDSHIP,
                Sector.FAMILY, 0.25, Set.of(SupportType.PRACTICAL, SupportType.EMOTIONAL), Reciprocity.BOTH, ContactFrequency.WEEKLY,
                true, WantsToInvite.MAYBE);

        Outcome<ContactOnMap> changed = as(ELS, () -> maps.change(caseId, rosa.id(), rosa.version(), facts));

        assertThat(changed).isInstanceOf(Outcome.Done.class);
        NetworkMap map = as(ELS, () -> maps.get(caseId));
        assertThat(map.personName()).isEqualTo("Nora");
        assertThat(map.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.facts()).isEqualTo(facts);
            assertThat(contact.version()).isEqualTo(((Outcome.Done<ContactOnMap>) changed).value().version());
        });
    }

    @Test
    void twoPeopleOfOneNameCannotBeToldApart() {
        added("An");

        assertThat(as(ELS, () -> maps.add(caseId, ContactFacts.named(" an "))))
                .isEqualTo(Outcome.refused("nickname", "lus.refused.sameName"));
    }

    @Test
    void aMapHasAnEnd() {
        for (int i = 0; i < NetworkMaps.MAX_CONTACTS; i++) {
            added("Iemand " + i);
        }

        assertThat(as(ELS, () -> maps.add(caseId, ContactFacts.named("Nog iemand"))))
                .isEqualTo(Outcome.refused("nickname", "lus.refused.full"));
    }

    @Test
    void whoDidNotSeeAChangeDoesNotOverwriteIt() {
        ContactOnMap rosa = added("tante Rosa");
        as(BRAM, () -> maps.change(caseId, rosa.id(), rosa.version(), rosa.facts().at(Ring.INTIMACY, null, null)));

        Outcome<ContactOnMap> late =
                as(ELS, () -> maps.change(caseId, rosa.id(), rosa.version(), rosa.facts().at(Ring.EXCHANGE, null, null)));

        assertThat(late).isInstanceOfSatisfying(Outcome.ChangedBefore.class, before -> {
            assertThat(before.byName()).isEqualTo("Bram");
            assertThat(((ContactOnMap) before.now()).facts().ring()).isEqualTo(Ring.INTIMACY);
        });
        assertThat(as(ELS, () -> maps.get(caseId)).contacts().getFirst().facts().ring()).isEqualTo(Ring.INTIMACY);
    }

    @Test
    void ofTwoWhoChangeTheSamePersonAtTheSameMomentOneIsToldSo() throws Exception {
        ContactOnMap rosa = added("tante Rosa");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<ContactOnMap>> closer = () -> {
                start.await();
                return as(ELS, () -> maps.change(caseId, rosa.id(), rosa.version(), rosa.facts().at(Ring.INTIMACY, null, null)));
            };
            Callable<Outcome<ContactOnMap>> farther = () -> {
                start.await();
                return as(BRAM, () -> maps.change(caseId, rosa.id(), rosa.version(), rosa.facts().at(Ring.EXCHANGE, null, null)));
            };
            List<Outcome<ContactOnMap>> outcomes =
                    List.of(both.submit(closer), both.submit(farther)).stream().map(LusServicesTest::get).toList();

            assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Done).hasSize(1);
            assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.ChangedBefore).hasSize(1);
        }
    }

    @Test
    void manyNamesTypedAtOnceAtTwoScreensAreAllThere() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<ContactOnMap>> all = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> both.submit(() -> added("Naam " + i)))
                    .toList();
            all.forEach(LusServicesTest::get);
        }
        assertThat(as(ELS, () -> maps.get(caseId)).contacts()).hasSize(20);
    }

    @Test
    void whoIsTakenOffTheMapIsGoneFromTheDatabaseAndCanBePutBack() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);
        as(ELS, () -> invitations.answer(caseId, rosa.id(), answer(InvitationAnswer.NO)));

        Outcome<NetworkMaps.Removed> removed = as(ELS, () -> maps.remove(caseId, rosa.id()));

        assertThat(jdbc.queryForObject("select count(*) from network_contact where id = ?", Integer.class, rosa.id().toString())).isZero();
        assertThat(as(ELS, () -> maps.get(caseId)).contacts()).isEmpty();
        NetworkMaps.Removed kept = ((Outcome.Done<NetworkMaps.Removed>) removed).value();
        assertThat(as(ELS, () -> maps.putBack(caseId, kept))).isInstanceOf(Outcome.Done.class);
        assertThat(as(ELS, () -> maps.get(caseId)).contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.id()).isEqualTo(rosa.id());
            assertThat(contact.standing()).isEqualTo(Standing.NO);
        });
        assertThat(as(ELS, () -> maps.putBack(caseId, kept))).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void aMemberAndWhoIsBeingAskedStayOnTheMap() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);
        assertThat(as(ELS, () -> maps.remove(caseId, rosa.id()))).isEqualTo(Outcome.refused("", "lus.refused.beingAsked"));

        as(ELS, () -> invitations.answer(caseId, rosa.id(), yes("Rosa Claeys")));
        assertThat(as(ELS, () -> maps.remove(caseId, rosa.id()))).isEqualTo(Outcome.refused("", "lus.refused.member"));
    }

    @Test
    void invitingNobodyYetIsAnAnswerToo() {
        added("tante Rosa");

        assertThat(as(ELS, () -> invitations.choose(caseId, List.of(), "Kom je?"))).isEmpty();
        assertThat(as(ELS, () -> files.get(caseId)).phase()).isEqualTo(LusPhase.INVITING);
    }

    @Test
    void aMemberIsNotAskedOnceMoreAndSomebodyOfAnotherMapNotAtAll() {
        ContactOnMap rosa = added("tante Rosa");
        ContactOnMap piet = added("Piet");
        asked(rosa);
        as(ELS, () -> invitations.answer(caseId, rosa.id(), yes("Rosa Claeys")));
        ContactId stranger = new ContactId(UUID.randomUUID());

        List<ContactId> chosen = as(ELS, () -> invitations.choose(caseId, List.of(
                choice(rosa.id()), choice(piet.id()), choice(piet.id()), choice(stranger)), null));

        assertThat(chosen).containsExactly(piet.id());
    }

    @Test
    void whoSaidLaterCanBeAskedAgainAndTheLastAnswerCounts() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);
        as(ELS, () -> invitations.answer(caseId, rosa.id(), answer(InvitationAnswer.LATER)));
        asked(rosa);
        assertThat(as(ELS, () -> maps.get(caseId)).contacts().getFirst().standing()).isEqualTo(Standing.CHOSEN);

        as(ELS, () -> invitations.answer(caseId, rosa.id(), yes("Rosa Claeys")));

        assertThat(as(ELS, () -> groups.members(caseId))).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("Rosa Claeys");
            assertThat(member.nickname()).isEqualTo("tante Rosa");
        });
        assertThat(as(ELS, () -> whoIsInGroup.of(caseId)).orElseThrow()).satisfies(circle -> {
            assertThat(circle.members()).containsExactly("Rosa Claeys");
            assertThat(circle.started()).isFalse();
        });
        assertThat(as(ELS, () -> groups.count(caseId)).members()).isEqualTo(1);
    }

    @Test
    void whoLeavesTheGroupLeavesNoNameBehind() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);
        as(ELS, () -> invitations.answer(caseId, rosa.id(), yes("Rosa Claeys")));
        Invitations.Asking asking = as(ELS, () -> invitations.find(caseId, rosa.id())).orElseThrow();

        assertThat(as(ELS, () -> invitations.correct(caseId, asking.id(), asking.version(), answer(InvitationAnswer.NO))))
                .isInstanceOf(Outcome.Done.class);

        assertThat(jdbc.queryForList("select * from invitation where id = ?", asking.id().toString()).toString()).doesNotContain("Claeys");
        assertThat(as(ELS, () -> groups.members(caseId))).isEmpty();
        assertThat(as(BRAM, () -> invitations.correct(caseId, asking.id(), asking.version(), yes("Rosa Claeys"))))
                .isInstanceOf(Outcome.ChangedBefore.class);
    }

    @Test
    void theDatabaseItselfRefusesANameWithoutConsent() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);

        assertThatThrownBy(() -> jdbc.update("update invitation set full_name = 'Rosa Claeys' where contact_id = ?", rosa.id().toString()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noNicknameStaysInTheTimeline() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);
        as(ELS, () -> invitations.answer(caseId, rosa.id(), answer(InvitationAnswer.MAYBE)));

        List<TimelineEntry> timeline = as(ELS, () -> files.timeline(caseId));
        assertThat(timeline).extracting(TimelineEntry::kind).contains("lus.event.started", "lus.event.answer.maybe");
        assertThat(timeline).extracting(TimelineEntry::detail).doesNotContain("tante Rosa");
    }

    @Test
    void aDayStaysTheSameDay() {
        ContactOnMap rosa = added("tante Rosa");
        asked(rosa);
        LocalDate day = LocalDate.now(Moments.ZONE).minusDays(3);
        as(ELS, () -> invitations.answer(caseId, rosa.id(), new InvitationFacts(
                InvitedBy.PERSON, null, day, InvitationAnswer.NO, day.plusDays(1), null, null, null, null, null)));

        InvitationFacts facts = as(ELS, () -> invitations.find(caseId, rosa.id())).orElseThrow().facts();
        assertThat(facts.invitedOn()).isEqualTo(day);
        assertThat(facts.answeredOn()).isEqualTo(day.plusDays(1));
        assertThat(jdbc.queryForObject("select cast(invited_on as char) from invitation where contact_id = ?", String.class,
                rosa.id().toString()))
                .isEqualTo(day.toString());
    }

    @Test
    void theLusClosesWithItsFileAndThenNothingChangesAnyMore() {
        ContactOnMap rosa = added("tante Rosa");
        as(ELS, () -> {
            files.close(caseId, "ownWish");
            return null;
        });

        assertThat(as(ELS, () -> groups.get(caseId)).closedAt()).isNotNull();
        assertThat(as(ELS, () -> maps.get(caseId)).editable()).isFalse();
        assertThat(as(ELS, () -> maps.add(caseId, ContactFacts.named("Piet")))).isEqualTo(Outcome.refused("", "lus.refused.closed"));
        assertThat(as(ELS, () -> maps.change(caseId, rosa.id(), rosa.version(), ContactFacts.named("Piet"))))
                .isEqualTo(Outcome.refused("", "lus.refused.closed"));
        assertThat(as(ELS, () -> maps.remove(caseId, rosa.id()))).isEqualTo(Outcome.refused("", "lus.refused.closed"));
    }

    @Test
    void whenThePersonStopsTheLusGoesNoFurther() {
        as(ELS, () -> {
            files.stop(caseId, null);
            return null;
        });

        assertThatThrownBy(() -> as(ELS, run(() -> groups.enter(caseId, LusPhase.INVITING)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> currentActor.asProcess(run(() -> groups.continueAsLink(caseId)))).isInstanceOf(NotYet.class);
        assertThat(as(ELS, () -> files.get(caseId)).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(as(ELS, () -> groups.get(caseId)).closedAt()).isNull();
    }

    @Test
    void aLusThatIsStartedOnceMoreStaysAsFarAsItIs() {
        added("tante Rosa");

        currentActor.asProcess(() -> groups.start(caseId, null));

        assertThat(as(ELS, () -> files.get(caseId)).phase()).isEqualTo(LusPhase.NETWORK_SEARCH);
    }

    @Test
    void theMapThatWasMadeTakesNoStepBack() {
        added("tante Rosa");
        as(ELS, () -> invitations.choose(caseId, List.of(), null));

        as(ELS, run(() -> groups.mapMade(caseId)));

        assertThat(as(ELS, () -> files.get(caseId)).phase()).isEqualTo(LusPhase.INVITING);
    }

    @Test
    void whoHasNoBusinessInTheFileHasNoneInItsLus() {
        ContactOnMap rosa = added("tante Rosa");
        for (Actor stranger : List.of(FROM_ELSEWHERE, TRAINER, Actor.VISITOR)) {
            List<Supplier<?>> attempts = List.of(
                    () -> maps.find(caseId),
                    () -> maps.add(caseId, ContactFacts.named("Piet")),
                    () -> maps.change(caseId, rosa.id(), rosa.version(), ContactFacts.named("Piet")),
                    () -> maps.remove(caseId, rosa.id()),
                    () -> invitations.list(caseId),
                    () -> invitations.find(caseId, rosa.id()),
                    () -> invitations.choose(caseId, List.of(choice(rosa.id())), null),
                    () -> invitations.answer(caseId, rosa.id(), yes("Rosa Claeys")),
                    () -> invitations.correct(caseId, UUID.randomUUID(), 0, yes("Rosa Claeys")),
                    () -> groups.find(caseId),
                    () -> groups.members(caseId),
                    () -> groups.count(caseId),
                    () -> groups.start(caseId, null),
                    run(() -> groups.enter(caseId, LusPhase.INVITING)),
                    run(() -> groups.mapMade(caseId)),
                    run(() -> groups.continueAsLink(caseId)));
            for (Supplier<?> attempt : attempts) {
                assertThatThrownBy(() -> as(stranger, attempt)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(as(ELS, () -> maps.get(caseId)).contacts()).hasSize(1);
    }

    @Test
    void somebodyOfAnotherMapCannotBeReachedThroughThisOne() {
        ContactOnMap rosa = added("tante Rosa");
        CaseId other = files.open(Trajectory.KIND, new ContactDetails("Sam", null, null, "sam@voorbeeld.be", ZOTTEGEM, "nl", null, false));
        currentActor.asProcess(() -> groups.start(other, null));

        assertThat(as(ELS, () -> maps.change(other, rosa.id(), rosa.version(), ContactFacts.named("Piet"))))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(as(ELS, () -> maps.remove(other, rosa.id()))).isInstanceOf(Outcome.Gone.class);
        assertThat(as(ELS, () -> invitations.find(other, rosa.id()))).isEmpty();
    }

    private ContactOnMap added(String nickname) {
        return ((Outcome.Done<ContactOnMap>) as(ELS, () -> maps.add(caseId, ContactFacts.named(nickname)))).value();
    }

    private void asked(ContactOnMap contact) {
        as(ELS, () -> invitations.choose(caseId, List.of(choice(contact.id())), "Kom je ook?"));
    }

    private static Invitations.Choice choice(ContactId id) {
        return new Invitations.Choice(id, InvitedBy.PERSON);
    }

    private static InvitationFacts answer(InvitationAnswer answer) {
        return new InvitationFacts(
                InvitedBy.PERSON, "Kom je ook?", LocalDate.now(Moments.ZONE), answer, null, null, null, null, null, null);
    }

    private static InvitationFacts yes(String fullName) {
        return new InvitationFacts(InvitedBy.PERSON, null, LocalDate.now(Moments.ZONE), InvitationAnswer.YES, null, null, true,
                fullName, "0470 12 34 56", null);
    }

    private static Actor coordinator(String name, Region region) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of(region));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }

    private static Supplier<?> run(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
