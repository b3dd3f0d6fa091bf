package be.omringd.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.group.GroupPhase;
import be.omringd.group.Groups;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;
import be.omringd.matching.Obstacle;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OpenNeeds;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.processes.Workers;
import be.omringd.shell.Moments;
import be.omringd.testing.Jobs;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerEvent;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The higher rungs of the ladder, with the facts on a real database. Campaigns are where no other test has one. */
class LadderTest extends VolunteerWorld {

    private static final String OUDENAARDE = "45035";
    private static final String MALDEGEM = "43010";
    private static final String LOKEREN = "46029";
    private static final Actor PIET = user("Piet", Role.MANAGER);

    @Autowired
    ComingForward coming;
    @Autowired
    ReasonsForNo reasons;
    @Autowired
    Searches searches;
    @Autowired
    SearchRecruitments recruitments;
    @Autowired
    Ladder ladder;
    @Autowired
    Outreach outreach;
    @Autowired
    Onboarding onboarding;
    @Autowired
    Duplicates duplicates;
    @Autowired
    Proposals proposals;
    @Autowired
    Groups allGroups;
    @Autowired
    LusGroups groups;
    @Autowired
    OpenNeeds needs;
    @Autowired
    Places places;
    @Autowired
    ApplicationContext context;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    private final List<CaseId> opened = new ArrayList<>();
    private CaseId caseId;
    private SearchId search;

    @AfterEach
    void nobodyLooksAnyMore() {
        opened.forEach(file -> does(Actor.PROCESS, () -> files.close(file, "ownWish")));
    }

    @BeforeEach
    void aSearchThatNobodyFoundIn() {
        lookIn(ZOTTEGEM);
    }

    // ---- choosing a rung

    @Test
    void afterThePoolTheAdvisedRungNeedsNoReasonAndAnotherOneDoes() {
        assertThat(decide("vacancy", null)).isEqualTo(TaskResult.done(Map.of("afterPool", "vacancy", "rung", "vacancy")));
        assertThat(found().state()).isEqualTo(SearchState.PREPARING_VACANCY);

        assertThat(decide("organisations", null)).isInstanceOfSatisfying(TaskResult.Refused.class,
                refused -> assertThat(refused.errors().at("reason")).isPresent());
        assertThat(decide("organisations", "de persoon vroeg het zelf")).isInstanceOf(TaskResult.Done.class);
        assertThat(found().rungs().getLast()).satisfies(rung -> {
            assertThat(rung.channel()).isEqualTo(Channel.ORGANISATIONS);
            assertThat(rung.chosenBy()).isEqualTo("Els");
            assertThat(rung.reason()).isEqualTo("de persoon vroeg het zelf");
        });
        assertThat(decide("moon", "waarom niet")).isInstanceOf(TaskResult.Refused.class);
    }

    @Test
    void aSearchOnAnOlderDiagramKnowsNoHigherRungs() {
        CurrentTask old = new CurrentTask(Ids.next(), caseId, "volunteer-search", "decideAfterPool", "search/decide-after-pool",
                Map.of("searchId", search.toString()));
        assertThat(as(ELS,
                () -> handlers.complete(old, FormValues.of(Map.of("afterPool", "vacancy")))))
                .isInstanceOf(TaskResult.Refused.class);
        assertThat(
                as(ELS, () -> handlers.complete(old, FormValues.of(Map.of("afterPool", "pool")))))
                .isInstanceOf(TaskResult.Done.class);
    }

    @Test
    void aCampaignComesOnlyAfterAVacancyThatHadItsTime() {
        assertThat(as(ELS, () -> ladder.mayChoose(search, Channel.CAMPAIGN))).contains(RungRefusal.VACANCY_FIRST);
        assertThat(decide("campaign", "het dringt")).isInstanceOf(TaskResult.Refused.class);

        aVacancyThatRanOut();
        assertThat(as(ELS, () -> ladder.mayChoose(search, Channel.CAMPAIGN))).isEmpty();
        assertThat(decide("campaign", null)).isInstanceOf(TaskResult.Refused.class);
        assertThat(complete("search/decide-after-pool", Map.of("channelAdvice", "campaign"), Map.of("afterPool", "campaign")))
                .isInstanceOf(TaskResult.Done.class);
        assertThat(found().state()).isEqualTo(SearchState.PREPARING_CAMPAIGN);
        assertThat(found().rungs()).extracting(SearchSummary.OnRung::left).contains("TIME_UP");
    }

    @Test
    void goingUpEarlyOrBackKeepsWhoAndWhyAndTellsTheProcess() {
        assertThat(as(ELS, () -> ladder.choose(search, Channel.VACANCY, "het dorp is klein"))).isEmpty();
        assertThat(found().rungs()).extracting(SearchSummary.OnRung::left).containsExactly("NOBODY", "CHOSEN", null);
        assertThat(found().rung().orElseThrow().reason()).isEqualTo("het dorp is klein");
        assertThat(as(ELS, () -> files.timeline(caseId))).first()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("search.event.rungChosen"));
        assertThat(commands(caseId, "RungChosen")).singleElement().asString().contains("\"rung\":\"vacancy\"")
                .contains("\"resume\":\"none\"")
                .doesNotContain("dorp");

        assertThat(as(ELS, () -> ladder.choose(search, Channel.VACANCY, "nog eens"))).contains(RungRefusal.ALREADY_THERE);
        assertThat(as(ELS, () -> ladder.choose(search, Channel.NETWORK, "er is een zus"))).isEmpty();
        assertThat(commands(caseId, "RungChosen")).hasSize(2);
    }

    @Test
    void theNextRungWaitsWhileSomebodyIsAsked() {
        VolunteerId jef = aVolunteer("Jef-gevraagd", ZOTTEGEM);
        as(ELS, () -> searches.propose(search, jef, Channel.POOL));

        assertThat(as(ELS, () -> ladder.choose(search, Channel.VACANCY, "sneller"))).contains(RungRefusal.CANDIDATE_ACTIVE);
        assertThat(commands(caseId, "RungChosen")).isEmpty();
    }

    @Test
    void onlyWhoWorksInTheFileChoosesARung() {
        for (Actor actor : List.of(TOM, LIEN, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> ladder.choose(search, Channel.VACANCY, "x")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> ladder.mayChoose(search, Channel.VACANCY))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> recruitments.candidates(search))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> recruitments.close(search))).isInstanceOf(AccessDeniedException.class);
        }
    }

    // ---- a vacancy

    @Test
    void aTextThatTellsWhoThePersonIsIsRefusedAtItsField() {
        decide("vacancy", null);
        assertThat(complete("search/write-vacancy", Map.of(),
                Map.of("titleNl", "Wie helpt Nora Peeters?", "bodyNl", "Een groep zoekt iemand.")))
                .isInstanceOfSatisfying(TaskResult.Refused.class,
                        refused -> assertThat(refused.errors().at("titleNl").orElseThrow()).contains("Peeters"));
        assertThat(complete("search/write-vacancy", Map.of(), Map.of("titleNl", "", "bodyNl", "")))
                .isInstanceOf(TaskResult.Refused.class);
    }

    @Test
    void whatAManagerRemarksIsReadByTheWriterUntilTheTextIsNew() {
        decide("vacancy", null);
        String recruitment = written("vacancy");
        assertThat(approve("vacancy", recruitment, Map.of("approved", "no"))).isInstanceOf(TaskResult.Refused.class);
        assertThat(approve("vacancy", recruitment, Map.of("approved", "no", "remark", "korter graag")))
                .isEqualTo(TaskResult.done(Map.of("approved", "no")));
        assertThat(found().rung().orElseThrow().remark()).isEqualTo("korter graag");

        assertThat(written("vacancy")).isEqualTo(recruitment);
        assertThat(found().rung().orElseThrow().remark()).isNull();
        assertThat(approve("vacancy", recruitment, Map.of("approved", "yes"))).isEqualTo(TaskResult.done(Map.of("approved", "yes")));
    }

    @Test
    void whoCameAndTalkedWithUsIsProposedAndTheOthersHearOfItOnAMatch() {
        String recruitment = theVacancyIsOnline();
        VolunteerId ann = answers(recruitment, "Ann");
        VolunteerId bob = answers(recruitment, "Bob");
        assertThat(as(ELS, () -> recruitments.candidates(search))).extracting(RecruitmentCandidate::canBeProposed).containsExactly(false,
                false);
        assertThat(complete("search/follow-appeal", Map.of(), Map.of("appealResult", "found", "volunteerId", ann.toString())))
                .isInstanceOf(TaskResult.Refused.class);
        talkedWith(ann);

        assertThat(complete("search/follow-appeal", Map.of(), Map.of("appealResult", "found", "volunteerId", ann.toString())))
                .isEqualTo(TaskResult.done(Map.of("appealResult", "found", "volunteerId", ann.toString())));
        assertThat(found().candidates()).singleElement().satisfies(one -> assertThat(one.channel()).isEqualTo(Channel.VACANCY));
        theyGetOn();
        assertThat(work(job("search.checkPapers"))).containsEntry("papersMissing", true);
        assertThat(complete("search/finish-papers", Map.of(), Map.of())).isInstanceOf(TaskResult.Refused.class);
        papersOf(ann);
        assertThat(work(job("search.checkPapers"))).containsEntry("papersMissing", false);
        assertThat(complete("search/finish-papers", Map.of(), Map.of())).isInstanceOf(TaskResult.Done.class);
        work(job("search.recordMatch"));

        assertThat(found().state()).isEqualTo(SearchState.MATCHED);
        assertThat(recruitment().over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.MATCH);
        assertThat(surplus(bob)).isOne();
        assertThat(surplus(ann)).isZero();
        assertThat(commands(caseId, "AppealClosed")).as("the process knows").isEmpty();
    }

    @Test
    void afterANoTheSearchGoesOnWithTheVacancyAsLongAsThatIsOnline() {
        String recruitment = theVacancyIsOnline();
        VolunteerId ann = answers(recruitment, "Ann");
        VolunteerId bob = answers(recruitment, "Bob");
        talkedWith(ann);
        refuses(ann);
        assertThat(resume()).containsEntry("rung", "vacancy").containsEntry("resume", "follow").containsKey("appealUntil");
        assertThat(found().state()).isEqualTo(SearchState.VACANCY_ONLINE);
        assertThat(as(ELS, () -> recruitments.candidates(search))).extracting(RecruitmentCandidate::waits).containsExactly(false, true);

        talkedWith(bob);
        as(ELS, () -> searches.propose(search, bob, Channel.VACANCY));
        does(Actor.PROCESS, () -> outreach.close(recruitment().id(), CloseReason.TIME_UP));
        assertThat(commands(caseId, "AppealClosed")).as("first the one who is being asked").isEmpty();
        refusal();
        assertThat(resume()).containsEntry("rung", "pool").containsEntry("resume", "none");
        assertThat(found().vacancyRanOut()).isTrue();
        assertThat(found().rung().orElseThrow().channel()).isEqualTo(Channel.POOL);
    }

    @Test
    void whoWaitsWhenTheTimeIsUpIsChosenFromAndThenGetsAnAnswerOnce() {
        String recruitment = theVacancyIsOnline();
        VolunteerId ann = answers(recruitment, "Ann");
        VolunteerId bob = answers(recruitment, "Bob");

        ActivatedJob close = job("search.closeAppeal");
        assertThat(work(close)).containsEntry("candidatesLeft", 2).containsEntry("vacancyRanOut", true);
        assertThat(work(close)).containsEntry("candidatesLeft", 2);
        assertThat(recruitment().over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.TIME_UP);
        assertThat(found().state()).isEqualTo(SearchState.CHOOSING);
        assertThat(resume()).containsEntry("resume", "choose");
        assertThat(surplus(ann)).isZero();

        assertThat(work(job("search.letGo"))).containsEntry("vacancyRanOut", true);
        work(job("search.letGo"));
        assertThat(surplus(ann)).isOne();
        assertThat(surplus(bob)).isOne();
        assertThat(found().state()).isEqualTo(SearchState.DECIDING);
    }

    private Instant onlineUntil() {
        return recruitment().online().orElseThrow().until();
    }

    @Test
    void aVacancyIsRenewedOnce() {
        theVacancyIsOnline();
        Instant before = onlineUntil();
        assertThat(complete("search/follow-appeal", Map.of(), Map.of("appealResult", "renew")))
                .isInstanceOf(TaskResult.Done.class);
        work(job("search.renewVacancy", "until", inDays(80)));
        assertThat(onlineUntil()).isAfter(before);
        assertThat(complete("search/follow-appeal", Map.of(), Map.of("appealResult", "renew")))
                .isInstanceOf(TaskResult.Refused.class);
    }

    @Test
    void leavingTheRungWithdrawsItsVacancyAndAnswersWhoCame() {
        VolunteerId ann = answers(theVacancyIsOnline(), "Ann");
        as(ELS, () -> ladder.choose(search, Channel.POOL, "er is iemand in de pool"));

        assertThat(recruitment().over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.WITHDRAWN);
        assertThat(surplus(ann)).isOne();
        assertThat(commands(caseId, "AppealClosed")).isEmpty();
    }

    @Test
    void aFileThatClosesAnswersWhoCame() {
        VolunteerId ann = answers(theVacancyIsOnline(), "Ann");
        does(ELS, () -> files.close(caseId, "ownWish"));

        assertThat(recruitment().state()).isEqualTo(RecruitmentState.CLOSED);
        assertThat(surplus(ann)).isOne();
        assertThat(found().state()).isEqualTo(SearchState.CANCELLED);
    }

    // ---- a campaign

    @Test
    void needAndOfferOfTheAreaAreCounted() {
        aVacancyThatRanOut();
        toTheCampaign();
        Map<String, Object> before = measure(campaign(Map.of("areaRadius", 5)));
        aSearch(aCase(ZOTTEGEM), ZOTTEGEM);
        CaseId onABreak = aCase(ZOTTEGEM);
        aSearch(onABreak, ZOTTEGEM);
        does(MARIE, () -> files.pause(onABreak, null));
        aSearch(aCase(HASSELT), HASSELT);
        aVolunteer("In-de-buurt", ZOTTEGEM);
        aVolunteer("Ver-weg", HASSELT);
        VolunteerId taken = aVolunteer("Al-gevraagd", ZOTTEGEM);
        CaseId other = aCase(AALST);
        as(MARIE, () -> assignments.propose(taken, other));

        assertThat(measure(campaign(Map.of("areaRadius", 5)))).containsEntry("openNeeds", (int) before.get("openNeeds") + 1)
                .containsEntry("candidatesInArea", (int) before.get("candidatesInArea") + 1)
                .containsEntry("radiusKm", 5).containsEntry("municipalities", 0);
        assertThat(measure(campaign(Map.of("areaMunicipalities", List.of(ZOTTEGEM, OUDENAARDE))))).containsEntry("municipalities", 2)
                .containsEntry("radiusKm", 0).hasEntrySatisfying("gapKm", km -> assertThat((int) km).isBetween(8, 20));
    }

    @Test
    void anAreaThatIsTooLargeIsRefusedAtItsField() {
        aVacancyThatRanOut();
        toTheCampaign();
        for (int radius : List.of(0, 16, 500)) {
            assertThat(complete("search/ask-campaign", Map.of(), text(Map.of("areaRadius", radius))))
                    .isInstanceOfSatisfying(TaskResult.Refused.class, refused -> assertThat(refused.errors().at("area")).isPresent());
        }
        assertThat(complete("search/ask-campaign", Map.of(), text(Map.of("areaMunicipalities", List.of(ZOTTEGEM, HASSELT)))))
                .isInstanceOfSatisfying(TaskResult.Refused.class, refused -> assertThat(refused.errors().at("area")).isPresent());
    }

    @Test
    void aCampaignClosesAtItsMaximumAndTellsTheProcess() {
        lookIn(MALDEGEM);
        String recruitment = theCampaignRuns(2);
        answers(recruitment, "Ann");
        assertThat(commands(caseId, "AppealClosed")).isEmpty();
        answers(recruitment, "Bob");

        assertThat(recruitment().over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.FULL);
        assertThat(commands(caseId, "AppealClosed")).hasSize(1);
        assertThatThrownBy(() -> answers(recruitment, "Cis")).isInstanceOf(ComingForward.RecruitmentClosed.class);
        assertThat(work(job("search.closeAppeal"))).containsEntry("candidatesLeft", 2);
    }

    @Test
    void ofTwoCoordinatorsWhoOpenACampaignInOneAreaAtOneMomentOneWinsAndTheOtherIsTold() throws Exception {
        lookIn(LOKEREN);
        aVacancyThatRanOut();
        toTheCampaign();
        String mine = approved("campaign", campaign(Map.of("areaRadius", 3)));
        SearchId first = search;
        CaseId firstCase = caseId;
        ActivatedJob myJob = job("search.openCampaign", "appealId", mine, "maxCandidates", 5, "until", inDays(28));
        lookIn(LOKEREN);
        SearchId otherSearch = search;
        CaseId otherCase = caseId;
        aVacancyThatRanOut();
        toTheCampaign();
        String theirs = approved("campaign", campaign(Map.of("areaRadius", 4)));
        ActivatedJob theirJob = job("search.openCampaign", "appealId", theirs, "maxCandidates", 5, "until", inDays(28));

        List<Map<String, Object>> answers = atOnce(() -> work(myJob), () -> work(theirJob));

        assertThat(answers).extracting(answer -> answer.get("campaignOpened")).containsExactlyInAnyOrder(true, false);
        assertThat(answers).extracting(answer -> answer.get("refusedBy")).containsExactlyInAnyOrder("none", "colleague");
        assertThat(List.of(first, otherSearch)).extracting(one -> as(MARIE, () -> searches.get(one)).state())
                .containsExactlyInAnyOrder(SearchState.CAMPAIGN, SearchState.DECIDING);
        assertThat(List.of(firstCase, otherCase)).filteredOn(file -> as(MARIE, () -> files.timeline(file)).stream()
                .anyMatch(entry -> entry.kind().equals("search.event.colleagueFirst"))).hasSize(1);
    }

    // ---- what we could offer somebody

    @Test
    void aGroupThatLooksCountsOnceForSomebodyWhoWouldLikeToHelpAndNotDuringABreak() {
        Place maldegem = context.getBean(Places.class).get(MALDEGEM);
        int before = needs.now(maldegem, 1);

        lookIn(MALDEGEM);
        assertThat(needs.now(maldegem, 1)).isEqualTo(before + 1);

        as(MARIE, () -> {
            files.pause(caseId, "op reis");
            return null;
        });
        assertThat(needs.now(maldegem, 1)).isEqualTo(before);
    }

    // ---- a volunteer who leaves

    @Test
    void whoLeavesWhileProposedIsTakenBackAndTheSearchGoesOn() {
        String recruitment = theVacancyIsOnline();
        VolunteerId ann = answers(recruitment, "Ann");
        talkedWith(ann);
        as(ELS, () -> searches.propose(search, ann, Channel.VACANCY));

        leaves(ann);

        assertThat(found().candidates()).singleElement().satisfies(one -> assertThat(one.outcome()).isEqualTo("LOST"));
        assertThat(found().refusals()).isZero();
        assertThat(commands(caseId, "CandidateLost")).hasSize(1);
        assertThat(as(ELS, () -> files.timeline(caseId)).getFirst().kind()).isEqualTo("search.event.candidateLost");
        assertThat(resume()).containsEntry("rung", "vacancy").containsEntry("resume", "follow");
        leaves(ann);
        assertThat(commands(caseId, "CandidateLost")).hasSize(1);
    }

    @Test
    void aYesAndALeavingAtOneMomentEndInOneOfBothAndNeverInAMatchWithWhoLeft() throws Exception {
        VolunteerId jef = aVolunteer("Jef-race", ZOTTEGEM);
        as(ELS, () -> searches.propose(search, jef, Channel.POOL));
        theyGetOn();
        ActivatedJob match = job("search.recordMatch");

        atOnce(() -> {
            try {
                return work(match);
            } catch (JobError takenBack) {
                return Map.of(); // the engine takes the job back with the message that goes out
            }
        }, () -> {
            leaves(jef);
            return Map.of();
        });

        String outcome = found().candidates().getFirst().outcome();
        assertThat(outcome).isIn("MATCHED", "LOST");
        assertThat(found().state() == SearchState.MATCHED).isEqualTo(outcome.equals("MATCHED"));
        assertThat(as(ELS, () -> assignments.companions(caseId)).isEmpty()).isEqualTo(outcome.equals("LOST"));
    }

    @Test
    void theLastPaperIsHeardOnlyWhereAMatchWaitsForIt() {
        VolunteerId jef = aVolunteer("Jef-papier", ZOTTEGEM);
        as(ELS, () -> searches.propose(search, jef, Channel.POOL));
        happens(new VolunteerEvent.VolunteerCleared(jef));
        assertThat(commands(caseId, "VolunteerCleared")).isEmpty();

        theyGetOn();
        happens(new VolunteerEvent.VolunteerCleared(jef));
        assertThat(commands(caseId, "VolunteerCleared")).hasSize(1);
    }

    @Test
    void whoIsAskedUnderAnotherNameIsAskedAndMayBecomeTheCompanion() {
        VolunteerId jef = aVolunteer("Jef-dubbel", ZOTTEGEM);
        VolunteerId same = aVolunteer("Jef-dubbel2", ZOTTEGEM);
        as(ELS, () -> searches.propose(search, jef, Channel.POOL));

        as(ELS, () -> duplicates.merge(jef, same));

        assertThat(found().candidates()).singleElement().satisfies(one -> assertThat(one.volunteerId()).isEqualTo(same));
        theyGetOn();
        assertThat(work(job("search.recordMatch"))).containsEntry("volunteerId", same.toString());
        assertThat(as(ELS, () -> assignments.companions(caseId))).singleElement()
                .satisfies(one -> assertThat(one.volunteerId()).isEqualTo(same));
    }

    @Test
    void whatWasLearnedOfSomebodyHoldsUnderTheNameThatIsKept() {
        VolunteerId jef = aVolunteer("Jef-les", ZOTTEGEM);
        VolunteerId same = aVolunteer("Jef-les2", ZOTTEGEM);
        does(ELS, () -> reasons.notThisOne(search, jef));
        assertThat(as(ELS, () -> proposals.whyNot(search, same)).orElseThrow().obstacles()).isEmpty();

        as(ELS, () -> duplicates.merge(jef, same));

        assertThat(as(ELS, () -> proposals.whyNot(search, same)).orElseThrow().obstacles()).containsExactly(Obstacle.NOT_THIS_ONE);
    }

    @Test
    void whoHeardThatNoGroupIsLeftDoesNotHearItAgainUnderTheOtherName() {
        String recruitment = theVacancyIsOnline();
        VolunteerId ann = answers(recruitment, "Ann-weg");
        work(job("search.letGo"));
        VolunteerId known = aVolunteer("Ann-weg2", ZOTTEGEM);

        as(ELS, () -> duplicates.merge(ann, known));

        assertThat(as(ELS, () -> recruitments.candidates(search))).singleElement().satisfies(one -> {
            assertThat(one.volunteer().id()).isEqualTo(known);
            assertThat(one.letGo()).isTrue();
            assertThat(one.waits()).isFalse();
        });
    }

    @Test
    void aGroupKeepsItsCompanionUnderTheNameThatIsKept() {
        VolunteerId jef = aVolunteer("Jef-lus", ZOTTEGEM);
        VolunteerId same = aVolunteer("Jef-lus2", ZOTTEGEM);
        does(Actor.PROCESS, () -> {
            groups.start(caseId, UUID.randomUUID());
            allGroups.welcomeVolunteer(caseId, jef);
        });

        as(ELS, () -> duplicates.merge(jef, same));

        assertThat(as(ELS, () -> allGroups.get(caseId)).companion()).isEqualTo(same);
    }

    @Test
    void whatIsBeingPreparedNearbyWillLookForAVolunteerSoon() {
        Place zottegem = places.get(ZOTTEGEM);
        int here = soon(zottegem, 0);
        int around = soon(zottegem, 30);
        CaseId preparing = aCase(ZOTTEGEM);
        CaseId further = aCase(AALST);
        assertThat(soon(zottegem, 0)).as("a request that nobody talked about yet").isEqualTo(here);

        for (LusPhase phase : List.of(LusPhase.PREPARING, LusPhase.NETWORK_SEARCH, LusPhase.INVITING)) {
            does(Actor.PROCESS, () -> files.enter(preparing, phase));
            assertThat(soon(zottegem, 0)).as(phase.name()).isEqualTo(here + 1);
        }
        does(Actor.PROCESS, () -> files.enter(further, LusPhase.PREPARING));
        assertThat(soon(zottegem, 0)).as("not in Aalst").isEqualTo(here + 1);
        assertThat(soon(zottegem, 30)).as("Aalst is " + zottegem.kmTo(places.get(AALST)) + " km away").isEqualTo(around + 2);

        does(ELS, () -> files.pause(further, null));
        assertThat(soon(zottegem, 30)).as("a break").isEqualTo(around + 1);
        does(Actor.PROCESS, () -> files.enter(preparing, GroupPhase.STARTING_UP));
        aSearch(preparing, ZOTTEGEM);
        assertThat(soon(zottegem, 30)).as("from now on it looks for one, and is counted there").isEqualTo(around);
    }

    private int soon(Place place, int km) {
        return currentActor.asProcess(() -> needs.soon(place, km));
    }

    // ---- fixtures

    /** The search that the rest of the test is about. */
    private void lookIn(String place) {
        caseId = aCase(place);
        search = aSearch(caseId, place);
    }

    private CaseId aCase(String place) {
        CaseId file = aFileIn(place);
        opened.add(file);
        return file;
    }

    private SearchId aSearch(CaseId file, String place) {
        return currentActor.asProcess(() -> {
            SearchId id = searches.open(file, SearchFor.GROUP);
            searches.describe(id, new Need(place, 15, Set.of(Language.NL), Need.Frequency.MONTHLY, false, null, null, null));
            searches.searchIn(id, Channel.POOL);
            return id;
        });
    }

    private TaskResult decide(String choice, String reason) {
        Map<String, Object> answers = new HashMap<>(Map.of("afterPool", choice));
        if (reason != null) {
            answers.put("reason", reason);
        }
        return complete("search/decide-after-pool", Map.of("channelAdvice", "vacancy"), answers);
    }

    private String written(String kind) {
        TaskResult result = kind.equals("vacancy")
                ? complete("search/write-vacancy", Map.of(), text(Map.of()))
                : complete("search/ask-campaign", Map.of(), text(Map.of("areaRadius", 5)));
        return ((TaskResult.Done) result).variables().get("appealId").toString();
    }

    private String campaign(Map<String, Object> area) {
        return ((TaskResult.Done) complete("search/ask-campaign", Map.of(), text(area))).variables().get("appealId").toString();
    }

    private static Map<String, Object> text(Map<String, Object> more) {
        Map<String, Object> text =
                new HashMap<>(Map.of("titleNl", "Wie zoekt een groep?", "bodyNl", "Een kleine groep zoekt iemand die meegaat."));
        text.putAll(more);
        return text;
    }

    private TaskResult approve(String kind, String recruitment, Map<String, Object> answers) {
        String formKey = kind.equals("vacancy") ? "search/approve-vacancy" : "search/approve-campaign";
        return as(PIET, () -> handlers.complete(task(formKey, Map.of("appealId", recruitment)), FormValues.of(answers)));
    }

    private String approved(String kind, String recruitment) {
        assertThat(approve(kind, recruitment, Map.of("approved", "yes"))).isInstanceOf(TaskResult.Done.class);
        return recruitment;
    }

    private String theVacancyIsOnline() {
        decide("vacancy", null);
        String recruitment = approved("vacancy", written("vacancy"));
        ActivatedJob job = job("search.putVacancyOnline", "appealId", recruitment, "until", inDays(42));
        assertThat(work(job)).containsKey("appealUntil");
        assertThat(work(job)).containsKey("appealUntil");
        assertThat(found().state()).isEqualTo(SearchState.VACANCY_ONLINE);
        return recruitment;
    }

    private void aVacancyThatRanOut() {
        theVacancyIsOnline();
        work(job("search.closeAppeal"));
        assertThat(found().state()).isEqualTo(SearchState.DECIDING);
    }

    private void toTheCampaign() {
        assertThat(complete("search/decide-after-pool", Map.of("channelAdvice", "campaign"), Map.of("afterPool", "campaign")))
                .isInstanceOf(TaskResult.Done.class);
    }

    private String theCampaignRuns(int max) {
        aVacancyThatRanOut();
        toTheCampaign();
        String recruitment = approved("campaign", campaign(Map.of("areaRadius", 5)));
        assertThat(work(job("search.openCampaign", "appealId", recruitment, "maxCandidates", max, "until", inDays(28))))
                .containsEntry("campaignOpened", true);
        assertThat(found().state()).isEqualTo(SearchState.CAMPAIGN);
        return recruitment;
    }

    private Map<String, Object> measure(String recruitment) {
        return work(job("search.measureArea", "appealId", recruitment));
    }

    private VolunteerId answers(String recruitment, String name) {
        String slug = as(MARIE, () -> recruitments.of(search)).stream().filter(one -> one.id().toString().equals(recruitment)).findFirst()
                .orElseThrow().slug();
        return as(Actor.VISITOR, () -> coming.interested(
                new NewInterest(UUID.randomUUID(), details(name, ZOTTEGEM), 1980, null, slug))).volunteerId();
    }

    private void talkedWith(VolunteerId volunteer) {
        jdbc.update("update volunteer_onboarding set talk_held_on = current_date where volunteer_id = ?", volunteer.value());
    }

    private void papersOf(VolunteerId volunteer) {
        jdbc.update("delete from volunteer_onboarding where volunteer_id = ?", volunteer.value());
    }

    private int surplus(VolunteerId volunteer) {
        UUID file = as(MARIE, () -> onboarding.of(List.of(volunteer))).values().stream().findFirst().map(one -> one.caseId().value())
                .orElse(new UUID(0, 0));
        return commands(new CaseId(file), "CandidateSurplus").size();
    }

    private void theyGetOn() {
        does(ELS, () -> {
            searches.answered(search, true, true, null, null);
            searches.met(search, clock.today());
            searches.personThinks(search, "yes");
            searches.volunteerThinks(search, "yes");
        });
    }

    private void refuses(VolunteerId volunteer) {
        as(ELS, () -> searches.propose(search, volunteer, Channel.VACANCY));
        refusal();
    }

    private void refusal() {
        does(ELS, () -> searches.answered(search, false, true, null, null));
        work(job("search.recordRefusal"));
    }

    private Map<String, Object> resume() {
        return work(job("search.resumeRung"));
    }

    /** Stops as a volunteer, as the register tells it. */
    private void leaves(VolunteerId volunteer) {
        happens(new VolunteerEvent.VolunteerLeft(volunteer));
    }

    private void happens(VolunteerEvent event) {
        does(MARIE, () -> transaction.executeWithoutResult(tx -> events.publishEvent(event)));
    }

    private RecruitmentSummary recruitment() {
        return as(MARIE, () -> recruitments.of(search)).getFirst();
    }

    private SearchSummary found() {
        return as(MARIE, () -> searches.get(search));
    }

    private List<String> commands(CaseId file, String message) {
        return jdbc.queryForList("select variables from process_command where case_id = ? and name = ? order by id", String.class,
                file.value(), message);
    }

    private String inDays(int days) {
        return clock.instant().atZone(Moments.ZONE).plusDays(days).toString();
    }

    private CurrentTask task(String formKey, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Map.of("searchId", search.toString()));
        variables.putAll(more);
        return new CurrentTask(Ids.next(), caseId, "volunteer-search", "test", formKey, variables);
    }

    private TaskResult complete(String formKey, Map<String, Object> variables, Map<String, Object> answers) {
        return as(ELS, () -> handlers.complete(task(formKey, variables), FormValues.of(answers)));
    }

    private ActivatedJob job(String type, Object... more) {
        Map<String, Object> variables = new HashMap<>(Map.of("caseId", caseId.toString(), "searchId", search.toString()));
        for (int i = 0; i < more.length; i += 2) {
            variables.put((String) more[i], more[i + 1]);
        }
        return Jobs.of(type, variables);
    }

    private Map<String, Object> work(ActivatedJob job) {
        return Workers.work(context, job);
    }

    private static List<Map<String, Object>> atOnce(Callable<Map<String, Object>> one, Callable<Map<String, Object>> other)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Map<String, Object>> answers = new ArrayList<>();
            for (Future<Map<String, Object>> future : threads.invokeAll(List.of(one, other))) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
