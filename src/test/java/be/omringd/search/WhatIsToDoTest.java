package be.omringd.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.InboxFixture;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.TaskDetail;
import be.omringd.inbox.TaskLists;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.LusGroups;
import be.omringd.lus.NetworkMaps;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.outreach.RecruitmentApprovals;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the inbox tells of tasks beyond their name and their date, with the facts on a real database. */
@Import(InboxFixture.Tasks.class)
class WhatIsToDoTest extends VolunteerWorld {

    @Autowired
    ComingForward coming;
    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    WorkItems items;
    @Autowired
    TaskLists lists;
    @Autowired
    LusGroups groups;
    @Autowired
    NetworkMaps maps;
    @Autowired
    Searches searches;
    @Autowired
    SearchRecruitments recruitments;
    @Autowired
    SearchRecruitmentTexts writing;
    @Autowired
    RecruitmentApprovals approvals;
    @Autowired
    Onboarding onboarding;

    @Test
    void threeInvitationsSayWhoIsAskedInTheInboxAndInTheFile() {
        CaseId file = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> groups.start(file, null));
        for (String name : List.of("Lea", "Omer", "Fatima")) {
            as(ELS, () -> maps.add(file, ContactFacts.named(name)));
        }
        as(ELS, () -> maps.get(file)).contacts()
                .forEach(contact -> given.aTask(file, "lus-trajectory", "inviteContact", "lus/invite-contact",
                        "lusWorker", null, Map.of("contactId", contact.id().toString())));

        assertThat(as(ELS, () -> items.openIn(file))).extracting(WorkItemSummary::detail)
                .containsExactlyInAnyOrder(TaskDetail.of("Lea"), TaskDetail.of("Omer"), TaskDetail.of("Fatima"));
        InboxQuery ofNora = new InboxQuery(Scope.ALL, Set.of(), "", false, false, InboxQuery.Order.NEWEST);
        assertThat(as(ELS, () -> lists.list(ofNora, null, 20))).filteredOn(item -> item.caseId().equals(file))
                .extracting(WorkItemSummary::detail).contains(TaskDetail.of("Lea"), TaskDetail.of("Omer"), TaskDetail.of("Fatima"));
    }

    @Test
    void whatIsAboutAVolunteerSaysWhichAndACheckSaysWhatIsChecked() {
        CaseId file = aFileIn(ZOTTEGEM);
        VolunteerId hilde = aVolunteer("Hilde", ZOTTEGEM);
        UUID proposal = given.aTask(file, "volunteer-search", "proposeMatch", "search/propose-match", "lusWorker", null,
                Map.of("volunteerId", hilde.toString()));
        UUID check = given.aTask(file, "volunteer-onboarding", "arrangeCheck", "volunteer/arrange-check", "volunteerCoordinator", null,
                Map.of("check", "extract"));

        assertThat(as(ELS, () -> items.open(proposal)).item().detail()).isEqualTo(TaskDetail.of("Hilde Janssens"));
        assertThat(as(ELS, () -> items.open(check)).item().detail()).isEqualTo(TaskDetail.text("volunteer.check.extract.short"));
    }

    @Test
    void followingAnRecruitmentComesUpWhenSomebodyAnswersAndGoesBackWhenTheyNoLongerWait() {
        CaseId file = aFileIn(ZOTTEGEM);
        SearchId search = aVacancyIn(file);
        Instant sixWeeks = clock.instant().plus(Duration.ofDays(42));
        UUID follow = given.aTask(file, "volunteer-appeal", "followAppeal", "search/follow-appeal", "volunteerCoordinator", sixWeeks,
                Map.of("searchId", search.toString()));
        Instant usual = item(follow).dueAt();
        assertThat(item(follow).raisedAt()).isNull();

        VolunteerId ann = answers(search, "Ann");

        assertThat(item(follow).raisedAt()).isNotNull();
        assertThat(item(follow).dueAt()).isBefore(clock.instant().plus(Duration.ofDays(6)));
        UUID again = given.aTask(file, "volunteer-appeal", "followAppeal", "search/follow-appeal", "volunteerCoordinator", sixWeeks,
                Map.of("searchId", search.toString()));
        assertThat(item(again).raisedAt()).as("also where the task comes after the answer").isNotNull();

        as(MARIE, () -> goodbyes.leave(ann));

        assertThat(item(follow).raisedAt()).isNull();
        assertThat(item(follow).dueAt()).isEqualTo(usual);
        does(Actor.PROCESS, () -> files.close(file, "ownWish"));
    }

    private WorkItemSummary item(UUID id) {
        return as(ELS, () -> items.open(id)).item();
    }

    private SearchId aVacancyIn(CaseId file) {
        SearchId search = currentActor.asProcess(() -> {
            SearchId opened = searches.open(file, SearchFor.GROUP);
            searches.describe(opened, new Need(ZOTTEGEM, 15, Set.of(Language.NL), Need.Frequency.MONTHLY, false, null, null, null));
            searches.searchIn(opened, Channel.VACANCY);
            return opened;
        });
        RecruitmentTexts text =
                new RecruitmentTexts(new RecruitmentText("Wie zoekt een groep?", "Een kleine groep zoekt iemand."), null, null);
        RecruitmentId recruitment = as(ELS, () -> writing.write(search, RecruitmentKind.VACANCY, text, null));
        does(MARIE, () -> approvals.approve(recruitment));
        does(Actor.PROCESS, () -> recruitments.putOnline(search, recruitment, clock.instant().plus(Duration.ofDays(42))));
        return search;
    }

    private VolunteerId answers(SearchId search, String name) {
        String slug = as(MARIE, () -> recruitments.of(search)).getFirst().slug();
        return as(Actor.VISITOR, () -> coming.interested(
                new NewInterest(UUID.randomUUID(), details(name, ZOTTEGEM), 1980, null, slug))).volunteerId();
    }
}
