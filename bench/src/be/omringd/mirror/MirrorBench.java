package be.omringd.mirror;

import static be.omringd.bench.Percentiles.percentile;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.inbox.InboxFixture;
import be.omringd.testing.OnMariaDb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mirror of 10 sketches along 8 touchpoints, with the 7 B's of its three groups: how long its picture takes after 200 people answered
 * everything, against after 5 did; and how long it takes to keep one step of somebody's answers, the way its page does that, against a bare
 * insert of the same rows into a table of the same shape. In turns, in one run.
 */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@Import(InboxFixture.class)
class MirrorBench {

    private static final int MANY = 200;
    private static final int FEW = 5;
    private static final int WARM_UP = 100;
    private static final int PICTURES = 400;
    private static final int SKETCHES = 10;
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
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(20_262);

    @Test
    void savingAnAnswer() {
        bareTable();
        MirrorSet set = set();
        MirrorId mirror = open(anOrganisation(), set);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<String> codes = cards(mirror, MANY);
        for (int who = 0; who < codes.size(); who++) {
            String code = codes.get(who);
            respondents.choose(code, Layer.values()[who % 4]);
            String row = UUID.randomUUID().toString();
            boolean warm = who >= MANY / 4;
            for (List<Question> step : steps(set)) {
                Map<Question, Answer> answers = answers(step);
                timed(warm ? ours : new ArrayList<>(), () -> {
                    assertThat(respondents.find(code)).isPresent();
                    assertThat(respondents.answer(code, answers)).isTrue();
                });
                timed(warm ? bare : new ArrayList<>(), () -> transaction.executeWithoutResult(begun -> insert(row, answers)));
            }
        }
        report("saving a step of a mirror", "a bare insert of the same rows", ours, bare);
    }

    @Test
    void thePicture() {
        MirrorId large = answered(MANY);
        MirrorId small = answered(FEW);
        List<Double> many = new ArrayList<>();
        List<Double> few = new ArrayList<>();
        for (int round = -WARM_UP; round < PICTURES; round++) {
            timed(round < 0 ? new ArrayList<>() : many, () -> look(large));
            timed(round < 0 ? new ArrayList<>() : few, () -> look(small));
        }
        report("the picture of " + MANY + " people", "of " + FEW, many, few);
    }

    private void look(MirrorId mirror) {
        Picture picture = currentActor.as(InboxFixture.JOKE, () -> pictures.picture(mirror)).orElseThrow();
        assertThat(picture.cells()).hasSize(SKETCHES * 8 + 3 * 7);
    }

    private MirrorId answered(int people) {
        CaseId organisation = anOrganisation();
        MirrorSet set = set();
        MirrorId mirror = open(organisation, set);
        List<String> codes = cards(mirror, people);
        for (int who = 0; who < people; who++) {
            respondents.choose(codes.get(who), Layer.values()[who % 4]);
            respondents.answer(codes.get(who), answers(set.questions()));
        }
        assertThat(currentActor.asProcess(() -> mirrors.close(organisation))).isEqualTo(MirrorOutcome.PICTURE);
        return mirror;
    }

    private MirrorId open(CaseId organisation, MirrorSet set) {
        return currentActor.as(InboxFixture.JOKE, () -> mirrors.open(organisation, set, LAST_DAY));
    }

    private List<String> cards(MirrorId mirror, int count) {
        return currentActor.as(InboxFixture.JOKE, () -> mirrors.cards(mirror, count));
    }

    private CaseId anOrganisation() {
        return currentActor.asProcess(() -> files.open(InboxFixture.COACHING,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
    }

    private static MirrorSet set() {
        int[] sketches = {4, 3, 3};
        return new MirrorSet(IntStream.range(0, 3).mapToObj(group -> new MirrorSet.TargetGroup("g" + group, "Groep " + group,
                IntStream.range(0, sketches[group]).mapToObj(n -> new MirrorSet.Sketch("g" + group + "s" + n, "Schets " + n,
                        "een rustige plek", "ziet wat anderen missen", "drukte bij de deur", "weten wat er komt")).toList())).toList(),
                MirrorSet.standardTouchpoints(), MirrorSet.standardThresholds());
    }

    /** What is sent together. */
    private static List<List<Question>> steps(MirrorSet set) {
        return List.copyOf(set.questions().stream().collect(Collectors.groupingBy(Question::about, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private Map<Question, Answer> answers(List<Question> questions) {
        Map<Question, Answer> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, new Answer(Said.values()[random.nextInt(4)],
                Set.of(Lens.values()[random.nextInt(Lens.values().length)]),
                random.nextInt(10) == 0 ? "Het is er luid, zeker op zaterdag." : "")));
        return answers;
    }

    // ---- a bare insert

    private void bareTable() {
        jdbc.execute("""
                create table bench_answer (
                    respondent_id uuid not null, about varchar(40) not null, item varchar(40) not null, said varchar(40),
                    lenses varchar(200) not null, remark text, primary key (respondent_id, about, item)
                ) default charset = utf8mb4""");
    }

    private void insert(String respondent, Map<Question, Answer> answers) {
        jdbc.batchUpdate("insert into bench_answer (respondent_id, about, item, said, lenses, remark) values (?, ?, ?, ?, ?, ?)",
                answers.entrySet().stream().map(one -> new Object[] {respondent, one.getKey().about(), one.getKey().item(),
                    String.valueOf(one.getValue().said()),
                    one.getValue().lenses().stream().map(Lens::name).collect(Collectors.joining(",")),
                    one.getValue().remark().isEmpty() ? null : one.getValue().remark()}).toList());
    }

    private static void timed(List<Double> times, Runnable work) {
        long before = System.nanoTime();
        work.run();
        times.add((System.nanoTime() - before) / 1e6);
    }

    private static void report(String what, String beside, List<Double> ours, List<Double> others) {
        System.out.printf("%s: median %.2f ms, p95 %.2f ms; %s median %.2f ms, p95 %.2f ms; ratio %.2f, of the p95 %.2f%n", what,
                percentile(ours, 50), percentile(ours, 95), beside, percentile(others, 50), percentile(others, 95),
                percentile(ours, 50) / percentile(others, 50), percentile(ours, 95) / percentile(others, 95));
    }
}
