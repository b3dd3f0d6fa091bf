package be.omringd.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.allowance.AllowanceKind;
import be.omringd.allowance.AllowanceLists;
import be.omringd.allowance.AllowanceQuery;
import be.omringd.allowance.Allowances;
import be.omringd.allowance.NewAllowance;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteKind;
import be.omringd.casefile.NoteWith;
import be.omringd.engine.Ids;
import be.omringd.group.GroupPhase;
import be.omringd.group.RunningGroups;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.onboarding.CheckKind;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.ComingForward.Interested;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.InformedWay;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingView;
import be.omringd.onboarding.SigningWay;
import be.omringd.onboarding.internal.CandidateSteps;
import be.omringd.onboarding.internal.PaperSteps;
import be.omringd.onboarding.internal.Talk;
import be.omringd.onboarding.internal.VolunteerSteps;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import be.omringd.place.Places;
import be.omringd.retention.Erasures.Ending;
import be.omringd.retention.Erasures.Erased;
import be.omringd.retention.Erasures.Result;
import be.omringd.retention.YearlyLists.YearlyList;
import be.omringd.search.Channel;
import be.omringd.search.Need;
import be.omringd.search.ReasonsForNo;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerRules.Problem;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.VolunteerWorld;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of what we know of volunteers and candidates. Years in which no other test has allowances. */
class ErasuresTest extends VolunteerWorld {

    private static final LocalDate BEGIN = LocalDate.of(2024, 3, 4);

    @Autowired
    ComingForward coming;
    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    CandidateSteps candidates;
    @Autowired
    PaperSteps papers;
    @Autowired
    VolunteerSteps volunteerSteps;
    @Autowired
    ReasonsForNo reasons;
    @Autowired
    Erasures erasures;
    @Autowired
    Onboarding onboarding;
    @Autowired
    Duplicates duplicates;
    @Autowired
    Agreements agreements;
    @Autowired
    Searches searches;
    @Autowired
    RunningGroups groups;
    @Autowired
    CaseNotes notes;
    @Autowired
    Allowances allowances;
    @Autowired
    AllowanceLists allowanceLists;
    @Autowired
    Places places;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    private Instant before;
    /** In every text that is about the one whom a test erases. */
    private String mark;
    private String digits;

    @BeforeEach
    void inTheSpringOf2024() {
        before = clock.instant();
        clock.setTo(BEGIN);
        nobodyElseWaitsToBeErased();
        mark = "zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "xk";
        digits = String.valueOf(10_000_000 + Math.abs(mark.hashCode()) % 90_000_000);
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    // ---- everything goes

    @Test
    void nothingThatTellsWhoItWasIsLeftAnywhereButOnTheListThatLawStillWants() {
        VolunteerId other = aVolunteer(somebodyElse());
        Interested told = interested(tellingAll("9620 velzeke"));
        VolunteerId id = told.volunteerId();
        CaseId file = told.caseId();
        throughOnboarding(told);
        does(ELS, () -> duplicates.notTheSame(id, other));
        tasksOf(file);
        CaseId refused = aGroupThatRefuses(id);
        CaseId group = aGroupWith(id);
        String recruitment = anAnswerToAnRecruitment(id, group);
        does(ELS, () -> {
            NewAllowance paid =
                    new NewAllowance(BEGIN.plusMonths(1), AllowanceKind.REAL, new BigDecimal("12.50"), mark + " trein", null, null);
            assertThat(allowances.enter(id, paid, UUID.randomUUID()).isKept()).isTrue();
        });
        anOldYearOf(id, 2015);
        does(ELS, () -> {
            groups.volunteerLeaves(group, clock.today(), mark + " wil meer tijd voor zichzelf");
            assertThat(goodbyes.leave(id)).isTrue();
            files.note(file, "volunteer.event.stops", mark);
            note(file, NoteWith.OTHER);
            notes.keepDraft(file, UUID.randomUUID(), noted(NoteWith.OTHER));
            note(group, NoteWith.VOLUNTEER);
            notes.keepDraft(group, UUID.randomUUID(), noted(NoteWith.VOLUNTEER));
        });
        does(Actor.PROCESS, () -> volunteerSteps.close(file));
        clock.pass(Period.ofDays(740));
        assertThat(as(MARIE, () -> erasures.keepLonger(id, clock.today().plusMonths(2), mark + " vroeg een getuigschrift"))).isEmpty();
        assertThat(waiting(id)).isEmpty();
        clock.pass(Period.ofDays(70));
        assertThat(waiting(id)).singleElement().satisfies(one -> {
            assertThat(one.name()).contains(mark);
            assertThat(one.kind()).isEqualTo(ErasureKind.VOLUNTEER);
            assertThat(one.why()).isEqualTo(EndReason.STOPPED);
            assertThat(one.keepReason()).contains("getuigschrift");
        });
        assertThat(found()).as("what there is to erase").contains("person.first_name", "person.mail", "person.phone",
                "volunteer.interests", "volunteer.keep_reason", "volunteer_onboarding.motivation", "volunteer_onboarding.experience",
                "volunteer_onboarding.limits", "timeline_entry.detail", "case_note.who", "case_note.words",
                "case_note_before.words", "case_note_draft.words", "work_item.draft", "work_item.answers", "work_item.hand_over_reason",
                "search_candidate.person_reason", "search_candidate.volunteer_reason", "allowance_year.name", "allowance_entry.what");

        assertThat(erase(id)).isEqualTo(new Result(1, 0, List.of(), List.of(), List.of()));

        assertThat(found()).as("the list of 2024, until the end of 2031").containsExactlyInAnyOrder("allowance_year.name",
                "allowance_entry.what");
        assertThat(jdbc.queryForList("select year from allowance_year where volunteer_id = ?", Integer.class, id.value()))
                .containsExactly(2024);
        for (String table : List.of("volunteer_check", "volunteer_agreement", "volunteer_submission", "volunteer_match", "appeal_sign_up",
                "search_lesson", "search_let_go")) {
            assertThat(count(table, "volunteer_id", id)).as(table).isZero();
        }
        assertThat(count("volunteer_not_same", "one", id)).isZero();
        for (String table : List.of("work_item", "processed_job", "process_run")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table + " where case_id = ?", Integer.class, file.value())).as(table)
                    .isZero();
        }
        assertThat(jdbc.queryForObject("select erased_sign_ups from appeal where id = ?", Integer.class, recruitment))
                .as("that one answered")
                .isOne();
        whatTheFiguresNeedIsStillThere(id, file);
        assertThat(as(MARIE, () -> searches.of(refused)).getFirst().candidates()).singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("(gewist)"));
        assertThat(as(ELS, () -> assignments.groups(id))).as("groups of earlier years")
                .filteredOn(one -> one.caseId().equals(group)).singleElement()
                .satisfies(one -> assertThat(one.days()).isNotNull());
        assertThat(as(MARIE, () -> names(2024))).as("the list that law wants has the name").anyMatch(name -> name.contains(mark));
        assertThat(as(ELS, () -> names(2024))).as("nobody's region any more").noneMatch(name -> name.contains(mark));

        clock.setTo(LocalDate.of(2031, 12, 31));
        assertThat(as(MARIE, () -> erasures.listsWaiting())).extracting(YearlyList::year).doesNotContain(2024);
        assertThat(as(MARIE, () -> erasures.listsSoon())).extracting(YearlyList::year).contains(2024);
        clock.setTo(LocalDate.of(2032, 1, 1));
        assertThat(as(MARIE, () -> erasures.listsWaiting())).contains(new YearlyList(2024, LocalDate.of(2031, 12, 31), 1));
        assertThat(as(MARIE, () -> erasures.erase(List.of(), List.of(2024, 2024))))
                .isEqualTo(new Result(0, 1, List.of(), List.of(), List.of()));
        assertThat(found()).isEmpty();
        assertThat(as(MARIE, () -> erasures.log())).contains(
                new Erased(ErasureKind.EXPENSES, LocalDate.of(2031, 12, 31), LocalDate.of(2032, 1, 1), "Marie", 1));
    }

    private void whatTheFiguresNeedIsStillThere(VolunteerId id, CaseId file) {
        VolunteerSummary left = as(ELS, () -> volunteers.get(id));
        assertThat(left.person()).isEqualTo(new ContactDetails("(gewist)", null, null, null, ZOTTEGEM, "", null, false, clock.today()));
        assertThat(left.status()).isEqualTo(VolunteerStatus.LEFT);
        assertThat(left.source()).isEqualTo(VolunteerSource.WEBSITE);
        assertThat(left.since()).isEqualTo(BEGIN);
        assertThat(left.leftOn()).isEqualTo(BEGIN.plusMonths(2));
        assertThat(left.profile()).isEqualTo(MatchProfile.NOTHING);
        assertThat(left.languages()).isEmpty();
        OnboardingView way = as(ELS, () -> onboarding.find(id)).orElseThrow();
        assertThat(way.endReason()).isEqualTo(EndReason.STOPPED);
        assertThat(way.clearedOn()).isEqualTo(BEGIN);
        assertThat(way.told()).isEqualTo(new OnboardingView.Told(null, null, null, null, null, null));
        assertThat(as(ELS, () -> files.get(file))).satisfies(its -> {
            assertThat(its.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(its.closeReason()).isEqualTo("volunteerStopped");
        });
        assertThat(as(ELS, () -> files.timeline(file))).first()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("casefile.event.erased"));
    }

    @Test
    void whoWasErasedIsFoundNowhereAndDoesNotComeBack() {
        VolunteerId id = stoppedLongAgo(tellingAll(AALST));
        VolunteerId neighbour = aVolunteer(tellingAll(AALST));
        assertThat(as(ELS, () -> duplicates.of(neighbour))).isNotEmpty();
        erase(id);

        assertThat(as(MARIE, () -> register.list(VolunteerQuery.ALL, 0, 100_000))).extracting(VolunteerSummary::id).contains(neighbour)
                .doesNotContain(id);
        assertThat(as(MARIE, () -> register.count(VolunteerQuery.ALL.called("gewist")))).isZero();
        assertThat(as(ELS, () -> duplicates.of(neighbour))).isEmpty();
        assertThat(as(ELS, () -> duplicates.merge(neighbour, id))).as("a stale screen").isEqualTo(neighbour);
        does(ELS, () -> goodbyes.comesBack(id));
        does(ELS, () -> life.resume(id));
        assertThat(status(id)).isEqualTo(VolunteerStatus.LEFT);
        assertThat(status(neighbour)).isEqualTo(VolunteerStatus.AVAILABLE);
        VolunteerDetails seen = tellingAll(AALST);
        assertThat(as(ELS, () -> volunteers.change(id, seen, seen))).isFalse();
        assertThat(as(ELS, () -> assignments.propose(id, aFileIn(AALST)))).isEqualTo(SpareCapacity.NOT_AVAILABLE);
        NewAllowance late = new NewAllowance(BEGIN, AllowanceKind.FLAT, BigDecimal.TEN, null, null, null);
        assertThatThrownBy(() -> as(MARIE, () -> allowances.enter(id, late, UUID.randomUUID()))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(MARIE, () -> erasures.keepLonger(id, clock.today().plusDays(3), "toch niet"))).isNotEmpty();
    }

    @Test
    void erasingTwiceErasesOnce() {
        VolunteerId id = stoppedLongAgo(tellingAll(AALST));
        LocalDate keptUntil = waiting(id).getFirst().keptUntil();
        int others = logged(ErasureKind.VOLUNTEER, keptUntil);

        assertThat(as(MARIE, () -> erasures.erase(List.of(id, id), List.of())).people()).isOne();
        assertThat(erase(id)).isEqualTo(new Result(0, 0, List.of(), List.of(), List.of()));

        assertThat(logged(ErasureKind.VOLUNTEER, keptUntil)).isEqualTo(others + 1);
    }

    @Test
    void whatIsWrittenDownTellsHowManyAndNotWho() {
        VolunteerId one = stoppedLongAgo(tellingAll(AALST));
        clock.setTo(BEGIN);
        VolunteerId other = stoppedLongAgo(tellingAll(AALST));
        LocalDate keptUntil = waiting(one).getFirst().keptUntil();
        int others = logged(ErasureKind.VOLUNTEER, keptUntil);

        as(MARIE, () -> erasures.erase(List.of(one, other), List.of()));

        assertThat(as(MARIE, () -> erasures.log()))
                .contains(new Erased(ErasureKind.VOLUNTEER, keptUntil, clock.today(), "Marie", others + 2));
        assertThat(jdbc.queryForList("select * from erasure").toString()).doesNotContain(one.toString(), other.toString(), mark);
    }

    @Test
    void aCandidateGoesAfterSixMonthsAndIsWrittenDownAsOne() {
        Interested candidate = interested(tellingAll(AALST));
        does(ELS, () -> goodbyes.leave(candidate.volunteerId()));
        does(Actor.PROCESS, () -> volunteerSteps.close(candidate.caseId()));
        LocalDate last = clock.today().plusMonths(6);

        clock.setTo(last.minusDays(29));
        assertThat(soon(candidate.volunteerId())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ErasureKind.CANDIDATE);
            assertThat(one.keptUntil()).isEqualTo(last);
            assertThat(one.why()).isEqualTo(EndReason.WITHDRAWN);
        });
        clock.setTo(last);
        assertThat(waiting(candidate.volunteerId())).as("the last day is a day on which we keep it").isEmpty();
        assertThat(erase(candidate.volunteerId()).changed()).containsExactly(candidate.volunteerId());
        clock.setTo(last.plusDays(1));
        assertThat(waiting(candidate.volunteerId())).hasSize(1);
        assertThat(soon(candidate.volunteerId())).isEmpty();
        int others = logged(ErasureKind.CANDIDATE, last);

        assertThat(erase(candidate.volunteerId()).people()).isOne();
        assertThat(found()).isEmpty();
        assertThat(logged(ErasureKind.CANDIDATE, last)).isEqualTo(others + 1);
    }

    @Test
    void whoWasTakenTogetherWithSomebodyGoesWithThatOneAndNotBefore() {
        VolunteerId kept = aVolunteer(tellingAll(AALST));
        Interested again = interested(tellingAll(AALST));
        Interested third = interested(tellingAll(AALST));
        aGroupThatRefuses(again.volunteerId());
        as(ELS, () -> duplicates.merge(third.volunteerId(), again.volunteerId()));
        as(ELS, () -> duplicates.merge(third.volunteerId(), kept));
        for (CaseId file : List.of(again.caseId(), third.caseId())) {
            does(Actor.PROCESS, () -> volunteerSteps.close(file));
        }
        clock.pass(Period.ofYears(5));
        assertThat(waiting(again.volunteerId())).isEmpty();
        assertThat(waiting(third.volunteerId())).isEmpty();
        does(ELS, () -> goodbyes.leave(kept));
        clock.pass(Period.ofDays(800));

        assertThat(erase(kept).people()).isOne();

        assertThat(found()).isEmpty();
        assertThat(as(MARIE, () -> volunteers.get(again.volunteerId())).person().erasedOn()).isEqualTo(clock.today());
        assertThat(as(MARIE, () -> volunteers.get(third.volunteerId())).person().erasedOn()).isEqualTo(clock.today());
    }

    // ---- who is not erased

    @Test
    void whoCameBackMeanwhileIsToldAndNotErased() {
        VolunteerId id = stoppedLongAgo(tellingAll(AALST));
        assertThat(waiting(id)).hasSize(1);
        does(ELS, () -> goodbyes.comesBack(id));

        assertThat(erase(id)).isEqualTo(new Result(0, 0, List.of(id), List.of(), List.of()));

        assertThat(as(ELS, () -> volunteers.get(id)).person().firstName()).contains(mark);
        assertThat(as(ELS, () -> volunteers.get(id)).keepUntil()).isNull();
    }

    @Test
    void whoComesBackAtTheSameMomentIsEitherThereOrErasedAndNeverHalf() throws Exception {
        for (int i = 0; i < 4; i++) {
            clock.setTo(BEGIN);
            VolunteerId id = stoppedThroughOnboarding();
            CyclicBarrier start = new CyclicBarrier(2);
            Result result = atOnce(
                    () -> {
                        start(start);
                        return erase(id);
                    },
                    () -> {
                        start(start);
                        does(ELS, () -> goodbyes.comesBack(id));
                        return null;
                    }).getFirst();

            VolunteerSummary now = as(MARIE, () -> volunteers.get(id));
            boolean erased = result.people() == 1;
            assertThat(now.status()).isEqualTo(erased ? VolunteerStatus.LEFT : VolunteerStatus.CANDIDATE);
            assertThat(now.person().erasedOn() != null).isEqualTo(erased);
            assertThat(result.changed().size()).isEqualTo(erased ? 0 : 1);
            PersonId person = new PersonId(jdbc.queryForObject("select person_id from volunteer where id = ?", UUID.class, id.value()));
            assertThat(as(MARIE, () -> files.about(person))).hasSize(erased ? 1 : 2);
        }
    }

    @Test
    void twoManagersWhoEraseTheSameEraseItOnce() throws Exception {
        VolunteerId id = stoppedLongAgo(tellingAll(AALST));
        LocalDate keptUntil = waiting(id).getFirst().keptUntil();
        int others = logged(ErasureKind.VOLUNTEER, keptUntil);
        CyclicBarrier start = new CyclicBarrier(2);
        Supplier<Result> erasing = () -> {
            start(start);
            return erase(id);
        };

        List<Result> results = atOnce(erasing, erasing);

        assertThat(results.stream().mapToInt(Result::people).sum()).isOne();
        assertThat(logged(ErasureKind.VOLUNTEER, keptUntil)).isEqualTo(others + 1);
    }

    @Test
    void nobodyGoesBeforeTheGoodbyeIsDone() {
        Interested candidate = interested(tellingAll(AALST));
        does(ELS, () -> goodbyes.leave(candidate.volunteerId()));
        clock.pass(Period.ofYears(1));

        assertThat(waiting(candidate.volunteerId())).singleElement()
                .satisfies(one -> assertThat(one.openFile()).isEqualTo(candidate.caseId()));
        assertThat(erase(candidate.volunteerId()).changed()).containsExactly(candidate.volunteerId());
        does(Actor.PROCESS, () -> volunteerSteps.close(candidate.caseId()));
        assertThat(waiting(candidate.volunteerId())).singleElement().satisfies(one -> assertThat(one.openFile()).isNull());
        assertThat(erase(candidate.volunteerId()).people()).isOne();
    }

    @Test
    void anErasureThatFailsLeavesEverythingAsItWas() {
        VolunteerId id = stoppedThroughOnboarding();
        List<String> everything = found();

        as(MARIE, () -> transaction.execute(tx -> {
            erasures.erase(List.of(id), List.of());
            tx.setRollbackOnly();
            return null;
        }));

        assertThat(found()).isEqualTo(everything);
        assertThat(waiting(id)).hasSize(1);
        assertThat(erase(id).people()).isOne();
    }

    // ---- longer

    @Test
    void keepingLongerNeedsAReasonAndADayThatIsNotTooFar() {
        VolunteerId id = stoppedThroughOnboarding();
        LocalDate today = clock.today();

        assertThat(wrong(id, null, "omdat")).containsExactly("until");
        assertThat(wrong(id, today, "omdat")).containsExactly("until");
        assertThat(wrong(id, today.plusMonths(6).plusDays(1), "omdat")).containsExactly("until");
        assertThat(wrong(id, today.plusMonths(6), " ")).containsExactly("reason");
        assertThat(wrong(id, today.plusMonths(6), "x".repeat(501))).containsExactly("reason");
        assertThat(wrong(id, null, null)).containsExactly("until", "reason");
        assertThat(waiting(id)).hasSize(1);

        assertThat(wrong(id, today.plusMonths(6), " een klacht loopt nog ")).isEmpty();

        assertThat(waiting(id)).isEmpty();
        assertThat(erase(id).changed()).containsExactly(id);
        assertThat(wrong(id, today.plusMonths(6), "nog eens dezelfde dag")).containsExactly("until");
        CaseId file = as(MARIE, () -> onboarding.find(id)).orElseThrow().caseId();
        assertThat(as(ELS, () -> files.timeline(file))).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("volunteer.event.keptLonger");
            assertThat(entry.detail()).endsWith(": een klacht loopt nog");
            assertThat(entry.actorName()).isEqualTo("Marie");
        });
        clock.setTo(today.plusMonths(6).minusDays(10));
        assertThat(soon(id)).singleElement().satisfies(one -> assertThat(one.keepReason()).isEqualTo("een klacht loopt nog"));
    }

    @Test
    void whoIsAVolunteerIsNotKeptLongerBecauseTheyAreNotEnding() {
        VolunteerId id = aVolunteer(somebodyElse());
        assertThat(wrong(id, clock.today().plusDays(5), "zomaar")).containsExactly("until");
        assertThat(erase(id).changed()).containsExactly(id);
    }

    // ---- who may

    @Test
    void onlyManagersSeeAndErase() {
        VolunteerId id = stoppedLongAgo(tellingAll(AALST));
        CaseId file = aFileIn(AALST);
        for (Actor actor : List.of(ELS, TOM, Actor.VISITOR, Actor.PROCESS)) {
            List<Supplier<?>> reaches = List.of(
                    () -> erasures.waiting(), () -> erasures.soon(), () -> erasures.listsWaiting(), () -> erasures.listsSoon(),
                    () -> erasures.log(), () -> erasures.erase(List.of(id), List.of()), () -> erasures.erase(List.of(), List.of(2015)),
                    () -> erasures.keepLonger(id, clock.today().plusDays(3), "zomaar"));
            reaches.forEach(reach -> assertThatThrownBy(() -> as(actor, reach)).isInstanceOf(AccessDeniedException.class));
            assertThatThrownBy(() -> does(actor, () -> files.erase(file))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> files.forgetWords(file, "x", Instant.EPOCH, clock.instant())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> does(MARIE, () -> files.erase(file))).as("not closed").isInstanceOf(IllegalStateException.class);
        assertThat(waiting(id)).hasSize(1);
    }

    // ---- how they came, and went

    private VolunteerDetails tellingAll(String place) {
        String code = place.matches("\\d{5}") ? place : places.search(place, 1, Texts.DUTCH).getFirst().code();
        return new VolunteerDetails(
                new ContactDetails(mark + "v", mark + "a", "04" + digits, mark + "@voorbeeld.be", code, "fr", "mail", false),
                Set.of(Language.NL, Language.FR), Set.of(PartOfWeek.SUNDAY), mark + " tuinieren", 17, true, 1, clock.today(),
                new MatchProfile(EnumSet.of(Interest.GARDENING), Pace.CALM, EnumSet.of(Experience.PARENT), 1961, EnumSet.of(Trait.SMOKES)));
    }

    private VolunteerDetails somebodyElse() {
        return new VolunteerDetails(
                new ContactDetails("Blijver", "Gebleven", null, "blijver@voorbeeld.be", AALST, "nl", null, false),
                Set.of(Language.NL), Set.of(), null, 10, false, 1, clock.today());
    }

    private Interested interested(VolunteerDetails details) {
        return as(Actor.VISITOR,
                () -> coming.interested(new NewInterest(UUID.randomUUID(), details, 1961, mark + " ik wil iets doen", null)));
    }

    private void throughOnboarding(Interested told) {
        CaseId file = told.caseId();
        does(ELS, () -> candidates.talked(file,
                new Talk(clock.today(), 1961, mark + " drijfveer", mark + " ervaring", mark + " grens", Benefit.RVA, true),
                candidates.volunteer(file).details()));
        does(Actor.PROCESS, () -> papers.listChecks(file, List.of("c45b")));
        does(ELS, () -> {
            papers.settled(file, CheckKind.C45B, true, clock.today());
            papers.informed(file, clock.today(), InformedWay.TALK);
            assertThat(papers.signed(file, agreements.toSign("nl").getFirst().templateId(), clock.today(), SigningWay.PAPER)).isTrue();
        });
        does(Actor.PROCESS, () -> volunteerSteps.becomeAvailable(file));
        does(ELS, () -> volunteerSteps.trained(file, clock.today()));
    }

    /** Was a volunteer before we kept files, and stopped two years and more ago. */
    private VolunteerId stoppedLongAgo(VolunteerDetails details) {
        VolunteerId id = as(ELS, () -> agreements.registerWith(details, clock.today()));
        does(ELS, () -> goodbyes.leave(id));
        clock.pass(Period.ofDays(740));
        return id;
    }

    /** The same with a file. */
    private VolunteerId stoppedThroughOnboarding() {
        Interested told = interested(tellingAll(AALST));
        throughOnboarding(told);
        does(ELS, () -> goodbyes.leave(told.volunteerId()));
        does(Actor.PROCESS, () -> volunteerSteps.close(told.caseId()));
        clock.pass(Period.ofDays(740));
        return told.volunteerId();
    }

    private SearchId searchIn(CaseId group) {
        SearchId search = as(ELS, () -> searches.open(group, SearchFor.GROUP));
        does(ELS, () -> searches.describe(search, new Need(ZOTTEGEM, 15, Set.of(Language.NL), null, false, null, null, null,
                be.omringd.search.Preferences.NONE)));
        return search;
    }

    private CaseId aGroupThatRefuses(VolunteerId id) {
        CaseId group = aFileIn(ZOTTEGEM);
        SearchId search = searchIn(group);
        does(ELS, () -> {
            assertThat(searches.propose(search, id, Channel.POOL)).isEqualTo(SpareCapacity.YES);
            searches.answered(search, false, false, mark + " praat te veel", mark + " vond het te ver");
            reasons.notThisOne(search, id);
            searches.refused(search);
        });
        workItem(group, "search/propose-match", "{\"searchId\":\"" + search + "\",\"volunteerId\":\"" + id + "\"}");
        workItem(group, "search/ask-volunteer", "{\"volunteerId\":\"" + id + "\"}");
        jdbc.update("insert into search_let_go (search_id, volunteer_id) values (?, ?)", search.value(), id.value());
        return group;
    }

    private CaseId aGroupWith(VolunteerId id) {
        CaseId group = aFileIn(ZOTTEGEM);
        SearchId search = searchIn(group);
        does(ELS, () -> {
            searches.propose(search, id, Channel.POOL);
            searches.answered(search, true, true, mark + " lijkt me lief", null);
            searches.met(search, clock.today());
            searches.personThinks(search, "yes");
            searches.volunteerThinks(search, "yes");
            searches.matched(search);
            files.enter(group, GroupPhase.RUNNING);
        });
        clock.pass(Period.ofMonths(2));
        workItem(group, "gathering/volunteer-talk", "{}");
        return group;
    }

    private String anAnswerToAnRecruitment(VolunteerId id, CaseId group) {
        String recruitment = UUID.randomUUID().toString();
        jdbc.update("""
                insert into appeal (id, version, case_id, search_id, kind, state, slug, place_code, languages, minors, parts_of_week, title_nl,
                    body_nl, sign_ups, written_at, renewals, closed_at, close_reason)
                values (?, 0, ?, uuid(), 'VACANCY', 'CLOSED', ?, ?, 'NL', false, '', 'Wandelen', 'Wandelen in Zottegem', 1, now(), 0,
                    now(), 'MATCH')""",
                recruitment, group.value(), recruitment.substring(0, 13), ZOTTEGEM);
        jdbc.update("insert into appeal_sign_up (appeal_id, volunteer_id, at) values (?, ?, now())", recruitment, id.value());
        return recruitment;
    }

    private NewNote noted(NoteWith with) {
        return new NewNote(NoteKind.CALL, clock.today(), with, mark + " zus", mark + " belde zelf", clock.today().plusDays(3));
    }

    /** One that was put right. */
    private void note(CaseId file, NoteWith with) {
        UUID note = UUID.randomUUID();
        assertThat(notes.write(file, note, noted(with))).isEmpty();
        assertThat(notes.correct(file, note, new NewNote(
                NoteKind.CALL, clock.today(), with, mark + " broer", mark + " belde terug", null))).isEmpty();
    }

    private void anOldYearOf(VolunteerId id, int year) {
        String kept = UUID.randomUUID().toString();
        jdbc.update("""
                insert into allowance_year (id, version, volunteer_id, year, name, elsewhere, raised, raised_why)
                values (?, 0, ?, ?, ?, 0, true, ?)""", kept, id.value(), year, mark, mark);
        jdbc.update("""
                insert into allowance_entry (id, version, year_id, day, live_day, kind, amount, what, km, travel, submission, entered_by_name, entered_at)
                values (uuid(), 0, ?, ?, ?, 'REAL', 5, ?, 0, 0, uuid(), 'Els', now())""",
                kept, LocalDate.of(year, 5, 5), LocalDate.of(year, 5, 5), mark);
    }

    private void tasksOf(CaseId file) {
        workItem(file, "volunteer/candidate-talk", "{\"benefit\":\"rva\"}");
        jdbc.update("insert into processed_job (job_key, case_id, job_type, element_id, process_instance_key, variables, done_at)"
                + " values (?, ?, 'x', 'x', 1, '{\"benefit\":\"rva\"}', now())", Ids.next().getLeastSignificantBits(), file.value());
    }

    /** As one that was handed over, answered, and has a draft still. */
    private void workItem(CaseId file, String form, String variables) {
        jdbc.update(
                """
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key, element_id,
                    form_key, candidate_group, variables, state, resting, created_at, hand_over_reason, draft, answers, ended_at)
                values (uuid(), 0, ?, ?, 'region:oost-vlaanderen', 'p', 1, 1, 'e', ?, 'lusWorker', ?, 'COMPLETED', false, ?, ?, ?, ?, now())""",
                UUID.randomUUID().getLeastSignificantBits(), file.value(), form, variables, java.sql.Timestamp.from(clock.instant()),
                mark + " belt het best zelf", "{\"note\":\"" + mark + "\"}", "{\"note\":\"" + mark + "\"}");
    }

    // ---- what there is

    private Result erase(VolunteerId id) {
        return as(MARIE, () -> erasures.erase(List.of(id), List.of()));
    }

    private List<Ending> waiting(VolunteerId id) {
        return as(MARIE, () -> erasures.waiting()).stream().filter(one -> one.id().equals(id)).toList();
    }

    private List<Ending> soon(VolunteerId id) {
        return as(MARIE, () -> erasures.soon()).stream().filter(one -> one.id().equals(id)).toList();
    }

    private List<String> wrong(VolunteerId id, LocalDate until, String reason) {
        return as(MARIE, () -> erasures.keepLonger(id, until, reason)).stream().map(Problem::field).toList();
    }

    private int logged(ErasureKind kind, LocalDate keptUntil) {
        return as(MARIE, () -> erasures.log()).stream()
                .filter(one -> one.kind() == kind && one.keptUntil().equals(keptUntil) && one.erasedOn().equals(clock.today()))
                .mapToInt(Erased::howMany).sum();
    }

    private int count(String table, String column, VolunteerId id) {
        return jdbc.queryForObject("select count(*) from " + table + " where " + column + " = ?", Integer.class, id.value());
    }

    private List<String> names(int year) {
        List<String> names = new ArrayList<>();
        allowanceLists.nominative(new AllowanceQuery(year, "", Set.of(), AllowanceQuery.Order.NAME, false), line -> names.add(line.name()));
        return names;
    }

    /** Every column of the whole database in which a word or a number of the one whom this test erases still stands. */
    private List<String> found() {
        List<Map<String, Object>> columns = jdbc.queryForList("""
                select table_name t, column_name c from information_schema.columns
                where table_schema = database() and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
                order by table_name, ordinal_position""");
        assertThat(columns).hasSizeGreaterThan(100);
        return columns.stream().filter(one -> jdbc.queryForObject(
                "select exists (select 1 from `%1$s` where `%2$s` like ? or `%2$s` like ?)".formatted(one.get("t"), one.get("c")),
                Boolean.class, "%" + mark + "%", "%" + digits + "%"))
                .map(one -> one.get("t") + "." + one.get("c")).toList();
    }

    private static void start(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> List<T> atOnce(Supplier<T> one, Supplier<T> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> first = threads.submit(one::get);
            Future<T> second = threads.submit(other::get);
            List<T> both = new ArrayList<>();
            both.add(first.get());
            both.add(second.get());
            return both;
        }
    }
}
