package be.omringd.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.carry.HandingOver.Choice;
import be.omringd.carry.HandingOver.Stays;
import be.omringd.carry.HandingOver.Why;
import be.omringd.carry.HoldingTogether.Outcome;
import be.omringd.carry.MovingElsewhere.Standing;
import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.WhoHolds;
import be.omringd.engine.Ids;
import be.omringd.inbox.OwnTasks;
import be.omringd.notification.NotificationKind;
import be.omringd.notification.Notifications;
import be.omringd.notification.Notifications.Told;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class HoldingTogetherTest extends CarryWorld {

    private static final Actor OLA = user("Ola", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    private static final Actor AN = user("An", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    private static final Actor ADA = user("Ada", Role.ADMINISTRATOR);
    /** Works in both regions. */
    private static final Actor BO = new Actor(UUID.randomUUID(), "Bo", Actor.Kind.USER, Set.of(Role.COORDINATOR),
            Set.of(Region.OOST_VLAANDEREN, Region.LIMBURG));

    @Autowired
    HoldingTogether together;
    @Autowired
    MovingElsewhere moving;
    @Autowired
    WhoHolds holds;
    @Autowired
    CaseLists lists;
    @Autowired
    Notifications notifications;
    @Autowired
    UserAdministration administration;
    @Autowired
    OwnTasks own;

    @BeforeEach
    void theyAllWorkHere() {
        theTeamIs(AN, BO, ELS, LIEN, MARIE, OLA);
        jdbc.update("delete from notification");
    }

    private Outcome asks(Actor actor, CaseId file, Actor colleague) {
        return as(actor, () -> together.ask(file, together.beforeAsking(file).orElseThrow(), colleague.user(), "Jij kent haar buurt"));
    }

    private CaseId isHeldByBoth(Actor holder, Actor along, String place) {
        CaseId file = isHeldBy(holder, place, 2);
        assertThat(asks(holder, file, along)).isEqualTo(Outcome.DONE);
        return file;
    }

    private HeldBy held(CaseId file) {
        return transaction.execute(status -> holders.of(file));
    }

    private static HeldBy by(Actor holder, Actor along) {
        return new HeldBy(holder.user(), along == null ? null : along.user());
    }

    private List<NotificationKind> told(Actor actor) {
        return as(actor, () -> notifications.newest(10)).stream().map(Told::kind).toList();
    }

    private List<String> entries(CaseId file, String kind) {
        return as(MARIE, () -> files.timeline(file)).stream().filter(entry -> entry.kind().equals(kind))
                .map(entry -> entry.actorName() + " > " + entry.detail()).toList();
    }

    @Test
    void whoIsAskedAlongHoldsItTooIsToldOnceAndItStandsInTheHistory() {
        CaseId file = isHeldByBoth(ELS, OLA, AALST);

        assertThat(held(file)).isEqualTo(by(ELS, OLA));
        assertThat(as(AN, () -> holds.of(file))).extracting(WhoHolds.Colleague::id).containsExactly(ELS.user(), OLA.user());
        assertThat(told(OLA)).containsExactly(NotificationKind.ASKED_ALONG);
        assertThat(told(ELS)).isEmpty();
        assertThat(as(MARIE, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals("casefile.event.joined"))
                .singleElement().extracting(TimelineEntry::actorName).isEqualTo("Els");
    }

    @Test
    void whoHoldsItAndManagersAskAColleagueWhoMaySeeItAnyway() {
        CaseId file = isHeldBy(ELS, AALST, 2);

        assertThat(as(OLA, () -> together.beforeAsking(file))).as("holds nothing").isEmpty();
        assertThatThrownBy(() -> as(OLA, () -> together.ask(file, by(ELS, null), AN.user(), ""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> together.beforeAsking(file))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(ELS, () -> together.toAsk(file))).containsExactly(AN, BO, MARIE, OLA);
        assertThat(asks(ELS, file, LIEN)).isEqualTo(Outcome.MAY_NOT_SEE);
        assertThat(asks(ELS, file, ELS)).isEqualTo(Outcome.MAY_NOT_SEE);
        assertThat(held(file)).isEqualTo(by(ELS, null));
        assertThatThrownBy(() -> as(LIEN, () -> files.get(file))).as("being asked opens nothing").isInstanceOf(AccessDeniedException.class);

        assertThat(asks(MARIE, file, OLA)).isEqualTo(Outcome.DONE);
        assertThat(told(ELS)).as("with whom she holds it").containsExactly(NotificationKind.OTHER_CHANGED);
        assertThat(as(ELS, () -> together.beforeAsking(file))).as("two is enough").isEmpty();

        CaseId nobodys = aFileIn(AALST);
        assertThat(as(MARIE, () -> together.beforeAsking(nobodys))).as("nobody to be along with").isEmpty();
        does(MARIE, () -> files.close(file, "ownWish"));
        assertThat(as(ELS, () -> together.beforeEnding(file))).as("closed").isEmpty();
    }

    @Test
    void eitherCanGoOnAloneAndWhoWasAskedAlongCanOnlyLeave() {
        CaseId file = isHeldByBoth(ELS, OLA, AALST);
        UUID olas = task(file, OLA, 2);
        HeldBy seen = by(ELS, OLA);

        assertThat(as(OLA, () -> together.canGoOnAlone(seen))).containsExactly(ELS.user());
        assertThatThrownBy(() -> as(OLA, () -> together.endTogether(file, seen, OLA.user()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(AN, () -> together.endTogether(file, seen, ELS.user()))).isInstanceOf(AccessDeniedException.class);

        assertThat(as(OLA, () -> together.endTogether(file, seen, ELS.user()))).isEqualTo(Outcome.DONE);
        assertThat(held(file)).isEqualTo(by(ELS, null));
        assertThat(assignee(olas)).as("what they have in hand").isEqualTo(OLA.user().toString());
        assertThat(entries(file, "casefile.event.left")).hasSize(1);
        assertThat(told(ELS)).containsExactly(NotificationKind.OTHER_CHANGED);

        asks(ELS, file, AN);
        assertThat(as(ELS, () -> together.endTogether(file, by(ELS, AN), AN.user()))).isEqualTo(Outcome.DONE);
        assertThat(held(file)).as("who was asked along goes on").isEqualTo(by(AN, null));
    }

    @Test
    void whoseAccountIsClosedMeanwhileIsGivenNoCase() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        Standing seen = as(ELS, () -> moving.standing(file)).orElseThrow();
        List.of(OLA, LIEN).forEach(this::isClosedMeanwhile);

        assertThat(asks(ELS, file, OLA)).isEqualTo(Outcome.MAY_NOT_SEE);
        assertThat(as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(file), Set.of()), List.of(OLA.user()), "Verlof")).stays())
                .hasSize(1);
        assertThat(as(ELS, () -> moving.move(file, seen, HASSELT, LIEN.user(), "Ze verhuist")))
                .isEqualTo(MovingElsewhere.Outcome.CHANGED);
        assertThat(held(file)).isEqualTo(by(ELS, null));
    }

    @Test
    void whoseAccountIsClosedMeanwhileIsGivenNoTasksEither() {
        UUID task = task(isHeldBy(ELS, AALST, 2), ELS, 3);
        UUID free = Ids.next();
        as(ELS, () -> own.write(free, null, "Ruim de kast op", own.today(), ELS.user()));
        isClosedMeanwhile(OLA);

        assertThat(as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(), Set.of(task, free)), List.of(OLA.user()), "Verlof"))
                .stays()).extracting(Stays::why).containsExactly(Why.CHANGED, Why.CHANGED);

        assertThat(assignee(task)).isEqualTo(ELS.user().toString());
        assertThat(assignee(free)).isEqualTo(ELS.user().toString());
        assertThat(as(OLA, cameToYou::mine)).isEmpty();
    }

    @Test
    void whoHandsItOverIsReplacedAndTheOtherStays() {
        CaseId first = isHeldByBoth(ELS, OLA, AALST);
        CaseId along = isHeldByBoth(OLA, ELS, ZOTTEGEM);
        UUID olas = task(first, OLA, 2);
        jdbc.update("delete from notification");

        var outcome = as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(first, along), Set.of()), List.of(AN.user()), "Verlof"));

        assertThat(outcome.stays()).isEmpty();
        assertThat(held(first)).isEqualTo(by(AN, OLA));
        assertThat(held(along)).isEqualTo(by(OLA, AN));
        assertThat(assignee(olas)).isEqualTo(OLA.user().toString());
        assertThat(told(AN)).containsOnly(NotificationKind.CASE_GIVEN).hasSize(2);
        assertThat(told(OLA)).containsOnly(NotificationKind.OTHER_CHANGED).hasSize(2);
    }

    @Test
    void handedToTheOtherItIsHeldByOne() {
        CaseId first = isHeldByBoth(ELS, OLA, AALST);
        CaseId along = isHeldByBoth(OLA, ELS, ZOTTEGEM);

        as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(first, along), Set.of()), List.of(OLA.user()), "Verlof"));

        assertThat(held(first)).isEqualTo(by(OLA, null));
        assertThat(held(along)).isEqualTo(by(OLA, null));
    }

    @Test
    void inAnotherRegionTheOtherStaysOnlyWhereTheyMaySeeIt() {
        CaseId goes = isHeldByBoth(ELS, OLA, AALST);
        CaseId stays = isHeldByBoth(ELS, BO, AALST);
        UUID olas = task(goes, OLA, 2);
        UUID bos = task(stays, BO, 2);
        Standing seenGoes = as(ELS, () -> moving.standing(goes)).orElseThrow();
        Standing seenStays = as(ELS, () -> moving.standing(stays)).orElseThrow();
        assertThat(as(ELS, () -> moving.other(goes, seenGoes, HASSELT))).hasValueSatisfying(other -> assertThat(other.stays()).isFalse());
        assertThat(as(ELS, () -> moving.other(stays, seenStays, HASSELT))).hasValueSatisfying(other -> assertThat(other.stays()).isTrue());
        jdbc.update("delete from notification");

        as(ELS, () -> moving.move(goes, seenGoes, HASSELT, LIEN.user(), "Ze verhuist"));
        as(ELS, () -> moving.move(stays, seenStays, HASSELT, LIEN.user(), "Ze verhuist"));

        assertThat(held(goes)).isEqualTo(by(LIEN, null));
        assertThat(assignee(olas)).isEqualTo(LIEN.user().toString());
        assertThat(entries(goes, "casefile.event.left")).as("that the other stopped").hasSize(1);
        assertThat(told(OLA)).as("nobody took it over").containsExactly(NotificationKind.STOPPED);
        assertThat(told(LIEN)).as("that it is hers, and nothing else").containsOnly(NotificationKind.CASE_GIVEN).hasSize(2);
        assertThat(held(stays)).isEqualTo(by(LIEN, BO));
        assertThat(assignee(bos)).isEqualTo(BO.user().toString());
        assertThat(told(BO)).containsExactly(NotificationKind.OTHER_CHANGED);
    }

    @Test
    void handedToAnotherRegionByTheOneAskedAlongTheHolderIsTheOther() {
        CaseId file = isHeldByBoth(BO, OLA, AALST);
        Standing seen = as(OLA, () -> moving.standing(file)).orElseThrow();

        as(OLA, () -> moving.move(file, seen, HASSELT, LIEN.user(), "Ze verhuist"));

        assertThat(held(file)).isEqualTo(by(BO, LIEN));
    }

    @Test
    void anAddressElsewhereLeavesItToTheOneWhoMaySeeItThere() {
        CaseId file = isHeldByBoth(ELS, BO, AALST);
        ContactDetails before = as(ELS, () -> files.get(file)).person();

        does(ELS, () -> files.changePerson(file, new ContactDetails(before.firstName(), before.lastName(), before.phone(), before.mail(),
                HASSELT, before.language(), before.contactPreference(), before.minor())));

        assertThat(held(file)).isEqualTo(by(BO, null));
    }

    @Test
    void ofTwoWhoAskDifferentColleaguesAtTheSameTimeOneDoesAndTheOtherHearsHowItIs() throws Exception {
        for (int round = 0; round < 4; round++) {
            CaseId file = isHeldBy(ELS, AALST, 2);
            HeldBy seen = by(ELS, null);
            List<Outcome> outcomes = atOnce(() -> as(ELS, () -> together.ask(file, seen, OLA.user(), "")),
                    () -> as(MARIE, () -> together.ask(file, seen, AN.user(), "")));
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.CHANGED);
            assertThat(held(file)).isEqualTo(outcomes.getFirst() == Outcome.DONE ? by(ELS, OLA) : by(ELS, AN));
            assertThat(entries(file, "casefile.event.joined")).hasSize(1);
        }
    }

    @Test
    void whoAsksAlongWhileItIsHandedOverLosesNothing() throws Exception {
        for (int round = 0; round < 4; round++) {
            CaseId file = isHeldBy(ELS, AALST, 2);
            HeldBy seen = by(ELS, null);
            List<Object> outcomes = atOnce(() -> as(MARIE, () -> together.ask(file, seen, OLA.user(), "")),
                    () -> as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(file), Set.of()), List.of(AN.user()), "Verlof")));
            assertThat(held(file)).isEqualTo(outcomes.getFirst() == Outcome.DONE ? by(AN, OLA) : by(AN, null));
        }
    }

    @Test
    void ofTwoHoldersWhoHandItOverAtTheSameTimeBothAreReplaced() throws Exception {
        CaseId file = isHeldByBoth(ELS, OLA, AALST);
        atOnce(() -> as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(file), Set.of()), List.of(AN.user()), "Verlof")),
                () -> as(OLA, () -> handing.handOver(new Choice(OLA.user(), Set.of(file), Set.of()), List.of(BO.user()), "Verlof")));
        assertThat(held(file)).isEqualTo(by(AN, BO));
    }

    @Test
    void whoCanNoLongerSeeItLeavesItToTheOther() {
        Actor eva = coordinator("Eva", Region.OOST_VLAANDEREN, Region.LIMBURG);
        theTeamIs(AN, ELS, eva, LIEN, MARIE, OLA);
        CaseId stays = isHeldByBoth(eva, OLA, AALST);
        CaseId elsewhere = isHeldByBoth(LIEN, eva, HASSELT);
        CaseId alone = isHeldBy(eva, AALST, 2);
        UUID hers = task(stays, eva, 2);
        jdbc.update("delete from notification");

        theTeamIs(AN, ELS, with(eva, Region.OOST_VLAANDEREN), LIEN, MARIE, OLA);
        as(ADA, () -> administration.change(eva.user(), "Eva", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN), Set.of()));

        assertThat(held(stays)).isEqualTo(by(eva, OLA));
        assertThat(held(elsewhere)).isEqualTo(by(LIEN, null));

        theTeamIs(AN, ELS, LIEN, MARIE, OLA);
        as(ADA, () -> administration.deactivate(eva.user()));

        assertThat(held(stays)).isEqualTo(by(OLA, null));
        assertThat(entries(stays, "casefile.event.left")).singleElement().asString().startsWith("Ada");
        assertThat(told(OLA)).containsExactly(NotificationKind.OTHER_CHANGED);
        assertThat(jdbc.queryForList("select case_id from notification where reader_id = ?", String.class, eva.user().toString()))
                .as("while she could sign in").containsExactly(elsewhere.toString());
        assertThat(jdbc.queryForList("select kind from notification where reader_id = ?", String.class, eva.user().toString()))
                .as("nobody took it over").containsExactly(NotificationKind.STOPPED.name());
        assertThat(held(alone)).as("until somebody hands it over").isEqualTo(by(eva, null));
        assertThat(assignee(hers)).isEqualTo(eva.user().toString());
    }

    private Actor coordinator(String name, Region... regions) {
        UUID id = as(ADA, () -> administration.create(new NewUser("together-" + UUID.randomUUID(), name, "nl", Set.of(Role.COORDINATOR),
                Set.of(regions)), "een-zin-die-lang-genoeg-is"));
        return new Actor(id, name, Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of(regions));
    }

    private static Actor with(Actor colleague, Region... regions) {
        return new Actor(colleague.user(), colleague.name(), Actor.Kind.USER, colleague.roles(), Set.of(regions));
    }

    @Test
    void itCountsForBothAndIsMarkedAsTogether() {
        CaseId both = isHeldByBoth(ELS, OLA, AALST);
        isHeldBy(ELS, AALST, 2);

        List<WhoCarries.Line> lines = as(MARIE, () -> carries.overview(Set.of())).colleagues();

        assertThat(lines).filteredOn(line -> ELS.user().equals(line.colleague())).singleElement()
                .satisfies(line -> assertThat(List.of(line.cases(), line.together())).containsExactly(2, 1));
        assertThat(lines).filteredOn(line -> OLA.user().equals(line.colleague())).singleElement()
                .satisfies(line -> assertThat(List.of(line.cases(), line.together())).containsExactly(1, 1));
        assertThat(as(MARIE, () -> carries.cases(OLA.user(), Set.of()))).extracting(CaseSummary::id).containsExactly(both);
        assertThat(as(MARIE, () -> carries.together(OLA.user(), List.of(both)))).containsExactly(Map.entry(both, "Els"));
        CaseListQuery mine = new CaseListQuery(CaseAccess.REGION, "", Set.of(), Set.of(), Set.of(), null, null, false, true,
                CaseListQuery.Sort.NAME, false);
        assertThat(as(OLA, () -> lists.list(mine, 0, 9))).extracting(CaseSummary::id).containsExactly(both);
        assertThat(as(ELS, () -> lists.count(mine))).isEqualTo(2);
        assertThat(as(AN, () -> lists.count(mine))).isZero();
        assertThat(as(LIEN, () -> carries.together(OLA.user(), List.of(both)))).as("of what the reader may see").isEmpty();
    }

    @Test
    void whileOneIsAwayTheOtherStandsInFirst() {
        CaseId file = isHeldByBoth(ELS, OLA, AALST);
        CaseId alone = isHeldBy(ELS, AALST, 2);
        LocalDate today = absences.today();
        does(ELS, () -> absences.add(ELS.user(), today, today, Set.of(AN.user())));

        assertThat(standsIn(file)).containsExactly(OLA.user());
        assertThat(standsIn(alone)).containsExactly(AN.user());
        assertThat(as(AN, () -> holds.of(file))).extracting(WhoHolds.Colleague::awayUntil).containsExactly(today, null);

        does(OLA, () -> absences.add(OLA.user(), today, today, Set.of()));
        assertThat(standsIn(file)).as("both away").containsExactly(AN.user());
    }

    private Set<UUID> standsIn(CaseId file) {
        return as(MARIE, () -> carries.tasks(ELS.user(), Set.of(), false)).stream().filter(task -> task.caseId().equals(file)).findFirst()
                .orElseThrow().away().standIns();
    }

    @Test
    void withTheFileItIsErasedWhoHeldIt() {
        CaseId file = isHeldByBoth(ELS, OLA, AALST);
        does(MARIE, () -> {
            files.close(file, "ownWish");
            files.erase(file);
        });
        assertThat(held(file)).isEqualTo(new HeldBy(null, null));
    }

    private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<T> first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            Future<T> second = threads.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
