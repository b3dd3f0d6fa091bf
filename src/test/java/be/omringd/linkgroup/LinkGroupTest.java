package be.omringd.linkgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.KnownFacts;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.group.GroupMember;
import be.omringd.group.GroupPhase;
import be.omringd.group.Groups;
import be.omringd.group.WhoIsInGroup;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkGroupStart.Outcome;
import be.omringd.linkgroup.LinkGroupStart.Why;
import be.omringd.place.Region;
import be.omringd.processes.Workers;
import be.omringd.testing.Jobs;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A group of a proposal comes to life, and what becomes of it and of its people; with two colleagues, and with people who go. */
class LinkGroupTest extends VolunteerWorld {

    /** Nobody else of these tests lives there. */
    private static final String BRAKEL = "45059";
    private static final LinkProfile TUESDAYS = new LinkProfile(
            Set.of(Language.EN), Set.of(TimeOfWeek.TUESDAY_MORNING), 3, Set.of(), Set.of(Interest.WALKING), null, GivesOrAsks.BOTH, null,
            null, null);

    @Autowired
    LinkProposals proposals;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    LinkGroupStart start;
    @Autowired
    LinkGroups groups;
    @Autowired
    LinkGroupSteps steps;
    @Autowired
    LinkGroupNewcomers newcomers;
    @Autowired
    LinkWaiting waiting;
    @Autowired
    Groups everyGroup;
    @Autowired
    WhoIsInGroup whoIsInGroup;
    @Autowired
    List<KnownFacts> facts;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    ApplicationContext context;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    private final List<CaseId> people = new ArrayList<>();
    private UUID proposal;
    private UUID table;
    private Instant before;

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    @BeforeEach
    void fiveWait() {
        before = clock.instant();
        for (int i = 0; i < 5; i++) {
            people.add(waits());
        }
        propose(people);
    }

    private void propose(List<CaseId> together) {
        Arrangement arrangement = Arrangement.EMPTY.withEmptyGroup(BRAKEL);
        for (CaseId person : together) {
            arrangement = arrangement.move(person, BRAKEL, arrangement.groups().getFirst().id());
        }
        Arrangement all = arrangement;
        proposal = as(ELS, () -> proposals.make(Set.of(Region.OOST_VLAANDEREN), all));
        table = kept().arrangement().groups().getFirst().id();
    }

    private CaseId waits() {
        CaseId file = aFileIn(BRAKEL);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(file, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(file));
            return null;
        }));
        does(ELS, () -> profiles.change(file, TUESDAYS, 0));
        return file;
    }

    private LinkProposal kept() {
        return as(ELS, () -> proposals.find(proposal)).orElseThrow();
    }

    private Outcome starts(Actor actor, String reason) {
        int edition = kept().edition();
        return as(actor, () -> start.start(proposal, edition, table, reason, Texts.DUTCH));
    }

    private CaseId started() {
        return ((Outcome.Started) starts(ELS, null)).file();
    }

    private CaseSummary file(CaseId id) {
        return currentActor.asProcess(() -> files.get(id));
    }

    private List<String> told(CaseId file) {
        return jdbc.queryForList("select name from process_command where case_id = ? and kind = 'PUBLISH' order by created_at, id",
                String.class, file.toString());
    }

    private TaskResult does(String form, CaseId file, Map<String, Object> answers) {
        return as(ELS, () -> handlers.complete(
                new CurrentTask(Ids.next(), file, "link-group", "task", form, Map.of()), FormValues.of(answers)));
    }

    private void answers(CaseId person, String answer) {
        does("linkgroup/get-acquainted", person, Map.of("groupAnswer", answer, "onList", true));
        work(answer.equals("yes") ? "linkgroup.settle" : "linkgroup.backToWaiting", person, Map.of());
    }

    private Map<String, Object> work(String jobType, CaseId file, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("caseId", file.toString());
        return Workers.work(context, Jobs.of(jobType, variables));
    }

    // ---- it starts

    @Test
    void aGroupThatIsStartedHasAFileInItsRegionAndItsPeopleWaitNoLonger() {
        CaseId group = started();

        assertThat(file(group)).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(LinkGroupFile.KIND);
            assertThat(it.title()).startsWith("Linkgroep Brakel");
            assertThat(it.region()).isEqualTo(Region.OOST_VLAANDEREN);
            assertThat(it.phase()).isEqualTo(LinkGroupFile.Before.LINK_FORMING);
        });
        assertThat(told(group)).containsExactly("LinkGroupAccepted");
        assertThat(people).allSatisfy(person -> {
            assertThat(file(person).phase()).isEqualTo(LinkPhase.JOINING_LINK_GROUP);
            assertThat(told(person)).containsExactly("LinkGroupWished", "LinkGroupFound", "JoinsLinkGroup");
            assertThat(as(ELS, () -> waiting.find(person))).isEmpty();
            assertThat(as(ELS, () -> groups.of(person)).orElseThrow().membership().group()).isEqualTo(group);
        });
        assertThat(as(ELS, () -> groups.members(group))).hasSize(5)
                .allSatisfy(one -> assertThat(one.membership().state()).isEqualTo(MemberState.ASKED));
        assertThat(kept().arrangement().groups()).as("the proposal goes on without it").isEmpty();
    }

    @Test
    void whoIsInAGroupHasItBesideTheirTasksAsFarAsTheReaderSeesIt() {
        CaseId group = started();
        answers(people.getFirst(), "yes");
        answers(people.get(1), "yes");

        assertThat(as(ELS, () -> whoIsInGroup.of(people.getFirst())).orElseThrow()).satisfies(circle -> {
            assertThat(circle.file().id()).isEqualTo(group);
            assertThat(circle.members()).containsExactly("Nora Peeters", "Nora Peeters");
        }).isEqualTo(as(ELS, () -> whoIsInGroup.of(group)).orElseThrow());
        assertThat(as(ELS, () -> whoIsInGroup.of(people.get(2)))).as("who only heard of it").isEmpty();

        jdbc.update("update case_file set access_scope = 'region:limburg' where id = ?", group.toString());
        assertThat(as(ELS, () -> whoIsInGroup.of(people.getFirst()))).as("a group of another region").isEmpty();
    }

    @Test
    void whoComesSecondIsRefusedAndNothingIsHalfDone() {
        int edition = kept().edition();
        started();
        assertThat(as(ELS, () -> start.start(proposal, edition, table, null, Texts.DUTCH))).isEqualTo(new Outcome.Refused(Why.SOONER));

        propose(people);
        assertThat(starts(ELS, null)).as("they are in a group already").isEqualTo(new Outcome.Refused(Why.SOMEBODY_CHANGED));
        assertThat(kept().arrangement().groups()).hasSize(1);
        assertThat(told(people.getFirst())).containsOnlyOnce("JoinsLinkGroup");
    }

    @Test
    void whoStoppedPausedOrMovedMeanwhileKeepsTheGroupFromStarting() {
        does(ELS, () -> files.pause(people.getFirst(), null));
        assertThat(starts(ELS, null)).isEqualTo(new Outcome.Refused(Why.SOMEBODY_CHANGED));
        does(ELS, () -> files.resume(people.getFirst(), null));
        does(ELS, () -> files.stop(people.get(1), null));
        assertThat(starts(ELS, null)).isEqualTo(new Outcome.Refused(Why.SOMEBODY_CHANGED));

        assertThat(file(people.getFirst()).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
        assertThat(told(people.getFirst())).doesNotContain("JoinsLinkGroup");
    }

    @Test
    void fourNeedAReasonAndThreeAreNoGroup() {
        propose(people.subList(0, 3));
        assertThat(starts(ELS, "Drie is genoeg.")).isEqualTo(new Outcome.Refused(Why.BREAKS_RULES));
        propose(people.subList(0, 4));
        assertThat(starts(ELS, " ")).isEqualTo(new Outcome.Refused(Why.NEEDS_REASON));
        assertThat(starts(ELS, "Zij kennen nog iemand.")).isInstanceOf(Outcome.Started.class);
    }

    @Test
    void aColleagueOfAnotherRegionStartsNothing() {
        assertThat(starts(LIEN, null)).isEqualTo(new Outcome.Refused(Why.SOONER));
        CaseId group = started();
        assertThatThrownBy(() -> as(LIEN, () -> groups.members(group))).isInstanceOf(AccessDeniedException.class);
    }

    // ---- they answer

    @Test
    void whoSaysNoWaitsAgainAsLongAsBeforeAndTheGroupHearsWhenEverybodyAnswered() {
        Instant since = as(ELS, () -> waiting.find(people.getFirst())).orElseThrow().since();
        CaseId group = started();
        clock.pass(Period.ofDays(3));

        answers(people.getFirst(), "otherGroup");
        people.subList(1, 4).forEach(person -> answers(person, "yes"));
        assertThat(told(group)).doesNotContain("EverybodyAnswered");
        answers(people.get(4), "yes");

        assertThat(told(group)).containsExactly("LinkGroupAccepted", "EverybodyAnswered");
        assertThat(file(people.getFirst()).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
        assertThat(file(people.getFirst()).phaseSince()).isEqualTo(since);
        assertThat(as(ELS, () -> waiting.find(people.getFirst())).orElseThrow()).satisfies(wait -> {
            assertThat(wait.since()).isEqualTo(since);
            assertThat(wait.heardAt()).as("they just heard from us").isAfter(since);
        });
        assertThat(told(people.getFirst())).endsWith("LinkGroupWished");
        assertThat(work("linkgroup.countMembers", group, Map.of())).isEqualTo(Map.of("membersCount", 4, "daysForming", 3L));
    }

    @Test
    void whoStopsOrDiesWhileTheyAreAskedCountsAsAnAnswer() {
        CaseId group = started();
        people.subList(0, 3).forEach(person -> answers(person, "yes"));

        does(ELS, () -> files.stop(people.get(3), null));
        assertThat(told(group)).doesNotContain("EverybodyAnswered");
        does(ELS, () -> files.deceased(people.get(4), null));

        assertThat(told(group)).contains("EverybodyAnswered");
        assertThat(as(ELS, () -> groups.of(people.get(4)))).isEmpty();
        answers(people.get(4), "yes");
        assertThat(as(ELS, () -> groups.of(people.get(4)))).as("an answer that comes too late").isEmpty();
    }

    @Test
    void aGroupBeginsOnlyWithAsManyAsAGroupHas() {
        CaseId group = started();
        people.subList(0, 3).forEach(person -> answers(person, "yes"));
        assertThat(does("linkgroup/decide-start", group, Map.of("startDecision", "start"))).isInstanceOf(TaskResult.Refused.class);
        answers(people.get(3), "yes");
        assertThat(does("linkgroup/decide-start", group, Map.of("startDecision", "start"))).isInstanceOf(TaskResult.Done.class);
    }

    // ---- it runs

    @Test
    void aGroupThatStartsHasMembersOfWhomOnlyThoseAreListedWhoAgreed() {
        CaseId group = started();
        does("linkgroup/get-acquainted", people.getFirst(), Map.of("groupAnswer", "yes", "onList", false));
        people.subList(1, 5).forEach(person -> answers(person, "yes"));

        work("group.startUp", group, Map.of());

        assertThat(file(group).phase()).isEqualTo(GroupPhase.STARTING_UP);
        assertThat(people).allSatisfy(person -> assertThat(file(person).phase()).isEqualTo(LinkPhase.IN_LINK_GROUP));
        assertThat(as(ELS, () -> everyGroup.members(group))).hasSize(5).filteredOn(member -> member.fullName() == null).hasSize(1)
                .first().extracting(GroupMember::phone).isNull();
        assertThat(as(ELS, () -> everyGroup.around(group))).hasSize(5);
        assertThat(as(ELS, () -> everyGroup.meetsAround(group))).contains(BRAKEL);
        List<KnownFacts.Fact> known =
                as(ELS, () -> transaction.execute(tx -> facts.stream().flatMap(one -> one.of(group).stream()).toList()));
        assertThat(known).extracting(KnownFacts.Fact::text).contains(file(people.getFirst()).person().lastName());
    }

    @Test
    void whoWaitsAndFitsCanBeAskedForAGroupWithRoom() {
        CaseId group = started();
        CaseId more = waits();
        assertThat(as(ELS, () -> newcomers.whoFits(group, Texts.DUTCH))).extracting(Candidate::caseId).contains(more)
                .doesNotContainAnyElementsOf(people);

        assertThat(as(ELS, () -> newcomers.ask(group, more, Texts.DUTCH))).isTrue();
        assertThat(as(ELS, () -> newcomers.ask(group, more, Texts.DUTCH))).as("once").isFalse();
        assertThat(told(more)).endsWith("JoinsLinkGroup");
        people.forEach(person -> answers(person, "yes"));
        answers(more, "yes");
        work("group.startUp", group, Map.of());
        assertThat(as(ELS, () -> newcomers.hasRoom(file(group)))).as("six are in it").isFalse();

        people.subList(0, 2).forEach(this::leaves);
        CaseId later = waits();
        assertThat(as(ELS, () -> newcomers.ask(group, later, Texts.DUTCH))).isTrue();
        answers(later, "yes");
        assertThat(file(later).phase()).isEqualTo(LinkPhase.IN_LINK_GROUP);
    }

    private void leaves(CaseId member) {
        does(ELS, () -> steps.wantsToLeave(member, null));
        does(ELS, () -> steps.wantsToLeave(member, null));
        assertThat(told(member)).containsOnlyOnce("MemberLeaves");
        work("linkgroup.leave", member, Map.of("memberNext", "wait"));
    }

    @Test
    void whoLeavesWaitsFromNowAndWhoStaysStays() {
        CaseId group = started();
        people.forEach(person -> answers(person, "yes"));
        work("group.startUp", group, Map.of());
        clock.pass(Period.ofDays(200));
        CaseId stays = people.get(1);
        does(ELS, () -> steps.wantsToLeave(stays, null));
        does("linkgroup/exit-talk", stays, Map.of("memberNext", "stay"));

        leaves(people.getFirst());

        assertThat(file(people.getFirst()).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
        assertThat(as(ELS, () -> waiting.find(people.getFirst())).orElseThrow().since()).isEqualTo(clock.instant());
        assertThat(as(ELS, () -> groups.of(stays)).orElseThrow().membership().state()).isEqualTo(MemberState.MEMBER);
        assertThat(as(ELS, () -> everyGroup.members(group))).hasSize(4);
    }

    // ---- it ends

    @Test
    void aGroupThatDoesNotComeLetsItsPeopleWaitAsLongAsBefore() {
        Instant since = as(ELS, () -> waiting.find(people.getFirst())).orElseThrow().since();
        CaseId group = started();
        answers(people.getFirst(), "yes");
        clock.pass(Period.ofDays(20));

        work("linkgroup.endGroup", group, Map.of());

        assertThat(file(group).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(people).allSatisfy(person -> {
            assertThat(file(person).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
            assertThat(told(person)).endsWith("LinkGroupEnds", "LinkGroupWished");
        });
        assertThat(file(people.getFirst()).phaseSince()).isEqualTo(since);
    }

    @Test
    void aGroupThatStopsIsRoundedOffOnce() {
        CaseId group = started();
        people.forEach(person -> answers(person, "yes"));
        work("group.startUp", group, Map.of());

        work("linkgroup.stopGroup", group, Map.of());
        work("linkgroup.endGroup", group, Map.of("closeReason", "groupFellApart"));

        assertThat(told(group)).containsOnlyOnce("LinkGroupStops");
        assertThat(file(group).closeReason()).isEqualTo("groupFellApart");
        assertThat(people).allSatisfy(person -> assertThat(file(person).phase()).isEqualTo(RequestPhase.ORIENTED_LINK));
    }

    @Test
    void aGroupThatGoesOnByItselfEndsWellForEverybody() {
        CaseId group = started();
        people.forEach(person -> answers(person, "yes"));
        work("group.startUp", group, Map.of());
        work("gathering.recordHandover", group, Map.of());

        work("linkgroup.goesAlone", group, Map.of());
        assertThat(told(group)).containsOnlyOnce("GroupIndependent");
        work("linkgroup.goOn", group, Map.of());

        assertThat(file(group).closeReason()).isEqualTo("goalReached");
        assertThat(people).allSatisfy(person -> {
            assertThat(file(person).phase()).isEqualTo(CasePhase.CLOSED);
            assertThat(told(person)).endsWith("LinkGroupEnds");
        });
    }
}
