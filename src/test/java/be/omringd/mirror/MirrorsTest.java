package be.omringd.mirror;

import static be.omringd.inbox.InboxFixture.ADA;
import static be.omringd.inbox.InboxFixture.COACHING;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.inbox.InboxFixture;
import be.omringd.mirror.Picture.Cell;
import be.omringd.mirror.Picture.Movement;
import be.omringd.processes.Workers;
import be.omringd.testing.Jobs;
import be.omringd.testing.OnMariaDb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mirrors and those who answer them, on a real database. */
@SpringBootTest
@OnMariaDb
@Import(InboxFixture.class)
class MirrorsTest {

    static final MirrorSet.Sketch PLANS = new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "Een duidelijk uur", "", "", "");
    static final MirrorSet.Sketch QUIET = new MirrorSet.Sketch("s2", "Wordt snel moe van drukte", "Een stille hoek", "", "", "");
    static final MirrorSet SET = new MirrorSet(
            List.of(new MirrorSet.TargetGroup("g1", "Mensen met autisme", List.of(PLANS, QUIET))),
            MirrorSet.standardTouchpoints(), MirrorSet.standardThresholds());
    private static final Question ARRIVAL = new Question("s1", "arrival");
    private static final Question BOND = new Question("s2", "bond");
    private static final LocalDate LAST_DAY = LocalDate.now().plusDays(20);

    @Autowired
    Mirrors mirrors;
    @Autowired
    Respondents respondents;
    @Autowired
    Pictures pictures;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    private <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }

    private CaseId anOrganisation() {
        return currentActor.asProcess(() -> files.open(COACHING, new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()),
                "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
    }

    private MirrorId aMirrorOf(CaseId organisation) {
        return as(JOKE, () -> mirrors.open(organisation, SET, LAST_DAY));
    }

    private List<String> cards(MirrorId mirror, int count) {
        return as(JOKE, () -> mirrors.cards(mirror, count));
    }

    private static Answer says(Said said, Lens... lenses) {
        return new Answer(said, Set.of(lenses), "");
    }

    private boolean answers(String card, Layer layer, Map<Question, Answer> answers) {
        return as(Actor.VISITOR, () -> respondents.choose(card, layer) && respondents.answer(card, answers));
    }

    private MirrorOutcome closes(CaseId organisation) {
        return currentActor.asProcess(() -> mirrors.close(organisation));
    }

    private Map<String, Object> work(String jobType, CaseId organisation) {
        return Workers.work(context, Jobs.of(jobType, Map.of("caseId", organisation.toString())));
    }

    // ---- answering

    @Test
    void whoAnswersFindsTheirOwnAnswersBackAndNobodyElses() {
        List<String> cards = cards(aMirrorOf(anOrganisation()), 2);
        answers(cards.get(0), Layer.BOARD, Map.of(ARRIVAL, new Answer(Said.PARTLY, Set.of(Lens.SENSES, Lens.PACE), "Te veel lawaai")));

        Respondents.Asked mine = respondents.find(cards.get(0).toLowerCase()).orElseThrow();
        assertThat(mine.layer()).isEqualTo(Layer.BOARD);
        assertThat(mine.answers().get(ARRIVAL)).isEqualTo(new Answer(Said.PARTLY, Set.of(Lens.SENSES, Lens.PACE), "Te veel lawaai"));
        assertThat(respondents.find(cards.get(1)).orElseThrow().answers()).isEmpty();
    }

    @Test
    void aLinkThatIsUsedTwiceIsOnePersonAndTheLastAnswerCounts() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 3);
        cards.forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        answers(cards.getFirst(), Layer.STAFF, Map.of(ARRIVAL, says(Said.NOT_YET, Lens.TRUST)));

        assertThat(as(JOKE, () -> mirrors.answered(mirror)).all()).isEqualTo(3);
        assertThat(closes(organisation)).isEqualTo(MirrorOutcome.PICTURE);
        assertThat(cell(mirror, ARRIVAL).said()).isEqualTo(Map.of(Said.WORKS, 2, Said.NOT_YET, 1));
    }

    @Test
    void anAnswerThatIsTakenBackIsNone() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 4);
        cards.forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS), BOND, says(Said.WORKS))));
        cards.subList(0, 2).forEach(card -> answers(card, Layer.STAFF, Map.of(BOND, Answer.NONE)));
        closes(organisation);

        assertThat(cell(mirror, ARRIVAL).answers()).isEqualTo(4);
        assertThat(picture(mirror).cell(BOND)).isEmpty();
    }

    @Test
    void aCodeThatIsGuessedOrOfAMirrorThatEndedOpensNothingAndSaysNoMore() {
        CaseId organisation = anOrganisation();
        List<String> cards = cards(aMirrorOf(organisation), 3);
        cards.forEach(card -> answers(card, Layer.VOLUNTEER, Map.of(ARRIVAL, says(Said.WORKS))));
        closes(organisation);

        for (String code : List.of(cards.getFirst(), "2345-6789-BCDF-GHJK", "", "x", "' or 1=1 --", "é".repeat(5000))) {
            assertThat(respondents.find(code)).as(code).isEmpty();
            assertThat(respondents.choose(code, Layer.BOARD)).isFalse();
            assertThat(respondents.answer(code, Map.of(ARRIVAL, says(Said.NOT_YET)))).isFalse();
        }
    }

    @Test
    void whatAMirrorDoesNotAskIsNotKept() {
        MirrorId mirror = aMirrorOf(anOrganisation());
        String card = cards(mirror, 1).getFirst();
        answers(card, Layer.STAFF, Map.of(new Question("s9", "arrival"), says(Said.WORKS), new Question("s1", "useful"), says(Said.WORKS)));
        assertThat(respondents.find(card).orElseThrow().answers()).isEmpty();
        assertThat(as(JOKE, () -> mirrors.answered(mirror)).all()).isZero();
    }

    @Test
    void anAnswerIsKeptTogetherOrNotAtAll() {
        String card = cards(aMirrorOf(anOrganisation()), 1).getFirst();
        respondents.choose(card, Layer.STAFF);
        // the application is killed before the commit
        transaction.executeWithoutResult(killed -> {
            respondents.answer(card, Map.of(ARRIVAL, says(Said.WORKS), BOND, says(Said.PARTLY)));
            killed.setRollbackOnly();
        });
        assertThat(respondents.find(card).orElseThrow().answers()).isEmpty();
        respondents.answer(card, Map.of(ARRIVAL, says(Said.WORKS), BOND, says(Said.PARTLY)));
        assertThat(respondents.find(card).orElseThrow().answers()).hasSize(2);
    }

    @Test
    void twoHundredPeopleAtOnceLoseNothing() throws Exception {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 200);
        List<Question> questions = SET.questions();
        CountDownLatch all = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (int i = 0; i < cards.size(); i++) {
                int who = i;
                sent.add(threads.submit(() -> {
                    all.await();
                    Map<Question, Answer> answers = new LinkedHashMap<>();
                    questions.forEach(question -> answers.put(question, says(Said.values()[who % 4])));
                    return answers(cards.get(who), Layer.values()[who % 4], answers);
                }));
            }
            all.countDown();
            for (Future<Boolean> one : sent) {
                assertThat(one.get()).isTrue();
            }
        }
        closes(organisation);

        Picture picture = picture(mirror);
        assertThat(picture.cells()).hasSize(questions.size()).values()
                .allSatisfy(cell -> assertThat(cell.said())
                        .isEqualTo(Map.of(Said.WORKS, 50, Said.PARTLY, 50, Said.NOT_YET, 50, Said.UNKNOWN, 50)));
        assertThat(picture.people()).isEqualTo(Map.of(Layer.BOARD, 50, Layer.STAFF, 50, Layer.VOLUNTEER, 50, Layer.PARTICIPANT, 50));
    }

    @Test
    void anAnswerBesideTheEndIsCountedOrRefused() throws Exception {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 40);
        cards.subList(0, 3).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        List<Future<Boolean>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch some = new CountDownLatch(8);
            cards.subList(3, 40).forEach(card -> sent.add(threads.submit(() -> {
                boolean taken = answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS)));
                some.countDown();
                return taken;
            })));
            some.await();
            closes(organisation);
        }
        int taken = 3;
        for (Future<Boolean> one : sent) {
            taken += one.get() ? 1 : 0;
        }
        assertThat(cell(mirror, ARRIVAL).answers()).isEqualTo(taken);
    }

    // ---- the end

    @Test
    void afterTheEndLinksAndWhatLeadsToAPersonAreGoneAndTheAnswersStay() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 5);
        cards.subList(0, 4)
                .forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, new Answer(Said.PARTLY, Set.of(Lens.PACE), "Traag"))));
        closes(organisation);

        assertThat(rows("mirror_respondent", mirror)).isZero();
        assertThat(jdbc.queryForObject("select count(*) from mirror_answer a where not exists "
                + "(select 1 from mirror_respondent r where r.id = a.respondent_id)", Integer.class)).isZero();
        assertThat(cell(mirror, ARRIVAL)).isEqualTo(new Cell(Map.of(Said.PARTLY, 4), Map.of(Layer.STAFF, Map.of(Said.PARTLY, 4)),
                Map.of(Lens.PACE, 4), 4));
        assertThat(as(JOKE, () -> pictures.remarks(mirror, ARRIVAL))).containsExactly("Traag", "Traag", "Traag", "Traag");
    }

    private int rows(String table, MirrorId mirror) {
        return jdbc.queryForObject("select count(*) from " + table + " where mirror_id = ?", Integer.class, mirror.toString());
    }

    @Test
    void aMirrorWithTwoAnswersStaysOpenUntilSomebodyDecidesAndNeverHasAPicture() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 4);
        cards.subList(0, 2).forEach(card -> answers(card, Layer.BOARD, Map.of(ARRIVAL, new Answer(Said.WORKS, Set.of(), "Fijn"))));

        assertThat(work("mirror.closeMirror", organisation)).isEqualTo(Map.of("mirrorOutcome", MirrorOutcome.FEW_ANSWERS.code()));
        assertThat(answers(cards.get(2), Layer.BOARD, Map.of(BOND, says(Said.WORKS)))).isTrue();
        assertThat(work("mirror.endWithoutPicture", organisation))
                .isEqualTo(Map.of("mirrorOutcome", MirrorOutcome.WITHOUT_PICTURE.code()));

        assertThat(as(JOKE, () -> mirrors.get(mirror)).state()).isEqualTo(MirrorState.WITHOUT_PICTURE);
        assertThat(as(JOKE, () -> pictures.picture(mirror))).isEmpty();
        assertThat(as(JOKE, () -> pictures.remarks(mirror, ARRIVAL))).isEmpty();
        assertThat(respondents.find(cards.get(3))).isEmpty();
    }

    @Test
    void whileAMirrorIsOpenNothingIsShown() {
        MirrorId mirror = aMirrorOf(anOrganisation());
        cards(mirror, 6).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, new Answer(Said.WORKS, Set.of(), "Fijn"))));
        assertThat(as(JOKE, () -> pictures.picture(mirror))).isEmpty();
        assertThat(as(JOKE, () -> pictures.remarks(mirror, ARRIVAL))).isEmpty();
        assertThat(as(JOKE, () -> mirrors.answered(mirror)).byLayer()).isEqualTo(Map.of(Layer.STAFF, 6));
    }

    @Test
    void remarksOfAQuestionWithTwoAnswersAreNotShown() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 3);
        cards.forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        cards.subList(0, 2).forEach(card -> answers(card, Layer.STAFF, Map.of(BOND, new Answer(Said.WORKS, Set.of(), "Geheim"))));
        closes(organisation);
        assertThat(picture(mirror).cell(BOND)).isEmpty();
        assertThat(as(JOKE, () -> pictures.remarks(mirror, BOND))).isEmpty();
    }

    @Test
    void anOrganisationThatStopsInTheMiddleEndsItsLinks() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = cards(mirror, 4);
        cards.forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        as(JOKE, () -> {
            files.close(organisation, "stopped");
            return null;
        });

        assertThat(as(JOKE, () -> mirrors.get(mirror)).state()).isEqualTo(MirrorState.STOPPED);
        assertThat(rows("mirror_respondent", mirror)).isZero();
        assertThat(respondents.find(cards.getFirst())).isEmpty();
        assertThat(as(JOKE, () -> pictures.picture(mirror))).isEmpty();
    }

    @Test
    void theProcessHearsWhetherThereIsAPicture() {
        CaseId organisation = anOrganisation();
        List<String> cards = cards(aMirrorOf(organisation), 3);
        cards.subList(0, 2).forEach(card -> answers(card, Layer.BOARD, Map.of(ARRIVAL, says(Said.WORKS))));
        Map<String, Object> variables = Map.of("caseId", organisation.toString());
        assertThat(Workers.work(context, Jobs.of("mirror.closeMirror", variables))).isEqualTo(Map.of("mirrorOutcome", "fewAnswers"));
        answers(cards.get(2), Layer.BOARD, Map.of(ARRIVAL, says(Said.WORKS)));
        assertThat(Workers.work(context, Jobs.of("mirror.closeMirror", variables))).isEqualTo(Map.of("mirrorOutcome", "picture"));

        CaseId other = anOrganisation();
        aMirrorOf(other);
        assertThat(Workers.work(context, Jobs.of("mirror.endWithoutPicture", Map.of("caseId", other.toString()))))
                .isEqualTo(Map.of("mirrorOutcome", "withoutPicture"));
    }

    // ---- the next mirror

    @Test
    void aSecondMirrorBeginsWithTheSetOfTheFirstAndShowsWhatMoved() {
        CaseId organisation = anOrganisation();
        MirrorId first = aMirrorOf(organisation);
        cards(first, 3).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.NOT_YET), BOND, says(Said.WORKS))));
        closes(organisation);

        assertThat(as(JOKE, () -> mirrors.lastSet(organisation))).contains(SET);
        MirrorSet fewer = new MirrorSet(SET.groups(), SET.touchpoints(), List.of());
        MirrorId second = as(JOKE, () -> mirrors.open(organisation, fewer, LAST_DAY));
        cards(second, 4).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS), BOND, says(Said.WORKS))));
        closes(organisation);

        Picture picture = picture(second);
        assertThat(picture.movement(ARRIVAL)).contains(Movement.LESS_FRICTION);
        assertThat(picture.movement(BOND)).contains(Movement.SAME);
        assertThat(picture.set()).isEqualTo(fewer);
        assertThat(picture(first).set()).isEqualTo(SET);
        assertThat(picture(first).hasBefore()).isFalse();
        assertThat(jdbc.queryForList("select number from mirror_set where case_id = ? order by number", Integer.class,
                organisation.toString())).containsExactly(1, 2);
    }

    /** Nor can what one of them said be found by laying the second picture beside the first. */
    @Test
    void whatTwoPeopleSaidInTheSecondMirrorNeitherHasAResultNorMoves() {
        CaseId organisation = anOrganisation();
        MirrorId first = aMirrorOf(organisation);
        cards(first, 3).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.NOT_YET), BOND, says(Said.NOT_YET))));
        closes(organisation);
        Picture before = picture(first);

        MirrorId second = aMirrorOf(organisation);
        assertThat(as(JOKE, () -> pictures.picture(second))).isEmpty();
        List<String> cards = cards(second, 3);
        cards.forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        cards.subList(0, 2).forEach(card -> answers(card, Layer.BOARD, Map.of(BOND, new Answer(Said.WORKS, Set.of(), "Geheim"))));
        assertThat(picture(first)).isEqualTo(before);
        closes(organisation);

        Picture picture = picture(second);
        assertThat(picture.movement(ARRIVAL)).contains(Movement.LESS_FRICTION);
        assertThat(picture.cell(BOND)).isEmpty();
        assertThat(picture.movement(BOND)).isEmpty();
        assertThat(as(JOKE, () -> pictures.remarks(second))).doesNotContainKey(BOND);
        assertThat(picture(first)).isEqualTo(before);
    }

    @Test
    void aSecondMirrorThatTooFewAnsweredLeavesThePictureOfTheFirstAsItWas() {
        CaseId organisation = anOrganisation();
        MirrorId first = aMirrorOf(organisation);
        cards(first, 3).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.NOT_YET))));
        closes(organisation);
        MirrorId second = aMirrorOf(organisation);
        cards(second, 2).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        as(JOKE, () -> {
            mirrors.endWithoutPicture(organisation);
            return null;
        });
        assertThat(as(JOKE, () -> pictures.picture(second))).isEmpty();
        assertThat(as(JOKE, () -> pictures.remarks(second))).isEmpty();

        MirrorId third = aMirrorOf(organisation);
        cards(third, 3).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, says(Said.WORKS))));
        closes(organisation);
        assertThat(picture(third).before()).isEqualTo(picture(first).cells());
        assertThat(picture(third).movement(ARRIVAL)).contains(Movement.LESS_FRICTION);
    }

    @Test
    void aMirrorThatIsOpenedWhileAnotherOneIsEndsThatOne() {
        CaseId organisation = anOrganisation();
        MirrorId first = aMirrorOf(organisation);
        String card = cards(first, 1).getFirst();
        MirrorId second = aMirrorOf(organisation);
        assertThat(as(JOKE, () -> mirrors.get(first)).state()).isEqualTo(MirrorState.STOPPED);
        assertThat(as(JOKE, () -> mirrors.last(organisation)).orElseThrow().id()).isEqualTo(second);
        assertThat(respondents.find(card)).isEmpty();
    }

    // ---- who may

    @Test
    void aTrainerOfAnotherTeamGetsNothingByAnyCall() {
        CaseId organisation = anOrganisation();
        MirrorId mirror = aMirrorOf(organisation);
        cards(mirror, 3).forEach(card -> answers(card, Layer.STAFF, Map.of(ARRIVAL, new Answer(Said.WORKS, Set.of(), "Fijn"))));
        closes(organisation);

        List<Runnable> calls = List.of(
                () -> mirrors.get(mirror), () -> mirrors.answered(mirror), () -> mirrors.cards(mirror, 1), () -> mirrors.last(organisation),
                () -> mirrors.all(organisation), () -> mirrors.lastSet(organisation), () -> mirrors.open(organisation, SET, LAST_DAY),
                () -> mirrors.close(organisation), () -> mirrors.keepOpen(organisation, LAST_DAY),
                () -> mirrors.endWithoutPicture(organisation), () -> mirrors.shown(organisation, LAST_DAY, "x"),
                () -> pictures.picture(mirror), () -> pictures.remarks(mirror, ARRIVAL),
                () -> pictures.picture(new MirrorId(UUID.randomUUID())));
        for (Actor other : List.of(LIES, TOM, ADA, Actor.VISITOR)) {
            for (Runnable call : calls) {
                assertThatThrownBy(() -> as(other, () -> {
                    call.run();
                    return null;
                })).as(other.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(as(MIA, () -> pictures.picture(mirror))).isPresent();
    }

    @Test
    void thereAreNoMoreCardsThanAMirrorHas() {
        MirrorId mirror = aMirrorOf(anOrganisation());
        assertThat(cards(mirror, 0)).isEmpty();
        assertThat(cards(mirror, Mirrors.MOST_CARDS)).hasSize(Mirrors.MOST_CARDS).doesNotHaveDuplicates();
        assertThat(cards(mirror, 1)).isEmpty();
    }

    @Test
    void ofACodeOnlyAHashIsKept() {
        MirrorId mirror = aMirrorOf(anOrganisation());
        String code = cards(mirror, 1).getFirst();
        assertThat(jdbc.queryForList("select secret_hash from mirror_respondent where mirror_id = ?", String.class, mirror.toString()))
                .singleElement().asString().hasSize(64).isNotEqualTo(code).doesNotContain(code.replace("-", ""));
    }

    private Picture picture(MirrorId mirror) {
        return as(JOKE, () -> pictures.picture(mirror)).orElseThrow();
    }

    private Cell cell(MirrorId mirror, Question question) {
        return picture(mirror).cell(question).orElseThrow();
    }
}
