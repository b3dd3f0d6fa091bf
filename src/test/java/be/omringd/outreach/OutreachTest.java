package be.omringd.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.TimelineEntry;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSource;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class OutreachTest extends OutreachWorld {

    @Autowired
    Users users;
    @Autowired
    RecruitmentClock recruitmentClock;
    @Autowired
    Duplicates duplicates;
    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void thereAreTwoManagers() {
        when(users.active()).thenReturn(List.of(MARIE, PIET, ELS));
    }

    // ---- from written to over

    @Test
    void aVacancyIsWrittenApprovedOnlineAndOver() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aWrittenVacancy(file);
        assertThat(summary(id).waitsForApproval()).isTrue();

        approved(id);
        assertThat(summary(id).approval()).map(RecruitmentSummary.Approval::by).hasValue(PIET.user());
        assertThat(as(Actor.PROCESS, () -> outreach.open(id, inDays(42)))).isTrue();
        assertThat(summary(id).state()).isEqualTo(RecruitmentState.ONLINE);
        assertThat(summary(id).online()).map(RecruitmentSummary.Online::until).hasValue(inDays(42));

        does(Actor.PROCESS, () -> outreach.close(id, CloseReason.MATCH));
        does(Actor.PROCESS, () -> outreach.close(id, CloseReason.TIME_UP));
        assertThat(summary(id).over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.MATCH);
        assertThat(as(ELS, () -> files.timeline(file))).extracting(TimelineEntry::kind).containsExactly(
                "outreach.event.VACANCY.closed.MATCH", "outreach.event.VACANCY.online", "outreach.event.VACANCY.approved",
                "outreach.event.VACANCY.written");
    }

    @Test
    void whatIsWrittenAgainReplacesTheDraftAndWaitsAgain() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = approved(aWrittenVacancy(file));
        UUID search = summary(id).searchId();

        RecruitmentId again = as(ELS, () -> outreach.prepare(
                file, search, RecruitmentKind.VACANCY, need(AALST), dutch(new RecruitmentText("Anders", "Ook anders.")), null, null));

        assertThat(again).isEqualTo(id);
        assertThat(summary(id).waitsForApproval()).isTrue();
        assertThat(summary(id).texts().nl().title()).isEqualTo("Anders");
        assertThat(summary(id).need()).isEqualTo(need(AALST));
        assertThat(as(ELS, () -> team.of(search))).hasSize(1);
    }

    @Test
    void whatIsOnlineIsNotWrittenAgainButAfterItsEndANewOneIs() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aVacancyOnline(file);
        UUID search = summary(id).searchId();
        Callable<RecruitmentId> again = () -> as(ELS, () -> outreach.prepare(
                file, search, RecruitmentKind.VACANCY, need(ZOTTEGEM), dutch(TEXT), null, null));

        assertThatIllegalStateException().isThrownBy(again::call);
        does(ELS, () -> outreach.close(id, CloseReason.WITHDRAWN));

        assertThat(as(ELS, () -> {
            try {
                return again.call();
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
        })).isNotEqualTo(id);
        assertThat(as(ELS, () -> team.of(search))).hasSize(2);
    }

    @Test
    void nothingGoesOnlineThatNobodyApproved() {
        RecruitmentId id = aWrittenVacancy(aFileIn(ZOTTEGEM));

        assertThatIllegalStateException().isThrownBy(() -> does(Actor.PROCESS, () -> outreach.open(id, inDays(42))));
        assertThat(summary(id).state()).isEqualTo(RecruitmentState.SUBMITTED);
    }

    @Test
    void whatAManagerSendsBackIsWrittenAgain() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aWrittenVacancy(file);

        does(MARIE, () -> approvals.sendBack(id));

        assertThat(summary(id).state()).isEqualTo(RecruitmentState.DRAFT);
        assertThatIllegalStateException().isThrownBy(() -> approved(id));
        UUID search = summary(id).searchId();
        assertThat(as(ELS, () -> outreach.prepare(file, search, RecruitmentKind.VACANCY, need(ZOTTEGEM), dutch(TEXT), null, null)))
                .isEqualTo(id);
        assertThat(summary(id).waitsForApproval()).isTrue();
    }

    @Test
    void openingAndRenewingTwiceIsDoingItOnce() {
        RecruitmentId id = aVacancyOnline(aFileIn(ZOTTEGEM));

        assertThat(as(Actor.PROCESS, () -> outreach.open(id, inDays(99)))).isTrue();
        assertThat(summary(id).online()).map(RecruitmentSummary.Online::until).hasValue(inDays(42));

        does(Actor.PROCESS, () -> outreach.renew(id, inDays(84)));
        does(Actor.PROCESS, () -> outreach.renew(id, inDays(84)));
        does(Actor.PROCESS, () -> outreach.renew(id, inDays(10)));
        assertThat(summary(id).online()).map(RecruitmentSummary.Online::until).hasValue(inDays(84));
        assertThat(summary(id).renewals()).isEqualTo(1);
    }

    @Test
    void aTextThatSaysNothingOrTooMuchIsRefused() {
        CaseId file = aFileIn(ZOTTEGEM);
        for (RecruitmentText text : List.of(
                new RecruitmentText(" ", "Iets"), new RecruitmentText("Iets", "\n"), new RecruitmentText("x".repeat(91), "Iets"),
                new RecruitmentText("Iets", "x".repeat(2501)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> as(ELS, () -> outreach.prepare(
                    file, UUID.randomUUID(), RecruitmentKind.VACANCY, need(ZOTTEGEM), dutch(text), null, null)));
        }
    }

    // ---- who may

    @Test
    void onlyWhoSeesTheFileSeesAndChangesTheRecruitment() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aVacancyOnline(file);
        UUID search = summary(id).searchId();

        for (Actor actor : List.of(LIEN, TOM, Actor.VISITOR)) {
            for (Runnable deed : List.<Runnable>of(
                    () -> team.get(id), () -> team.of(search), () -> team.of(file),
                    () -> outreach.close(id, CloseReason.WITHDRAWN),
                    () -> outreach.renew(id, inDays(99)), () -> approvals.approve(id), () -> outreach.open(id, inDays(9)),
                    () -> wording.draft(file, RecruitmentKind.VACANCY, need(ZOTTEGEM), Locale.ROOT),
                    () -> wording.identifying(file, TEXT),
                    () -> outreach.prepare(file, search, RecruitmentKind.CAMPAIGN, need(ZOTTEGEM), dutch(TEXT), Area.around(ZOTTEGEM, 5),
                            3))) {
                assertThatThrownBy(() -> does(actor, deed)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(summary(id).state()).isEqualTo(RecruitmentState.ONLINE);
    }

    @Test
    void anotherManagerThanTheOneWhoWroteItApproves() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = as(MARIE, () -> outreach.prepare(
                file, UUID.randomUUID(), RecruitmentKind.VACANCY, need(ZOTTEGEM), dutch(TEXT), null, null));

        for (Actor actor : List.of(ELS, MARIE, Actor.PROCESS)) {
            assertThat(as(actor, () -> approvals.mayApprove(id))).isFalse();
            assertThatThrownBy(() -> does(actor, () -> approvals.approve(id))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> does(ELS, () -> approvals.sendBack(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(PIET, () -> approvals.mayApprove(id))).isTrue();

        when(users.active()).thenReturn(List.of(MARIE, ELS));
        does(MARIE, () -> approvals.approve(id));
        assertThat(summary(id).approval()).map(RecruitmentSummary.Approval::by).hasValue(MARIE.user());
    }

    @Test
    void theOverviewShowsTheOwnRegions() {
        RecruitmentId here = aVacancyOnline(aFileIn(ZOTTEGEM));
        RecruitmentId there = aVacancyOnline(aFileIn(HASSELT), HASSELT);
        Set<RecruitmentState> online = Set.of(RecruitmentState.ONLINE);
        Set<RecruitmentKind> vacancies = Set.of(RecruitmentKind.VACANCY);

        assertThat(as(ELS, () -> team.list(online, vacancies, null, 500))).extracting(RecruitmentSummary::id).contains(here)
                .doesNotContain(there);
        assertThat(as(LIEN, () -> team.list(online, vacancies, null, 500))).extracting(RecruitmentSummary::id).contains(there)
                .doesNotContain(here);
        assertThat(as(MARIE, () -> team.list(online, vacancies, null, 500))).extracting(RecruitmentSummary::id).contains(here, there);
        assertThat(as(TOM, () -> team.list(online, vacancies, null, 500))).isEmpty();
        assertThat(as(MARIE, () -> team.list(Set.of(RecruitmentState.CLOSED), vacancies, null, 500))).extracting(RecruitmentSummary::id)
                .doesNotContain(here, there);
    }

    private RecruitmentId aVacancyOnline(CaseId file, String place) {
        return online(
                as(MARIE, () -> outreach.prepare(file, UUID.randomUUID(), RecruitmentKind.VACANCY, need(place), dutch(TEXT), null, null)));
    }

    // ---- what could tell who it is

    @Test
    void aTextThatTellsWhoItIsIsRefusedWithTheWords() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentText text = new RecruitmentText("Nora zoekt gezelschap", "Bel naar 0470/12.34.56 en vraag naar noraʼs groep.");

        assertThat(as(ELS, () -> wording.identifying(file, text))).containsExactly(
                new Finding("title", "Nora"), new Finding("body", "0470/12.34.56"), new Finding("body", "nora"));
        assertThatThrownBy(() -> as(ELS, () -> outreach.prepare(
                file, UUID.randomUUID(), RecruitmentKind.VACANCY, need(ZOTTEGEM), dutch(text), null, null)))
                .isInstanceOfSatisfying(IdentifyingText.class, refusal -> assertThat(refusal.findings()).hasSize(3))
                .hasMessageNotContaining("Nora");
        assertThatThrownBy(() -> as(ELS, () -> outreach.prepare(
                file, UUID.randomUUID(), RecruitmentKind.VACANCY, need(ZOTTEGEM), new RecruitmentTexts(TEXT, text, null), null, null)))
                .isInstanceOf(IdentifyingText.class);
    }

    // ---- answers

    @Test
    void anAnswerIsKeptOnceAndTheFileSaysSo() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aVacancyOnline(file);
        VolunteerId koen = aVolunteer("Koen", AALST);

        assertThat(takes(id, koen)).isTrue();
        assertThat(takes(id, koen)).isTrue();

        assertThat(summary(id).signUps()).extracting(RecruitmentSummary.SignUp::volunteerId).containsExactly(koen);
        assertThat(as(ELS, () -> files.timeline(file))).filteredOn(entry -> entry.kind().endsWith(".signedUp")).hasSize(1);
    }

    @Test
    void answersUnderTwoNamesOfOnePersonAreOneAnswerTheFirst() {
        VolunteerId known = aVolunteer("Koen-een", AALST);
        VolunteerId latest = aVolunteer("Koen-twee", AALST);
        VolunteerId other = aVolunteer("Koen-ander", AALST);
        RecruitmentId both = aVacancyOnline(aFileIn(ZOTTEGEM));
        RecruitmentId one = aVacancyOnline(aFileIn(ZOTTEGEM));
        Instant first = clock.instant();
        takes(both, latest);
        takes(one, latest);
        clock.pass(Period.ofDays(1));
        takes(both, other);
        takes(both, known);

        as(ELS, () -> duplicates.merge(latest, known));

        assertThat(summary(both).signUps()).extracting(RecruitmentSummary.SignUp::volunteerId).containsExactly(known, other);
        assertThat(summary(both).signUps().getFirst().at()).isEqualTo(first);
        assertThat(summary(one).signUps()).extracting(RecruitmentSummary.SignUp::volunteerId).containsExactly(known);
    }

    @Test
    void othersHearOfAnAnswerAndOfTheEndButNotOfTheEndOfWhatNeverWasOnline() {
        CaseId file = aFileIn("44021");
        RecruitmentId id = online(aWrittenCampaign(file, Area.of("44021", Set.of("44021")), 1));
        RecruitmentId written = aWrittenVacancy(file);
        VolunteerId koen = aVolunteer("Koen", "44021");

        takes(id, koen);
        does(MARIE, () -> outreach.close(id, CloseReason.MATCH));
        does(MARIE, () -> outreach.close(written, CloseReason.WITHDRAWN));

        UUID search = summary(id).searchId();
        assertThat(events.stream(RecruitmentSignedUp.class)).containsExactly(new RecruitmentSignedUp(id, search, file, koen));
        assertThat(events.stream(RecruitmentClosed.class)).containsExactly(new RecruitmentClosed(id, search, file, CloseReason.FULL));
    }

    @Test
    void aCampaignWaitsForItsLargestNumberUntilItOpens() {
        CaseId file = aFileIn("46021");
        Area area = Area.of("46021", Set.of("46021"));
        RecruitmentId id = approved(as(ELS, () -> outreach.prepare(
                file, UUID.randomUUID(), RecruitmentKind.CAMPAIGN, need("46021"), dutch(TEXT), area, null)));

        assertThatIllegalStateException().isThrownBy(() -> does(Actor.PROCESS, () -> outreach.open(id, inDays(28))));
        assertThat(as(MARIE, () -> campaigns.last(Set.of("46021")))).as("nothing was taken").isEmpty();
        assertThat(as(Actor.PROCESS, () -> outreach.open(id, inDays(28), 3))).isTrue();
        assertThat(summary(id).maxSignUps()).isEqualTo(3);
    }

    @Test
    void whatIsNotOnlineOrAtItsEndTakesNoAnswers() {
        VolunteerId koen = aVolunteer("Koen", AALST);
        RecruitmentId written = aWrittenVacancy(aFileIn(ZOTTEGEM));
        RecruitmentId closed = aVacancyOnline(aFileIn(ZOTTEGEM));
        does(ELS, () -> outreach.close(closed, CloseReason.MATCH));
        RecruitmentId ended = aVacancyOnline(aFileIn(ZOTTEGEM));
        clock.pass(Period.ofDays(42));

        assertThat(List.of(written, closed, ended)).noneMatch(id -> takes(id, koen));
        assertThat(transaction.<Boolean>execute(tx -> recruitments.take(UUID.randomUUID(), koen))).isFalse();
        assertThat(summary(ended).signUps()).isEmpty();
    }

    @Test
    void whilePeopleTakeABreakTheirRecruitmentRestsAndComesBackByItself() {
        CaseId file = aFileIn(ZOTTEGEM);
        for (RecruitmentId id : List.of(aVacancyOnline(file), online(aWrittenCampaign(file, Area.of("38002", Set.of("38002")), 2)))) {
            VolunteerId koen = aVolunteer("Koen", "38002");
            does(MARIE, () -> files.pause(file, null));

            assertThat(takes(id, koen)).isFalse();
            assertThat(summary(id).signUps()).isEmpty();
            assertThat(summary(id).state()).isEqualTo(RecruitmentState.ONLINE);
            assertThat(summary(id).rests()).isTrue();
            assertThat(recruitments.find(summary(id).slug())).hasValueSatisfying(call -> {
                assertThat(call.open()).isFalse();
                assertThat(call.rests()).isTrue();
            });

            does(MARIE, () -> files.resume(file, null));

            assertThat(summary(id).rests()).isFalse();
            assertThat(recruitments.find(summary(id).slug())).hasValueSatisfying(call -> assertThat(call.open()).isTrue());
            assertThat(takes(id, koen)).isTrue();
        }
    }

    @Test
    void aBreakDoesNotMakeAnRecruitmentLastLonger() {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aVacancyOnline(file);
        does(ELS, () -> files.pause(file, null));
        clock.pass(Period.ofDays(43));
        assertThat(recruitments.find(summary(id).slug())).hasValueSatisfying(call -> assertThat(call.rests()).as("it is over").isFalse());

        recruitmentClock.closeWhatIsDue();
        does(ELS, () -> files.resume(file, null));

        assertThat(summary(id).over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.TIME_UP);
        assertThat(takes(id, aVolunteer("Koen", AALST))).isFalse();
    }

    @Test
    void whoeverAnswersSeesWhetherItIsOpen() {
        RecruitmentId id = aVacancyOnline(aFileIn(ZOTTEGEM));
        String slug = summary(id).slug();

        assertThat(recruitments.find(slug)).hasValueSatisfying(found -> {
            assertThat(found.source()).isEqualTo(VolunteerSource.VACANCY);
            assertThat(found.placeCode()).isEqualTo(ZOTTEGEM);
            assertThat(found.open()).isTrue();
        });
        does(ELS, () -> outreach.close(id, CloseReason.MATCH));
        assertThat(recruitments.find(slug)).hasValueSatisfying(found -> assertThat(found.open()).isFalse());
        assertThat(recruitments.find("bestaatniet")).isEmpty();
        assertThat(recruitments.find(summary(aWrittenVacancy(aFileIn(ZOTTEGEM))).slug())).isEmpty();
    }

    @Test
    void exactlyAsManyAnswersAreTakenAsFitAlsoAtTheSameMoment() throws Exception {
        RecruitmentId id = online(aWrittenCampaign(aFileIn("11002"), Area.of("11002", Set.of("11002")), 5));
        List<VolunteerId> many = IntStream.range(0, 8).mapToObj(i -> aVolunteer("Veel" + i, "11002")).toList();

        // each looked at the page in the same transaction before
        List<Boolean> taken = atTheSameTime(many.stream().<Callable<Boolean>>map(
                one -> () -> transaction
                        .execute(tx -> recruitments.find(summary(id).slug()).isPresent() && recruitments.take(id.value(), one)))
                .toList());

        assertThat(taken.stream().filter(yes -> yes)).hasSize(5);
        assertThat(summary(id).signUps()).hasSize(5);
        assertThat(summary(id).over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.FULL);
    }

    // ---- ends by itself

    @Test
    void whatIsAtItsEndIsClosedOnceHoweverOftenTheClockLooks() throws Exception {
        CaseId file = aFileIn(ZOTTEGEM);
        RecruitmentId id = aVacancyOnline(file);
        RecruitmentId longer = aVacancyOnline(aFileIn(ZOTTEGEM));
        does(Actor.PROCESS, () -> outreach.renew(longer, inDays(84)));
        clock.pass(Period.ofDays(42));

        atTheSameTime(List.of(this::look, this::look));
        look();

        assertThat(summary(id).over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.TIME_UP);
        assertThat(summary(longer).state()).isEqualTo(RecruitmentState.ONLINE);
        assertThat(as(ELS, () -> files.timeline(file))).filteredOn(entry -> entry.kind().endsWith(".closed.TIME_UP")).hasSize(1);
    }

    private Boolean look() {
        recruitmentClock.closeWhatIsDue();
        return true;
    }

    @Test
    void aFileThatClosesOrRoundsOffCallsNobodyAnyMore() {
        CaseId closing = aFileIn(ZOTTEGEM);
        CaseId ending = aFileIn(ZOTTEGEM);
        RecruitmentId online = aVacancyOnline(closing);
        RecruitmentId written = aWrittenVacancy(closing);
        RecruitmentId other = aVacancyOnline(ending);

        does(MARIE, () -> files.close(closing, "ownWish"));
        does(MARIE, () -> files.enter(ending, CasePhase.ROUNDING_OFF));

        assertThat(Stream.of(online, written, other).map(this::summary))
                .extracting(one -> one.over().orElseThrow().reason())
                .containsOnly(CloseReason.CASE_CLOSED);
    }

    // ---- where a campaign is

    @Test
    void aCampaignIsSmall() {
        CaseId file = aFileIn(ZOTTEGEM);
        for (Area area : List.of(
                Area.around(ZOTTEGEM, 16), Area.of(ZOTTEGEM, Set.of("41081", "41027", "45065", "45063")),
                Area.of(ZOTTEGEM, Set.of("41081", HASSELT)), Area.of(ZOTTEGEM, Set.of("99999")))) {
            assertThatIllegalArgumentException().as("%s", area).isThrownBy(() -> aWrittenCampaign(file, area, 3));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(ZOTTEGEM, 5, Set.of("41081")));
        assertThatIllegalArgumentException().isThrownBy(() -> Area.around(ZOTTEGEM, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> as(ELS, () -> outreach.prepare(
                file, UUID.randomUUID(), RecruitmentKind.CAMPAIGN, need(ZOTTEGEM), dutch(TEXT), null, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> aWrittenCampaign(file, Area.around(ZOTTEGEM, 5), 0));
    }

    @Test
    void noOtherCampaignComesToAMunicipalityFor90Days() {
        Area hasselt = Area.of(HASSELT, Set.of(HASSELT));
        assertThat(as(MARIE, () -> campaigns.last(Set.of(HASSELT)))).isEmpty();
        RecruitmentId first = online(aWrittenCampaign(aFileIn(HASSELT), hasselt, 3));
        RecruitmentId second = approved(aWrittenCampaign(aFileIn(HASSELT), Area.around(HASSELT, 8), 3));

        assertThat(as(Actor.PROCESS, () -> outreach.open(second, inDays(28)))).isFalse();
        assertThat(as(MARIE, () -> campaigns.last(Set.of(HASSELT, AALST)))).hasValue(clock.instant());

        does(MARIE, () -> outreach.close(first, CloseReason.MATCH));
        var end = clock.instant();
        clock.pass(Period.ofDays(89));
        assertThat(as(Actor.PROCESS, () -> outreach.open(second, inDays(28)))).isFalse();
        assertThat(summary(second).state()).isEqualTo(RecruitmentState.SUBMITTED);
        assertThat(as(MARIE, () -> campaigns.last(Set.of(HASSELT)))).hasValue(end);

        clock.pass(Period.ofDays(1));
        assertThat(as(Actor.PROCESS, () -> outreach.open(second, inDays(28)))).isTrue();
        assertThatThrownBy(() -> as(TOM, () -> campaigns.last(Set.of(HASSELT)))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofTwoCampaignsForTheSameAreaAtTheSameMomentOneWins() throws Exception {
        List<RecruitmentId> both = List.of(
                approved(aWrittenCampaign(aFileIn("31005"), Area.around("31005", 15), 3)),
                approved(aWrittenCampaign(aFileIn("31005"), Area.of("31005", Set.of("31005", "31022")), 3)));

        List<Boolean> opened = atTheSameTime(both.stream().<Callable<Boolean>>map(
                id -> () -> as(MARIE, () -> outreach.open(id, inDays(28)))).toList());

        assertThat(opened).containsExactlyInAnyOrder(true, false);
    }

    private static <T> List<T> atTheSameTime(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
