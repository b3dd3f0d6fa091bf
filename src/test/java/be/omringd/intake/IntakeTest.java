package be.omringd.intake;

import static be.omringd.intake.RequestFixtures.AN;
import static be.omringd.intake.RequestFixtures.GENK;
import static be.omringd.intake.RequestFixtures.LUC;
import static be.omringd.intake.RequestFixtures.MANAGER;
import static be.omringd.intake.RequestFixtures.TRAINER;
import static be.omringd.intake.RequestFixtures.ZOTTEGEM;
import static be.omringd.intake.RequestFixtures.aConversation;
import static be.omringd.intake.RequestFixtures.aRequestForAnother;
import static be.omringd.intake.RequestFixtures.aRequestFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.NotYet;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.testing.OnMariaDb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@OnMariaDb
@RecordApplicationEvents
class IntakeTest {

    @Autowired
    Intake intake;
    @Autowired
    IntakeSteps steps;
    @Autowired
    RequestActions actions;
    @Autowired
    RequestViews requests;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    CaseLists lists;
    @Autowired
    ApplicationEvents events;

    private CaseId register(NewRequest asked) {
        return intake.register(asked).caseId();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }

    private void asProcess(Runnable work) {
        currentActor.asProcess(() -> {
            work.run();
            return null;
        });
    }

    private CaseId assigned(NewRequest asked) {
        CaseId caseId = register(asked);
        asProcess(() -> steps.assign(caseId));
        return caseId;
    }

    private RequestView seenByAn(CaseId caseId) {
        return as(AN, () -> requests.find(caseId)).orElseThrow();
    }

    private CaseSummary file(CaseId caseId) {
        return as(MANAGER, () -> files.get(caseId));
    }

    private List<String> timeline(CaseId caseId) {
        return as(MANAGER, () -> files.timeline(caseId)).stream().map(TimelineEntry::kind).toList();
    }

    private List<Map<String, Object>> commands(CaseId caseId) {
        return jdbc.queryForList("select name, variables, ttl_millis from process_command where case_id = ? order by id",
                caseId.toString());
    }

    private List<String> messages(CaseId caseId) {
        return commands(caseId).stream().map(command -> command.get("name").toString()).toList();
    }

    @Test
    void aVisitorOpensAFileInTheRegionOfTheirPlace() {
        Intake.Registered registered = intake.register(aRequestFrom(ZOTTEGEM));

        CaseSummary file = file(registered.caseId());
        assertThat(file.region()).isEqualTo(Region.OOST_VLAANDEREN);
        assertThat(file.phase()).isEqualTo(RequestPhase.RECEIVED);
        assertThat(file.person().firstName()).isEqualTo("Roza");
        assertThat(file.person().phone()).isEqualTo("0470 00 00 01");
        RequestView request = seenByAn(registered.caseId());
        assertThat(request.reference()).isEqualTo(registered.reference());
        assertThat(request.question()).isEqualTo("Ik ken hier niemand.");
        assertThat(request.channel()).isEqualTo(RequestChannel.WEB);
        assertThat(timeline(registered.caseId())).containsExactly("intake.event.received");
    }

    @Test
    void theEngineHearsIdsAndChoicesOnly() {
        CaseId caseId = register(RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.FAMILY, "Xantippe Onmisbaar", PersonKnows.PARTLY, "Zebedeus", "0470123456", ZOTTEGEM,
                "Kwikzilverige vraag"));

        Map<String, Object> command = commands(caseId).getFirst();
        assertThat(command.get("name")).isEqualTo("RequestRegistered");
        assertThat(command.get("variables").toString())
                .contains("\"caseId\":\"" + caseId + "\"", "\"personKnows\":\"partly\"", "\"requesterRole\":\"family\"", "requestId",
                        "registeredAt")
                .doesNotContain("Xantippe", "Zebedeus", "0470", "Kwikzilver", ZOTTEGEM);
    }

    @Test
    void theSameSubmissionTwiceIsOneRequest() {
        NewRequest asked = aRequestFrom(ZOTTEGEM);

        assertThat(intake.register(asked)).isEqualTo(intake.register(asked));
        assertThat(jdbc.queryForObject("select count(*) from request_submission where token = ?", Integer.class, asked.token().toString()))
                .isOne();
        assertThat(messages(intake.register(asked).caseId())).containsExactly("RequestRegistered");
    }

    @Test
    void otherAnswersUnderTheSameSubmissionAreAnotherRequest() {
        UUID travelledAlong = UUID.randomUUID();
        NewRequest roza = RequestFixtures.request(
                travelledAlong, RequesterRole.SELF, null, PersonKnows.YES, "Roza", "0470000001", ZOTTEGEM, "Ik ken hier niemand.");
        NewRequest omer = RequestFixtures.request(
                travelledAlong, RequesterRole.FAMILY, "Roza", PersonKnows.YES, "Omer", "0470000001", ZOTTEGEM, "Mijn broer is alleen.");

        Intake.Registered first = intake.register(roza);
        Intake.Registered second = intake.register(omer);

        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(file(second.caseId()).person().firstName()).isEqualTo("Omer");
        assertThat(seenByAn(second.caseId()).question()).isEqualTo("Mijn broer is alleen.");
        assertThat(intake.register(roza)).isEqualTo(first);
        assertThat(intake.register(omer)).isEqualTo(second);
        assertThat(messages(second.caseId())).containsExactly("RequestRegistered");
    }

    @Test
    void theSameForAnotherAlsoWhenACoordinatorWritesItDown() {
        UUID submission = UUID.randomUUID();
        NewRequest one =
                RequestFixtures.request(submission, RequesterRole.SELF, null, PersonKnows.YES, "Een", "0470000001", ZOTTEGEM, "vraag");
        NewRequest two =
                RequestFixtures.request(submission, RequesterRole.SELF, null, PersonKnows.YES, "Twee", "0470000001", ZOTTEGEM, "vraag");

        CaseId first = as(AN, () -> intake.registerFor(one, RequestChannel.PHONE, LocalDate.now())).caseId();
        CaseId second = as(AN, () -> intake.registerFor(two, RequestChannel.PHONE, LocalDate.now())).caseId();

        assertThat(List.of(file(first).person().firstName(), file(second).person().firstName())).containsExactly("Een", "Twee");
    }

    @Test
    void aFileIsFoundByTheCodeThatSomebodyNames() {
        Intake.Registered registered = intake.register(aRequestFrom(ZOTTEGEM));
        String named = registered.reference().toLowerCase(Locale.ROOT).replace('-', ' ');

        assertThat(as(AN, () -> lists.list(byText(named), 0, 10))).extracting(CaseSummary::id).containsExactly(registered.caseId());
        assertThat(as(LUC, () -> lists.list(byText(named), 0, 10))).as("a coordinator of another region").isEmpty();
    }

    private static CaseListQuery byText(String text) {
        return new CaseListQuery(text, Set.of(), Set.of(), Set.of(), null, null, false, CaseListQuery.Sort.NAME, false);
    }

    @Test
    void submissionsAtTheSameMomentAreOneRequest() throws Exception {
        NewRequest asked = aRequestFrom(ZOTTEGEM);
        int before = jdbc.queryForObject("select count(*) from request", Integer.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Callable<Intake.Registered> send = () -> intake.register(asked);
            var answers = threads.invokeAll(List.of(send, send, send, send, send, send)).stream().map(answer -> {
                try {
                    return answer.get();
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            }).toList();
            assertThat(answers).hasSize(6).allMatch(answers.getFirst()::equals);
        }
        assertThat(jdbc.queryForObject("select count(*) from request", Integer.class)).isEqualTo(before + 1);
    }

    @Test
    void whatCannotBeKeptIsRolledBackAndCanBeSentAgain() {
        UUID submission = UUID.randomUUID();
        NewRequest unknownPlace = RequestFixtures.request(
                submission, RequesterRole.SELF, null, PersonKnows.YES, "Roza", "0470000001", "52011", "vraag");

        assertThatThrownBy(() -> intake.register(unknownPlace)).isInstanceOf(IllegalArgumentException.class);
        Intake.Registered registered = intake.register(RequestFixtures.request(
                submission, RequesterRole.SELF, null, PersonKnows.YES, "Roza", "0470000001", ZOTTEGEM, "vraag"));
        assertThat(file(registered.caseId()).person().placeCode()).isEqualTo(ZOTTEGEM);
    }

    @Test
    void aPersonWhoDoesNotKnowHasNothingInTheFileButWhatTheRequesterGave() {
        CaseId caseId = assigned(aRequestForAnother(PersonKnows.NO));

        CaseSummary file = file(caseId);
        assertThat(file.person().firstName()).isEqualTo("Omer");
        assertThat(file.person().phone()).isNull();
        assertThat(file.person().mail()).isNull();
        assertThat(seenByAn(caseId).requester().phone()).isEqualTo("0470 00 00 02");
        assertThat(as(AN, () -> steps.conversationHeld(caseId, aConversation(true, true)))).contains(Refusal.PERSON_DOES_NOT_KNOW);
        assertThat(seenByAn(caseId).conversations()).isEmpty();
    }

    @Test
    void aCoordinatorWritesDownARequestAlsoForAnotherRegion() {
        CaseId caseId = as(AN, () -> intake.registerFor(aRequestFrom(GENK), RequestChannel.PHONE, LocalDate.now())).caseId();

        assertThat(file(caseId).region()).isEqualTo(Region.LIMBURG);
        assertThat(timeline(caseId)).containsExactly("intake.event.entered");
        assertThat(as(LUC, () -> files.timeline(caseId)).getFirst().detail()).isEqualTo("An Verzonnen");
        assertThatThrownBy(() -> as(AN, () -> requests.find(caseId))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTimeToMakeContactRunsFromTheDayOnWhichTheRequestCameIn() {
        LocalDate tenDaysAgo = LocalDate.now().minusDays(10);

        CaseId caseId = as(AN, () -> intake.registerFor(aRequestFrom(ZOTTEGEM), RequestChannel.PAPER, tenDaysAgo)).caseId();

        assertThat(seenByAn(caseId).receivedAt().atZone(Moments.ZONE).toLocalDate()).isEqualTo(tenDaysAgo);
        Instant due = currentActor.asProcess(() -> steps.assign(caseId));
        assertThat(due.atZone(Moments.ZONE).toLocalDate()).isEqualTo(tenDaysAgo.plusDays(14));
    }

    @Test
    void aRequestOfTomorrowOrOfYearsAgoIsNotTaken() {
        for (LocalDate day : List.of(LocalDate.now().plusDays(1), LocalDate.now().minusYears(2))) {
            assertThatThrownBy(() -> as(AN, () -> intake.registerFor(aRequestFrom(ZOTTEGEM), RequestChannel.PAPER, day)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    static List<Actor> nobodyOfZottegem() {
        return List.of(LUC, TRAINER, Actor.VISITOR);
    }

    @ParameterizedTest
    @MethodSource("nobodyOfZottegem")
    void othersSeeAndChangeNothing(Actor actor) {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));

        List<Supplier<Object>> everything = List.of(
                () -> requests.find(caseId),
                () -> steps.assign(caseId),
                () -> steps.contactSought(caseId, LocalDate.now(), ContactWay.PHONE, ContactOutcome.REACHED, null, null),
                () -> intake.timesNotReached(caseId),
                () -> steps.personAgreed(caseId, LocalDate.now()),
                () -> steps.conversationPostponed(caseId),
                () -> steps.conversationHeld(caseId, aConversation(true, true)),
                () -> actions.personCalledBack(caseId),
                () -> steps.decisionAsked(caseId, true),
                () -> steps.orient(caseId, null, Orientation.LUS, null, true),
                () -> steps.referred(caseId, "domo", LocalDate.now()),
                () -> {
                    steps.chooseLus(caseId);
                    return null;
                },
                () -> {
                    steps.recordOrientation(caseId, Orientation.LUS);
                    return null;
                },
                () -> {
                    steps.close(caseId, "notPursued");
                    return null;
                });
        everything.forEach(call -> assertThatThrownBy(() -> as(actor, call)).isInstanceOf(AccessDeniedException.class));
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.ASSIGNED);
    }

    @Test
    void trainersAndVisitorsWriteDownNoRequestsForOthers() {
        for (Actor actor : List.of(TRAINER, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> intake.registerFor(aRequestFrom(ZOTTEGEM), RequestChannel.PAPER, LocalDate.now())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aNewRequestComesToTheIntroducersOnce() {
        CaseId caseId = register(aRequestFrom(ZOTTEGEM));
        var due = currentActor.asProcess(() -> steps.assign(caseId));

        assertThat(due).isEqualTo(seenByAn(caseId).receivedAt().plus(Duration.ofDays(14)));
        assertThat(currentActor.asProcess(() -> steps.assign(caseId))).isEqualTo(due);
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.ASSIGNED);
        assertThat(timeline(caseId)).filteredOn("intake.event.assigned"::equals).hasSize(1);
    }

    @Test
    void aPersonWhomWeMayKnowIsPointedOut() {
        NewRequest asked = RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Philomena", "0499 11 22 33", ZOTTEGEM, "vraag");
        CaseId first = assigned(asked);
        CaseId second = assigned(RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Mena", "+32 499 112233", "44021", "vraag"));

        assertThat(timeline(first)).doesNotContain("intake.event.alike");
        assertThat(timeline(second)).contains("intake.event.alike");
        assertThat(as(AN, () -> files.alike(second))).extracting(CaseSummary::id).contains(first);
    }

    @Test
    void theFileFollowsTheRequest() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));

        as(AN, () -> steps.contactSought(caseId, LocalDate.of(2026, 7, 1), ContactWay.PHONE, ContactOutcome.NOT_REACHED, null, null));
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.ASSIGNED);
        as(AN, () -> steps.contactSought(
                caseId, LocalDate.of(2026, 7, 4), ContactWay.PHONE, ContactOutcome.REACHED, LocalDate.of(2026, 7, 10), "thuis"));
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.CONVERSATION_PLANNED);
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, false)));
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.THINKING);
        as(AN, () -> steps.decisionAsked(caseId, true));
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.CONVERSATION_HELD);

        RequestView request = seenByAn(caseId);
        assertThat(request.attempts()).extracting(RequestView.Attempt::outcome)
                .containsExactly(ContactOutcome.NOT_REACHED, ContactOutcome.REACHED);
        assertThat(request.appointmentPlace()).isEqualTo("thuis");
        assertThat(request.conversations()).singleElement().extracting(RequestView.Held::said).isEqualTo(aConversation(true, false));
    }

    @Test
    void aSecondConversationStandsBesideTheFirst() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, true)));
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, false)));

        assertThat(seenByAn(caseId).conversations()).hasSize(2).first().extracting(held -> held.said().decidedNow()).isEqualTo(false);
    }

    @Test
    void aPersonWhoWantsToStopStaysRoundingOffWhateverIsStillWrittenDown() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> {
            files.stop(caseId, null);
            return steps.contactSought(caseId, LocalDate.of(2026, 7, 4), ContactWay.PHONE, ContactOutcome.REACHED, null, null);
        });
        assertThat(file(caseId).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
    }

    @Test
    void aRequestThatReachesTheIntroducersAfterThePersonStoppedStaysRoundingOff() {
        CaseId caseId = register(aRequestFrom(ZOTTEGEM));
        asProcess(() -> files.stop(caseId, null));

        assertThat(currentActor.asProcess(() -> steps.assign(caseId))).isEqualTo(seenByAn(caseId).receivedAt().plus(Duration.ofDays(14)));
        assertThat(file(caseId).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(timeline(caseId)).doesNotContain("intake.event.assigned");
    }

    @ParameterizedTest
    @EnumSource(value = Orientation.class, names = {"LUS", "LINK"})
    void noGroupBeginsForAPersonWhoIsBeingRoundedOff(Orientation choice) {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, false)));
        asProcess(() -> files.stop(caseId, null));

        assertThatThrownBy(() -> asProcess(() -> steps.recordOrientation(caseId, choice))).isInstanceOf(NotYet.class);
        assertThat(as(AN, () -> actions.personCalledBack(caseId))).as("nobody waits for it").isFalse();

        assertThat(file(caseId).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        asProcess(() -> files.close(caseId, "ownWish"));
        assertThat(as(AN, () -> actions.canReopen(caseId))).isTrue();
    }

    @Test
    void aPersonWhoCallsBackIsAskedOnce() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        assertThat(as(AN, () -> actions.personCalledBack(caseId))).as("before the conversation").isFalse();
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, false)));

        assertThat(as(AN, () -> actions.personCalledBack(caseId))).isTrue();
        assertThat(as(AN, () -> actions.personCalledBack(caseId))).isFalse();
        assertThat(messages(caseId)).containsExactly("RequestRegistered", "PersonDecided");
        assertThat(seenByAn(caseId).calledBackAt()).isNotNull();
        assertThat((long) commands(caseId).getLast().get("ttl_millis")).as("does not linger").isLessThanOrEqualTo(60_000);
    }

    @Test
    void aLusIsToldOnceAndTheRequestHasEnded() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, true)));
        assertThat(as(AN, () -> steps.orient(caseId, OrientationAdvice.LINK, Orientation.LUS, null, true)))
                .contains(Refusal.REASON_MISSING);
        assertThat(as(AN, () -> steps.orient(caseId, OrientationAdvice.LINK, Orientation.LUS, "eigen wens", true))).isEmpty();
        asProcess(() -> steps.recordOrientation(caseId, Orientation.LUS));
        asProcess(() -> steps.recordOrientation(caseId, Orientation.LUS));

        assertThat(events.stream(OrientedTowardsLus.class).filter(event -> event.caseId().equals(caseId))).hasSize(1);
        RequestView request = seenByAn(caseId);
        assertThat(request.endedAt()).isNotNull();
        assertThat(request.endReason()).isNull();
        assertThat(request.choice().advice()).isEqualTo(OrientationAdvice.LINK);
        assertThat(request.choice().reason()).isEqualTo("eigen wens");
        assertThat(file(caseId).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void aLinkGroupIsWaitedForInAnOpenFile() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        asProcess(() -> steps.recordOrientation(caseId, Orientation.LINK));

        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
        assertThat(file(caseId).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(events.stream(OrientedTowardsLus.class).filter(event -> event.caseId().equals(caseId))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notNeeded", "notReached", "personDeclined", "noConsent", "notPursued"})
    void aRequestThatEndsClosesTheFile(String reason) {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        asProcess(() -> steps.close(caseId, reason));
        asProcess(() -> steps.close(caseId, reason));

        assertThat(file(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(caseId).closeReason()).isEqualTo(reason);
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.NOT_PURSUED);
        assertThat(seenByAn(caseId).endReason()).isEqualTo(reason);
        assertThat(as(AN, () -> steps.conversationPostponed(caseId))).contains(Refusal.ENDED);
    }

    @Test
    void whoWasReferredIsClosedAsReferred() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> steps.conversationHeld(caseId, aConversation(true, true)));
        as(AN, () -> steps.orient(caseId, OrientationAdvice.PARTNER, Orientation.REFERRED, null, true));
        as(AN, () -> steps.referred(caseId, "domo", LocalDate.of(2026, 7, 20)));
        asProcess(() -> steps.close(caseId, "notPursued"));

        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.REFERRED);
        assertThat(file(caseId).closeReason()).isEqualTo("referred");
        assertThat(seenByAn(caseId).referredTo()).isEqualTo("domo");
    }

    @Test
    void aRequestThatWasClosedByMistakeGoesOnWithTheTalkAndKeepsWhatWasWrittenDown() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> steps.conversationHeld(caseId, aConversation(false, true)));
        asProcess(() -> steps.close(caseId, "noConsent"));
        assertThat(as(AN, () -> actions.canReopen(caseId))).isTrue();

        assertThat(as(AN, () -> actions.reopen(caseId, "Het vinkje was vergeten"))).isTrue();
        assertThat(as(AN, () -> actions.reopen(caseId, "Nog eens"))).isFalse();

        assertThat(as(AN, () -> actions.canReopen(caseId))).isFalse();
        assertThat(file(caseId).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.CONTACTED);
        assertThat(file(caseId).closeReason()).isNull();
        assertThat(seenByAn(caseId).endReason()).isNull();
        assertThat(seenByAn(caseId).conversations()).hasSize(1);
        assertThat(as(MANAGER, () -> files.timeline(caseId)).getFirst().detail()).isEqualTo("Het vinkje was vergeten");
        assertThat(timeline(caseId)).containsSubsequence("intake.event.reopened", "casefile.event.closed");
        assertThat(messages(caseId)).containsExactly("RequestRegistered", "RequestReopened");
    }

    @Test
    void aRequestInWhichWeReachedNobodyBeginsAnewWithTheFirstContact() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        asProcess(() -> steps.close(caseId, "notReached"));

        as(MANAGER, () -> actions.reopen(caseId, "Ze belde zelf"));

        assertThat(file(caseId).phase()).isEqualTo(RequestPhase.ASSIGNED);
        assertThat(messages(caseId)).containsExactly("RequestRegistered", "RequestRegistered");
        // the promise to be in touch runs anew, and the process that starts does not assign twice
        Instant due = currentActor.asProcess(() -> steps.assign(caseId));
        assertThat(due).isAfter(Instant.now().plus(Duration.ofDays(13)));
        assertThat(timeline(caseId)).filteredOn("intake.event.assigned"::equals).hasSize(1);
    }

    @Test
    void onlyWhatEndedWithoutAGroupOpensAgain() {
        CaseId going = assigned(aRequestFrom(ZOTTEGEM));
        CaseId group = assigned(aRequestFrom(ZOTTEGEM));
        asProcess(() -> steps.recordOrientation(group, Orientation.LINK));
        asProcess(() -> files.close(group, "ownWish"));
        CaseId died = assigned(aRequestFrom(ZOTTEGEM));
        as(AN, () -> {
            files.deceased(died, null);
            return null;
        });
        asProcess(() -> files.close(died, "deceased"));

        for (CaseId one : List.of(going, group, died)) {
            assertThat(as(AN, () -> actions.canReopen(one))).isFalse();
            assertThat(as(AN, () -> actions.reopen(one, "Waarom niet"))).isFalse();
        }
        CaseId elsewhere = assigned(aRequestFrom(ZOTTEGEM));
        asProcess(() -> steps.close(elsewhere, "notNeeded"));
        for (Actor other : List.of(LUC, TRAINER)) {
            assertThatThrownBy(() -> as(other, () -> actions.reopen(elsewhere, "Ik"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> actions.canReopen(elsewhere))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aFileThatClosesOtherwiseEndsItsRequest() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        asProcess(() -> files.close(caseId, "ownWish"));

        assertThat(seenByAn(caseId).endedAt()).isEqualTo(file(caseId).closedAt());
        assertThat(seenByAn(caseId).endReason()).isEqualTo("ownWish");
    }

    @Test
    void scriptInEveryTextComesBackAsTheTextItIs() {
        String script = "<script>alert('ö')</script>";
        CaseId caseId = assigned(new NewRequest(
                UUID.randomUUID(), RequesterRole.FRIEND, script, PersonKnows.YES, script, null, "a@b.example", ZOTTEGEM, "other", "mail",
                script + "\n" + script, true, RequestSource.OTHER));

        RequestView request = seenByAn(caseId);
        assertThat(request.requester().name()).isEqualTo(script);
        assertThat(request.question()).isEqualTo(script + "\n" + script);
        assertThat(file(caseId).person().firstName()).isEqualTo(script);
        assertThat(file(caseId).person().minor()).isTrue();
    }
}
