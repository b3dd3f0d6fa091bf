package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.group.GroupPhase;
import be.omringd.group.Groups;
import be.omringd.group.Leader;
import be.omringd.intake.Intake;
import be.omringd.intake.RequestFixtures;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.RequestViews;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.ComingForward.Interested;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.InformedWay;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.SigningWay;
import be.omringd.onboarding.internal.CandidateSteps;
import be.omringd.onboarding.internal.PaperSteps;
import be.omringd.onboarding.internal.Talk;
import be.omringd.person.ContactDetails;
import be.omringd.testing.Jobs;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerWorld;
import io.camunda.client.exception.JobError;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the workers do and answer that are not met in the tests of their module, on the real services. */
class ServiceStepsTest extends VolunteerWorld {

    @Autowired
    ComingForward coming;
    @Autowired
    ApplicationContext context;
    @Autowired
    Intake intake;
    @Autowired
    RequestViews requests;
    @Autowired
    LusGroups lusGroups;
    @Autowired
    Groups groups;
    @Autowired
    Onboarding onboarding;
    @Autowired
    CandidateSteps candidates;
    @Autowired
    PaperSteps papers;
    @Autowired
    Agreements agreements;

    private Map<String, Object> work(String jobType, CaseId file, Map<String, Object> more) {
        return Workers.work(context, Jobs.of(jobType, with(file, more)));
    }

    private Map<String, Object> work(String jobType, CaseId file) {
        return work(jobType, file, Map.of());
    }

    private static Map<String, Object> with(CaseId file, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("caseId", file.toString());
        return variables;
    }

    private CaseSummary file(CaseId caseId) {
        return as(MARIE, () -> files.get(caseId));
    }

    // ---- requests

    private CaseId aRequest() {
        return intake.register(RequestFixtures.aRequestFrom(ZOTTEGEM)).caseId();
    }

    @Test
    void aRequestIsAssignedAndTheProcessHearsByWhenSomebodySeeksContact() {
        CaseId request = aRequest();

        Instant due = Instant.parse(work("intake.assignIntroducer", request).get("contactDueAt").toString());

        assertThat(due).isEqualTo(as(ELS, () -> requests.find(request)).orElseThrow().contactDueAt());
        assertThat(file(request).phase()).isEqualTo(RequestPhase.ASSIGNED);
    }

    @Test
    void aChoiceForALusStartsOne() {
        CaseId request = aRequest();
        work("intake.assignIntroducer", request);

        assertThat(work("intake.recordOrientation", request, Map.of("orientation", "lus"))).isEmpty();

        assertThat(as(ELS, () -> lusGroups.find(request))).isPresent();
    }

    @Test
    void aRequestThatIsNotPursuedClosesWithItsReason() {
        CaseId request = aRequest();

        assertThat(work("intake.closeRequest", request, Map.of("closeReason", "notReached"))).isEmpty();

        assertThat(file(request).closeReason()).isEqualTo("notReached");
        assertThat(file(request).phase()).isEqualTo(RequestPhase.NOT_PURSUED);
    }

    // ---- the end of a file

    @ParameterizedTest
    @CsvSource({"stopped,moved,moved", "stopped,,ownWish", "deceased,,deceased", "finished,,goalReached", ",,ownWish"})
    void theEndingOfTheDiagramAndTheClosingTalkGiveTheReason(String ending, String said, String reason) {
        CaseId caseId = aFileIn(ZOTTEGEM);

        assertThat(Workers.work(context, Jobs.of("casefile.closeCase", with(caseId, said == null ? Map.of() : Map.of("closeReason", said)),
                ending == null ? Map.of() : Map.of("ending", ending)))).isEmpty();

        assertThat(file(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(caseId).closeReason()).isEqualTo(reason);
    }

    // ---- groups

    private CaseId aLus() {
        CaseId caseId = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> lusGroups.start(caseId, null));
        return caseId;
    }

    private CaseId aLusThatInvites() {
        CaseId caseId = aLus();
        does(Actor.PROCESS, () -> lusGroups.enter(caseId, LusPhase.INVITING));
        return caseId;
    }

    @Test
    void theProcessHearsHowManySaidYesAndHowLongWeSearch() {
        assertThat(work("lus.countMembers", aLus())).isEqualTo(Map.of("membersCount", 0, "daysSearching", 0L));
    }

    @Test
    void aLusThatGoesOnAsALinkGroupIsClosed() {
        CaseId caseId = aLusThatInvites();

        assertThat(work("lus.continueAsLink", caseId)).isEmpty();

        assertThat(as(ELS, () -> lusGroups.get(caseId)).closedAt()).isNotNull();
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
    }

    /** The second type is that of diagrams from before any group could be started in the same way. */
    @Test
    void aGroupStartsAndNobodyLeadsItYet() {
        for (String jobType : List.of("group.startUp", "lus.startUp")) {
            CaseId caseId = aLusThatInvites();

            assertThat(work(jobType, caseId)).isEmpty();

            assertThat(file(caseId).phase()).isEqualTo(GroupPhase.STARTING_UP);
            assertThat(as(ELS, () -> groups.get(caseId)).leader()).isEqualTo(Leader.NONE);
        }
    }

    @Test
    void theVolunteerWhoWasFoundLeadsTheGroup() {
        for (String jobType : List.of("gathering.welcomeVolunteer", "lus.welcomeVolunteer")) {
            CaseId caseId = aLusThatInvites();
            work("group.startUp", caseId);
            VolunteerId samira = aVolunteer("Samira-welkom", ZOTTEGEM);

            assertThat(work(jobType, caseId, Map.of("volunteerId", samira.toString()))).isEmpty();

            assertThat(as(ELS, () -> groups.get(caseId)).companion()).isEqualTo(samira);
            assertThat(as(ELS, () -> groups.get(caseId)).leader()).isEqualTo(Leader.VOLUNTEER);
        }
    }

    // ---- becoming a volunteer

    private Interested somebodyInterested() {
        String name = "Dienst" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        VolunteerDetails base = details(name, ZOTTEGEM);
        ContactDetails person = new ContactDetails(name, name, null, name.toLowerCase() + "@voorbeeld.be", ZOTTEGEM, "nl", "mail", false);
        VolunteerDetails details = new VolunteerDetails(
                person, base.languages(), base.availability(), base.interests(), base.radiusKm(), false, 1, base.since());
        return as(Actor.VISITOR, () -> coming.interested(new NewInterest(UUID.randomUUID(), details, 1985, "Ik kook graag", null)));
    }

    private void talkAndPapers(CaseId file) {
        does(ELS, () -> candidates.talked(file, new Talk(clock.today(), 1985, "koken", null, null, Benefit.RVA, false),
                candidates.volunteer(file).details()));
        work("volunteer.listChecks", file);
        does(ELS, () -> {
            papers.informed(file, clock.today(), InformedWay.TALK);
            assertThat(papers.signed(
                    file, agreements.toSign("nl").getFirst().templateId(), clock.today(), SigningWay.PAPER)).isTrue();
        });
    }

    @Test
    void theProcessHearsWhoNeedsSomebodyNearACandidate() {
        assertThat(work("volunteer.lookAround", somebodyInterested().caseId())).containsOnlyKeys("needsNow", "needsSoon");
    }

    @Test
    void theDecisionTablesHearWhatTheyNeedToKnowOfACandidate() {
        CaseId file = somebodyInterested().caseId();
        assertThat(work("volunteer.preparePapers", file)).isEqualTo(Map.of(
                "adult", true, "contactWithMinors", false, "checkedWithinYear", false, "benefit", "none", "informed", false));

        talkAndPapers(file);
        assertThat(work("volunteer.preparePapers", file)).containsEntry("benefit", "rva").containsEntry("informed", true);
    }

    @Test
    void theChecksThatADecisionAsksForAreStillToBeDone() {
        CaseId file = somebodyInterested().caseId();

        assertThat(work("volunteer.listChecks", file, Map.of("checks", List.of("c45b", "extract"))))
                .hasEntrySatisfying("openChecks", open -> assertThat(open).asInstanceOf(LIST).containsExactlyInAnyOrder("c45b", "extract"));
        assertThat(work("volunteer.listChecks", somebodyInterested().caseId())).as("no rule fits")
                .isEqualTo(Map.of("openChecks", List.of()));
    }

    @Test
    void onlyWithAllPapersSomebodyBecomesAvailable() {
        Interested interested = somebodyInterested();
        assertThatThrownBy(() -> work("volunteer.becomeAvailable", interested.caseId())).isInstanceOf(JobError.class);

        talkAndPapers(interested.caseId());
        assertThat(work("volunteer.becomeAvailable", interested.caseId())).isEmpty();
        assertThat(status(interested.volunteerId())).isEqualTo(VolunteerStatus.AVAILABLE);
    }

    @Test
    void whoHasAGroupNeedsNoYearlyTalk() {
        Interested interested = somebodyInterested();
        talkAndPapers(interested.caseId());
        work("volunteer.becomeAvailable", interested.caseId());
        assertThat(work("volunteer.checkYearlyTalk", interested.caseId())).isEqualTo(Map.of("talkNeeded", true));

        assertThat(as(ELS, () -> assignments.assign(interested.volunteerId(), aFileIn(ZOTTEGEM)))).isEmpty();
        assertThat(work("volunteer.checkYearlyTalk", interested.caseId())).isEqualTo(Map.of("talkNeeded", false));
    }

    @Test
    void theFileOfACandidateClosesWithItsReason() {
        CaseId file = somebodyInterested().caseId();
        does(ELS, () -> candidates.declined(file, EndReason.PARTNER, "domo"));

        assertThat(work("volunteer.closeFile", file)).isEmpty();

        assertThat(file(file).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(file).closeReason()).isEqualTo(EndReason.PARTNER.code());
    }
}
