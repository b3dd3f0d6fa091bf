package be.omringd.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.UserAdministration;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.HeldBy;
import be.omringd.demo.Destination.Turn;
import be.omringd.engine.embedded.StartProgress;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.TaskLists;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.Trajectory;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.person.ContactDetails;
import be.omringd.testing.OnMariaDb;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** What the demo begins with and how it knows that somebody is where they should be, in a transaction that takes all of it back. */
@SpringBootTest
@OnMariaDb
@Transactional
class DemoRegisterTest {

    @Autowired
    DemoRegister register;
    @Autowired
    VolunteerLists volunteers;
    @Autowired
    DemoWays ways;
    @Autowired
    CaseFiles files;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    DemoTeam team;
    @Autowired
    DemoCoordinators coordinators;
    @Autowired
    UserAdministration administration;
    @Autowired
    CaseHolders holders;
    @Autowired
    TaskLists lists;
    @Autowired
    CurrentActor currentActor;

    @Test
    void anEmptyInstallationGetsItsColleaguesAndVolunteersAndSomeWhoLeft() {
        register.fill(mock(StartProgress.Step.class));
        currentActor.asProcess(() -> {
            assertThat(volunteers.count(VolunteerQuery.ALL)).isGreaterThanOrEqualTo(140);
            return null;
        });
    }

    @Test
    void colleaguesLeaveEachOtherTasksAndHoldACaseTogetherOnceHoweverOftenItIsFilled() {
        register.fill(mock(StartProgress.Step.class));
        Actor noor = coordinators.colleague("noor");
        CaseId vacancy = heldBy(noor);
        CaseId choice = heldBy(noor);

        team.leave(vacancy, choice);
        team.leave(vacancy, choice);

        assertThat(holders.of(choice)).isEqualTo(new HeldBy(noor.user(), coordinators.colleague("an").user()));
        assertThat(holders.of(vacancy)).isEqualTo(new HeldBy(noor.user(), null));
        assertThat(own(noor)).hasSize(2).extracting(WorkItemSummary::isFree).containsExactlyInAnyOrder(true, false);
        assertThat(own(coordinators.colleague("karim"))).singleElement().satisfies(task -> {
            assertThat(task.isFree()).isTrue();
            assertThat(task.dueAt()).isAfter(Instant.now());
        });
    }

    @Test
    void aColleagueIsFoundByTheNameTheySignInWithAlsoWhereTheyAndAnotherAreCalledOtherwise() {
        register.fill(mock(StartProgress.Step.class));
        Actor noor = coordinators.colleague("noor");
        Actor sofie = coordinators.colleague("sofie");

        currentActor.asProcess(() -> {
            administration.change(noor.user(), "Noor Kamperfoelie", noor.roles(), noor.regions(), noor.teams());
            return administration.change(sofie.user(), noor.name(), sofie.roles(), sofie.regions(), sofie.teams());
        });

        assertThat(coordinators.colleague("noor")).returns(noor.user(), Actor::user).returns("Noor Kamperfoelie", Actor::name);
    }

    private CaseId heldBy(Actor colleague) {
        CaseId file = currentActor.asProcess(() -> files.open(
                Trajectory.KIND, new ContactDetails("Nora", "Zuidwind", null, null, "44021", "nl", null, false)));
        holders.begins(file, colleague.user());
        return file;
    }

    private List<WorkItemSummary> own(Actor colleague) {
        return currentActor.as(colleague, () -> lists.list(InboxQuery.of(Scope.MINE), null, 50)).stream().filter(WorkItemSummary::isOwn)
                .toList();
    }

    @Test
    void whoWaitsForALinkGroupIsThereOnceTheyToldWhatSuitsThemAndNotBetweenTwoTasks() {
        Destination waits = Destination.at(RequestPhase.ORIENTED_LINK).with(Turn.LINK);
        currentActor.asProcess(() -> {
            CaseId file = files.open(
                    Trajectory.KIND, new ContactDetails("Nora", "Zuidwind", null, null, "44021", "nl", null, false));
            files.enter(file, RequestPhase.ORIENTED_LINK);

            assertThat(ways.isThere(file, List.of(), waits)).as("the task to ask them comes in a moment").isFalse();
            assertThat(ways.isThere(file, List.of(), Destination.at(RequestPhase.ORIENTED_LINK, "askProfile").with(Turn.LINK))).isFalse();
            profiles.toldInTalk(file, LinkProfile.NOTHING);
            assertThat(ways.isThere(file, List.of(), waits)).isTrue();
            return null;
        });
    }
}
