package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.ADA;
import static be.omringd.inbox.InboxFixture.COACHING;
import static be.omringd.inbox.InboxFixture.DIRK;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.RIK;
import static be.omringd.inbox.InboxFixture.TOM;
import static be.omringd.inbox.InboxFixture.VISITS;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.intake.Trajectory;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Tasks for trainers, on cases about organisations that are of a team: the same rule as for people and their regions. */
@OnInbox
class TrainersTasksTest {

    private static final FormValues GOOD = FormValues.of(Map.of("note", "We spraken af", "choice", "yes"));
    private static final Actor EVA = new Actor(
            UUID.randomUUID(), "Eva", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.EK_C));
    private static final List<Actor> OTHERS = List.of(LIES, DIRK, TOM, ADA, Actor.VISITOR);

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    WorkItems items;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    TaskLists taskLists;
    @Autowired
    Tasks tasks;
    @Autowired
    CaseFiles files;
    @Autowired
    CaseLists lists;

    @Test
    void aTrainerSeesTheTasksOfTheirTeamAndNoOthers() {
        UUID own = aTaskAt(anOrganisation("Bib De Boekenwurm", Team.LUS));
        aTaskAt(anOrganisation("Koor De Nachtegaal", Team.DOMO));
        given.aTask(given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "bazCoach", null));

        assertThat(given.as(JOKE, () -> taskLists.list(InboxQuery.of(Scope.OPEN), null, 1000))).isNotEmpty()
                .allMatch(item -> item.scope().teams().contains(Team.LUS));
        assertThat(ids(JOKE, InboxQuery.of(Scope.OPEN))).contains(own);
        for (Actor other : OTHERS) {
            assertThat(ids(other, InboxQuery.of(Scope.ALL))).as(other.name()).doesNotContain(own);
        }
    }

    @ParameterizedTest
    @MethodSource("be.omringd.inbox.WorkItemsTest#everyUse")
    void whoIsOfAnotherTeamOrRoleIsRefusedATrainersTask(WorkItemsTest.Use use) {
        UUID task = aTaskAt(anOrganisation("Bib De Boekenwurm", Team.LUS));
        for (Actor other : OTHERS) {
            assertThatThrownBy(() -> given.as(other, () -> {
                use.of(items, assignments, tasks, task);
                return null;
            })).as(other.name()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("be.omringd.inbox.WorkItemsTest#everyUse")
    void aTrainerIsRefusedATaskAboutAPersonEvenWhereItIsForTrainers(WorkItemsTest.Use use) {
        UUID task = given.aTask(given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "bazCoach", null));
        assertThatThrownBy(() -> given.as(JOKE, () -> {
            use.of(items, assignments, tasks, task);
            return null;
        })).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTaskThatIsShownToManagersStandsInTheirInboxAndCanBeTakenOver() {
        CaseId organisation = anOrganisation("Bib De Boekenwurm", Team.LUS);
        UUID task = aTaskAt(organisation);
        assertThat(ids(MIA, InboxQuery.of(Scope.ESCALATED))).doesNotContain(task);
        given.remind(organisation, "firstContact", true);

        assertThat(ids(MIA, InboxQuery.of(Scope.ESCALATED))).contains(task);
        assertThat(given.as(MIA, () -> assignments.claim(task))).isTrue();
    }

    @Test
    void aTrainerDoesATaskFromBeginningToEnd() {
        CaseId organisation = anOrganisation("Sportclub De Schakel", Team.LUS);
        UUID task = aTaskAt(organisation);

        assertThat(given.as(JOKE, () -> assignments.claim(task))).isTrue();
        given.as(JOKE, () -> assignments.keepDraft(task, GOOD));
        assertThat(given.as(JOKE, () -> assignments.colleaguesFor(task))).containsExactly(MIA, RIK);
        given.as(JOKE, () -> assignments.handOver(task, RIK.userId(), "Ik ben ziek"));
        WorkItems.Opened opened = given.as(RIK, () -> items.open(task));
        assertThat(opened.item().personName()).isEqualTo("Sportclub De Schakel");
        assertThat(opened.item().placeCode()).isNull();
        assertThat(opened.draft()).isEqualTo(GOOD);

        assertThat(given.as(RIK, () -> tasks.complete(task, GOOD, Texts.DUTCH))).isInstanceOf(Completion.Done.class);

        assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
        assertThat(given.as(JOKE, () -> files.timeline(organisation))).extracting(entry -> entry.kind()).contains("inbox.event.handedOver");
    }

    @Test
    void aCaseAboutAnOrganisationIsForItsTeamAndForManagers() {
        CaseId organisation = anOrganisation("Buurthuis De Brug", Team.LUS);
        List<Consumer<CaseId>> uses = List.of(files::get, files::check, files::timeline, files::lock, id -> files.note(id, "x", null),
                id -> files.rename(id, "Anders"), id -> files.close(id, "stopped"), id -> items.openIn(id));

        for (Consumer<CaseId> use : uses) {
            for (Actor other : OTHERS) {
                assertThatThrownBy(() -> given.as(other, () -> {
                    use.accept(organisation);
                    return null;
                })).as(other.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(given.as(DIRK, () -> files.isVisible(organisation))).isFalse();
        for (Actor who : List.of(JOKE, MIA)) {
            assertThat(given.as(who, () -> files.get(organisation))).satisfies(file -> {
                assertThat(file.title()).isEqualTo("Buurthuis De Brug");
                assertThat(file.contact()).isNull();
                assertThat(file.phase()).isEqualTo(InboxFixture.CoachingPhase.KNOCKED);
                assertThatThrownBy(file::person).isInstanceOf(IllegalStateException.class);
            });
        }
    }

    @Test
    void aTrainerSeesNoPersonsFile() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Wendelien");

        assertThatThrownBy(() -> given.as(JOKE, () -> files.get(person))).isInstanceOf(AccessDeniedException.class);
        assertThat(given.as(JOKE, () -> lists.count(all()))).isZero();
        assertThat(given.as(JOKE, () -> lists.list(all(), 0, 10))).isEmpty();
    }

    @Test
    void theListOfFilesTellsOfPeopleOnly() {
        anOrganisation("Jeugdhuis De Pit", Team.LUS);
        assertThat(given.as(MIA, () -> lists.list(all(), 0, 100_000))).isNotEmpty()
                .allMatch(file -> file.kind().equals(Trajectory.KIND));
    }

    @Test
    void theListOfATeamHasTheCasesOfItsTrainersAndNothingAboutPeople() {
        CaseId visited = aVisit("Café L’Étoile", Team.LUS);
        CaseId ofOthers = aVisit("Koor De Etoile", Team.DOMO);
        given.aPersonFrom(ZOTTEGEM, "Etoile");
        anOrganisation("Etoile", Team.LUS);

        assertThat(ids(JOKE, ofTeams("cafe letoile"))).containsExactly(visited);
        assertThat(ids(JOKE, ofTeams("etoile"))).containsExactly(visited);
        assertThat(ids(DIRK, ofTeams("etoile"))).containsExactly(ofOthers);
        assertThat(ids(MIA, ofTeams("etoile"))).containsExactly(visited, ofOthers);
        for (Actor other : List.of(LIES, TOM, ADA, Actor.VISITOR)) {
            assertThat(ids(other, ofTeams("etoile"))).as(other.name()).isEmpty();
            assertThat(given.as(other, () -> lists.count(ofTeams("etoile")))).as(other.name()).isZero();
        }
        assertThat(given.as(LIES, () -> lists.list(named("etoile"), 0, 10))).extracting(CaseSummary::kind).containsExactly(Trajectory.KIND);
        assertThat(given.as(JOKE, () -> lists.list(ofTeams("etoile"), 0, 10))).singleElement().satisfies(file -> {
            assertThat(file).isEqualTo(given.as(JOKE, () -> files.get(visited)));
            assertThat(file.contact()).isNull();
        });
    }

    @Test
    void theListOfATeamIsPickedAndOrderedByTheSameThingsAsTheListOfPeople() {
        CaseId first = aVisit("Aaa Wijkhuis", Team.LUS);
        CaseId last = aVisit("Zzz Wijkhuis", Team.MAGENTA);
        given.as(MIA, () -> {
            files.enter(last, InboxFixture.VisitsPhase.LATER_VISITS);
            return null;
        });

        for (CaseListQuery.Sort by : CaseListQuery.Sort.values()) {
            assertThat(ids(RIK, ofTeams("wijkhuis", Set.of(), Set.of(), by))).as(by.name()).containsExactlyInAnyOrder(first, last);
        }
        assertThat(ids(RIK, ofTeams("wijkhuis", Set.of(), Set.of(), CaseListQuery.Sort.NAME))).containsExactly(first, last);
        assertThat(ids(RIK, ofTeams("wijkhuis", Set.of(), Set.of(), CaseListQuery.Sort.PHASE))).containsExactly(first, last);
        assertThat(ids(RIK, ofTeams("wijkhuis", Set.of(InboxFixture.VisitsPhase.LATER_VISITS), Set.of(), CaseListQuery.Sort.NAME)))
                .containsExactly(last);
        assertThat(ids(RIK, ofTeams("wijkhuis", Set.of(), Set.of(AccessScope.of(Team.LUS)), CaseListQuery.Sort.NAME)))
                .containsExactly(first);
        assertThat(ids(JOKE, ofTeams("wijkhuis", Set.of(), Set.of(AccessScope.of(Team.MAGENTA)), CaseListQuery.Sort.NAME))).isEmpty();
    }

    @Test
    void anOrganisationIsFoundByWhatItIsCalledNow() {
        CaseId organisation = anOrganisation("Théâtre d’Été", Team.LUS);
        UUID task = aTaskAt(organisation);

        assertThat(ids(JOKE, called("theatre dete"))).containsExactly(task);
        assertThat(ids(DIRK, called("theatre dete"))).isEmpty();

        given.as(JOKE, () -> {
            files.rename(organisation, " Winter\u00A0theater ");
            return null;
        });

        assertThat(ids(JOKE, called("theatre dete"))).isEmpty();
        assertThat(given.as(JOKE, () -> taskLists.list(called("wintertheater"), null, 10))).extracting(WorkItemSummary::personName)
                .containsExactly("Winter theater");
    }

    @Test
    void aCaseIsAboutWhatItsKindIsAboutAndOfWhoseWorkThatIs() {
        CaseSubject organisation = new CaseSubject(CaseSubject.Kind.ORGANISATION, Ids.next());
        CaseSubject group = new CaseSubject(CaseSubject.Kind.GROUP, Ids.next());
        assertThatThrownBy(() -> files.open(COACHING, organisation, "Bib", AccessScope.of(Region.LIMBURG)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.open(COACHING, group, "Bib", AccessScope.of(Team.LUS))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.open(Trajectory.KIND, organisation, "Bib", AccessScope.of(Region.LIMBURG)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.open(COACHING, organisation, " \u200B", AccessScope.of(Team.LUS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> given.as(LIES, () -> {
            files.rename(given.aPersonFrom(ZOTTEGEM), "Iemand anders");
            return null;
        })).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- what several teams carry

    @Test
    void theTasksOfWhatTwoTeamsCarryAreInTheInboxOfBothAndOfNobodyElse() {
        UUID task = aTaskAt(carried("Bib De Brug", Team.LUS, Team.DOMO));
        UUID ofRik = aTaskAt(carried("Bib Het Bos", Team.LUS, Team.MAGENTA));

        for (Scope scope : List.of(Scope.OPEN, Scope.ALL)) {
            for (Order order : Order.values()) {
                InboxQuery query = InboxQuery.of(scope).in(order);
                assertThat(ids(JOKE, query)).as(scope + " " + order).contains(task, ofRik);
                assertThat(ids(DIRK, query)).contains(task).doesNotContain(ofRik);
                assertThat(ids(RIK, query)).as("of both his teams, and once").containsOnlyOnce(ofRik, task);
                assertThat(ids(JOKE, new InboxQuery(scope, Set.of(AccessScope.of(Team.DOMO)), "", false, false, order)))
                        .contains(task).doesNotContain(ofRik);
                for (Actor other : List.of(LIES, TOM, ADA, EVA, Actor.VISITOR)) {
                    assertThat(ids(other, query)).as(other.name()).doesNotContain(task, ofRik);
                }
            }
        }
        assertThat(ids(JOKE, called("bib de brug"))).containsExactly(task);
        assertThat(ids(DIRK, called("bib de brug"))).containsExactly(task);
        assertThat(ids(DIRK, new InboxQuery(Scope.OPEN, Set.of(AccessScope.of(Team.LUS)), "", false, false, Order.DUE)))
                .as("what they carry with Lus, picked by Lus").contains(task).doesNotContain(ofRik);
        assertThat(ids(EVA, new InboxQuery(Scope.OPEN, Set.of(AccessScope.of(Team.LUS)), "", false, false, Order.DUE))).isEmpty();
    }

    @Test
    void whatTwoTeamsCarryIsInTheListOfBoth() {
        CaseId both = aVisit("Koffiehuis Kwik", Team.LUS);
        carry(both, Team.LUS, Team.DOMO);

        assertThat(ids(JOKE, ofTeams("koffiehuis kwik"))).containsExactly(both);
        assertThat(ids(DIRK, ofTeams("koffiehuis kwik"))).containsExactly(both);
        assertThat(ids(MIA, ofTeams("koffiehuis kwik", Set.of(), Set.of(AccessScope.of(Team.DOMO)), CaseListQuery.Sort.REGION)))
                .containsExactly(both);
        assertThat(ids(EVA, ofTeams("koffiehuis kwik"))).isEmpty();
        assertThat(given.as(DIRK, () -> lists.list(ofTeams("koffiehuis kwik"), 0, 10))).singleElement().satisfies(file -> {
            assertThat(file).isEqualTo(given.as(JOKE, () -> files.get(both)));
            assertThat(file.carriedBy()).containsExactly(Team.LUS, Team.DOMO);
        });
    }

    @ParameterizedTest
    @MethodSource("be.omringd.inbox.WorkItemsTest#everyUse")
    void whoseTeamNoLongerCarriesACaseIsRefusedItsTasksAsWhoseTeamNeverDid(WorkItemsTest.Use use) {
        CaseId organisation = carried("Bib De Bel", Team.LUS, Team.DOMO);
        UUID task = aTaskAt(organisation);
        carry(organisation, Team.LUS);

        for (Actor other : List.of(DIRK, EVA)) {
            assertThatThrownBy(() -> given.as(other, () -> {
                use.of(items, assignments, tasks, task);
                return null;
            })).as(other.name()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aTaskThatSomebodyOfAFormerTeamHadInHandIsOpenAgainWithWhatTheyTyped() {
        CaseId organisation = carried("Bib De Beek", Team.LUS, Team.DOMO);
        UUID task = aTaskAt(organisation);
        given.as(DIRK, () -> assignments.keepDraft(task, GOOD));
        UUID ofJoke = aTaskAt(organisation);
        given.as(JOKE, () -> assignments.claim(ofJoke));

        carry(organisation, Team.LUS);

        WorkItems.Opened opened = given.as(JOKE, () -> items.open(task));
        assertThat(opened.item().assigneeId()).isNull();
        assertThat(opened.draft()).isEqualTo(GOOD);
        assertThat(ids(JOKE, InboxQuery.of(Scope.OPEN))).contains(task);
        assertThat(ids(DIRK, InboxQuery.of(Scope.MINE))).doesNotContain(task);
        assertThat(ids(JOKE, InboxQuery.of(Scope.MINE))).as("who still carries it keeps theirs").contains(ofJoke);
    }

    @Test
    void aTaskGoesFromATrainerOfOneTeamToOneOfTheOtherAndIsDoneThere() {
        CaseId organisation = carried("Bib De Boog", Team.LUS, Team.DOMO);
        UUID task = aTaskAt(organisation);
        given.as(JOKE, () -> assignments.claim(task));

        assertThat(given.as(DIRK, () -> assignments.claim(task))).isFalse();
        assertThat(given.as(JOKE, () -> assignments.colleaguesFor(task))).contains(DIRK).doesNotContain(EVA);
        given.as(JOKE, () -> assignments.handOver(task, DIRK.userId(), "Jij was erbij"));
        assertThat(given.as(DIRK, () -> tasks.complete(task, GOOD, Texts.DUTCH))).isInstanceOf(Completion.Done.class);

        assertThat(given.as(JOKE, () -> files.timeline(organisation))).extracting(entry -> entry.actorName()).contains("Dirk");
    }

    private CaseId carried(String title, Team... teams) {
        CaseId organisation = anOrganisation(title, teams[0]);
        carry(organisation, teams);
        return organisation;
    }

    private void carry(CaseId organisation, Team... teams) {
        given.as(MIA, () -> {
            files.carriedBy(organisation, Set.of(teams), teams[0]);
            return null;
        });
    }

    private CaseId anOrganisation(String title, Team team) {
        return files.open(COACHING, new CaseSubject(CaseSubject.Kind.ORGANISATION, Ids.next()), title, AccessScope.of(team));
    }

    private CaseId aVisit(String title, Team team) {
        return files.open(VISITS, new CaseSubject(CaseSubject.Kind.ORGANISATION, Ids.next()), title, AccessScope.of(team));
    }

    private UUID aTaskAt(CaseId organisation) {
        return given.aTask(given.task(organisation, "test/questions", "bazCoach", null));
    }

    private List<UUID> ids(Actor actor, InboxQuery query) {
        return given.as(actor, () -> taskLists.list(query, null, 1000)).stream().map(WorkItemSummary::id).toList();
    }

    private List<CaseId> ids(Actor actor, CaseListQuery query) {
        return given.as(actor, () -> lists.list(query, 0, 1000)).stream().map(CaseSummary::id).toList();
    }

    private static CaseListQuery ofTeams(String text) {
        return ofTeams(text, Set.of(), Set.of(), CaseListQuery.Sort.NAME);
    }

    private static CaseListQuery ofTeams(String text, Set<InboxFixture.VisitsPhase> phases, Set<AccessScope> teams,
            CaseListQuery.Sort sort) {
        return new CaseListQuery(CaseAccess.TEAM, text, Set.of(), phases, teams, null, null, false, sort, false);
    }

    private static CaseListQuery named(String text) {
        return new CaseListQuery(text, Set.of(), Set.of(), Set.of(), null, null, false, CaseListQuery.Sort.NAME, false);
    }

    private static InboxQuery called(String text) {
        return new InboxQuery(Scope.ALL, Set.of(), text, false, false, Order.DUE);
    }

    private static CaseListQuery all() {
        return new CaseListQuery("", Set.of(), Set.of(), Set.of(), null, null, false, CaseListQuery.Sort.OPENED, true);
    }
}
