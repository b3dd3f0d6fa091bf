package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.ADA;
import static be.omringd.inbox.InboxFixture.COACHING;
import static be.omringd.inbox.InboxFixture.DIRK;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.RIK;
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
import be.omringd.form.FormValues;
import be.omringd.form.Merging;
import be.omringd.inbox.SharedTasks.Present;
import be.omringd.inbox.SharedTasks.Shared;
import be.omringd.inbox.SharedTasks.Written;
import be.omringd.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Two trainers of one team and one task: what both write comes together, or stays beside each other until somebody chooses. */
@OnInbox
class SharedTasksTest {

    private static final FormValues EMPTY = FormValues.fromJson(
            "{\"note\": null, \"owner\": null, \"steps\": [{\"key\": \"r0\", \"what\": null}]}");
    private static final UUID SCREEN_OF_JOKE = UUID.randomUUID();
    private static final UUID SCREEN_OF_RIK = UUID.randomUUID();

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    WorkItems items;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    SharedTasks shared;
    @Autowired
    Tasks tasks;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatTwoWriteInTwoFieldsComesTogether() {
        UUID task = aTask();

        keep(JOKE, task, EMPTY, EMPTY.with("note", "Van Joke"));
        Shared withRik = keep(RIK, task, EMPTY, EMPTY.with("owner", "Van Rik"));

        assertThat(withRik.others()).isEmpty();
        assertThat(withRik.draft().text("note")).contains("Van Joke");
        assertThat(withRik.draft().text("owner")).contains("Van Rik");
        assertThat(look(JOKE, task).draft()).isEqualTo(withRik.draft());
        assertThat(given.as(RIK, () -> items.open(task)).item().assigneeName()).as("who began has it in hand").isEqualTo("Joke");
    }

    @Test
    void whoseTeamNoLongerCarriesTheCaseIsSeenInTheTaskNoMoreAndWhatTheyWroteStays() {
        UUID task = aTask();
        CaseId organisation = new CaseId(jdbc.queryForObject("select case_id from work_item where id = ?", UUID.class, task.toString()));
        carriedBy(organisation, Team.LUS, Team.DOMO);
        UUID screenOfDirk = UUID.randomUUID();
        given.as(DIRK, () -> {
            shared.here(task, screenOfDirk, "note", () -> true);
            return shared.keep(task, screenOfDirk, EMPTY, EMPTY.with("note", "Van Dirk"));
        });
        assertThat(look(JOKE, task).present()).extracting(Present::name).containsExactly("Dirk");

        carriedBy(organisation, Team.LUS);

        assertThat(look(JOKE, task).present()).isEmpty();
        assertThat(look(JOKE, task).draft().text("note")).contains("Van Dirk");
        assertThat(given.as(JOKE, () -> items.open(task)).item().assigneeId()).isNull();
        assertThatThrownBy(() -> given.as(DIRK, () -> shared.look(task, screenOfDirk))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> given.as(DIRK, () -> shared.keep(task, screenOfDirk, EMPTY, EMPTY.with("note", "Nog iets"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void carriedBy(CaseId organisation, Team... teams) {
        given.as(JOKE, () -> {
            files.carriedBy(organisation, Set.of(teams), Team.LUS);
            return null;
        });
    }

    @Test
    void whereTwoWriteInOneFieldBothTextsStayUntilSomebodyChooses() {
        UUID task = aTask();
        keep(JOKE, task, EMPTY, EMPTY.with("note", "Van Joke"));

        Shared withRik = keep(RIK, task, EMPTY, EMPTY.with("note", "Van Rik"));

        assertThat(withRik.mine()).containsExactly(Map.entry("note", "Van Rik"));
        assertThat(withRik.others()).containsExactly(Map.entry("note", List.of(new Written("Joke", "Van Joke"))));
        Shared withJoke = look(JOKE, task);
        assertThat(withJoke.draft().text("note")).contains("Van Joke");
        assertThat(withJoke.others()).containsExactly(Map.entry("note", List.of(new Written("Rik", "Van Rik"))));
        assertThat(given.as(JOKE, () -> tasks.complete(task, withJoke.draft(), withJoke.revision(), Texts.DUTCH)))
                .isEqualTo(new Completion.WrittenMeanwhile());

        assertThat(given.as(JOKE, () -> shared.choose(task, "note", "Van Rik", List.of("Van Joke", "Van Rik")))).isTrue();

        Shared chosen = look(JOKE, task);
        assertThat(chosen.others()).isEmpty();
        assertThat(chosen.draft().text("note")).contains("Van Rik");
        assertThat(given.as(JOKE, () -> tasks.complete(task, chosen.draft(), chosen.revision(), Texts.DUTCH)))
                .isEqualTo(new Completion.Done());
    }

    @Test
    void whatSomebodyGoesOnTypingBesideTheOtherTextIsKeptBesideIt() {
        UUID task = aTask();
        keep(JOKE, task, EMPTY, EMPTY.with("note", "Van Joke"));
        Shared first = keep(RIK, task, EMPTY, EMPTY.with("note", "Van R"));

        Shared second = keep(RIK, task, first.draft(), first.draft().with("note", "Van Rik").with("owner", "Rik"));

        assertThat(second.mine()).containsExactly(Map.entry("note", "Van Rik"));
        assertThat(second.draft().text("note")).contains("Van Joke");
        assertThat(second.draft().text("owner")).contains("Rik");
    }

    @Test
    void nobodyChoosesAwayATextThatTheyHaveNotSeen() {
        UUID task = aTask();
        keep(JOKE, task, EMPTY, EMPTY.with("note", "Van Joke"));
        keep(RIK, task, EMPTY, EMPTY.with("note", "Van Rik"));
        Shared seen = look(JOKE, task);
        keep(RIK, task, seen.draft(), seen.draft().with("note", "Van Rik, met meer"));

        assertThat(given.as(JOKE, () -> shared.choose(task, "note", "Van Joke", List.of("Van Joke", "Van Rik")))).isFalse();

        assertThat(look(RIK, task).mine()).containsExactly(Map.entry("note", "Van Rik, met meer"));
    }

    @Test
    void aTaskIsDoneOnlyWithWhatEverybodyWrote() {
        UUID task = aTask();
        Shared joke = keep(JOKE, task, EMPTY, EMPTY.with("note", "Van Joke"));
        keep(RIK, task, joke.draft(), joke.draft().with("owner", "Van Rik"));

        assertThat(given.as(JOKE, () -> tasks.complete(task, joke.draft(), joke.revision(), Texts.DUTCH)))
                .isEqualTo(new Completion.WrittenMeanwhile());

        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
        Shared now = look(JOKE, task);
        assertThat(given.as(RIK, () -> tasks.complete(task, now.draft(), now.revision(), Texts.DUTCH))).isEqualTo(new Completion.Done());
        assertThat(given.as(JOKE, () -> items.open(task)).ended().orElseThrow().answers())
                .isEqualTo(FormValues.of(Map.of("note", "Van Joke", "owner", "Van Rik")));
    }

    /** Each adds a step and writes in the field that all begin in, all at once. */
    @Test
    void manyWhoWriteAtOnceLoseNothing() throws Exception {
        UUID task = aTask();
        List<Actor> team = List.of(JOKE, RIK);
        int each = 6;
        CyclicBarrier together = new CyclicBarrier(team.size() * each);
        List<Callable<Shared>> work = new ArrayList<>();
        for (Actor actor : team) {
            for (int n = 0; n < each; n++) {
                String text = actor.name() + n;
                work.add(() -> {
                    together.await();
                    return keep(actor, task, EMPTY, withStep(text).with("owner", actor.name()));
                });
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Shared> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        Shared after = look(JOKE, task);
        assertThat(after.draft().list("steps")).extracting(row -> row.text("what").orElse(""))
                .containsAll(team.stream().flatMap(actor -> IntStream.range(0, each).mapToObj(n -> actor.name() + n)).toList());
        List<Object> owners = new ArrayList<>();
        owners.add(after.draft().raw().get("owner"));
        after.mine().values().forEach(owners::add);
        after.others().getOrDefault("owner", List.of()).forEach(text -> owners.add(text.text()));
        assertThat(owners).as("both texts in one field").contains("Joke", "Rik");
    }

    @Test
    void whoHasItOnAScreenIsSeenThereByTheTeamUntilTheyGo() {
        UUID task = aTask();

        here(JOKE, task, SCREEN_OF_JOKE, "note");

        assertThat(look(RIK, task).present()).containsExactly(new Present("Joke", false, "note"));
        assertThat(given.as(JOKE, () -> shared.look(task, SCREEN_OF_JOKE)).present()).as("not oneself").isEmpty();
        assertThat(given.as(JOKE, () -> shared.look(task, UUID.randomUUID())).present()).as("oneself in another window")
                .containsExactly(new Present("Joke", true, "note"));
        shared.gone(task, SCREEN_OF_JOKE);
        assertThat(look(RIK, task).present()).isEmpty();
    }

    @Test
    void whoseServerEndedIsNoLongerThereAfterAWhile() {
        UUID task = aTask();
        here(JOKE, task, SCREEN_OF_JOKE, null);

        jdbc.update("update work_item_presence set seen_at = seen_at - interval 31 second where screen_id = ?", SCREEN_OF_JOKE.toString());

        assertThat(look(RIK, task).present()).isEmpty();
        shared.gone(task, SCREEN_OF_JOKE);
    }

    @Test
    void aBrowserThatWentWithoutAWordGivesNoSignOfLifeAndOneThatIsThereDoes() {
        UUID task = aTask();
        Presences server = new Presences(JdbcClient.create(jdbc), event -> {});
        server.here(SCREEN_OF_JOKE, task, JOKE.userId(), null, () -> true);
        server.here(SCREEN_OF_RIK, task, RIK.userId(), null, () -> false);
        jdbc.update("update work_item_presence set seen_at = seen_at - interval 31 second where work_item_id = ?", task.toString());

        server.look();

        assertThat(given.as(JOKE, () -> shared.look(task, UUID.randomUUID())).present()).extracting(Present::name).containsExactly("Joke");
        server.gone(SCREEN_OF_JOKE);
        server.gone(SCREEN_OF_RIK);
    }

    /** Two servers with one database: what is done on one is told to the screens of the other. */
    @Test
    void whatHappensOnAnotherServerIsFoundWithTheNextLook() {
        UUID task = aTask();
        List<Object> told = new ArrayList<>();
        Presences elsewhere = new Presences(JdbcClient.create(jdbc), told::add);
        elsewhere.here(SCREEN_OF_JOKE, task, JOKE.userId(), null, () -> true);
        elsewhere.look();
        told.clear();

        elsewhere.look();
        assertThat(told).as("nothing happened").isEmpty();
        keep(RIK, task, EMPTY, EMPTY.with("note", "Van Rik"));
        elsewhere.look();
        assertThat(told).containsExactly(new SharedTaskChanged(task));
        here(RIK, task, SCREEN_OF_RIK, null);
        elsewhere.look();
        assertThat(told).hasSize(2);
        assertThat(given.as(JOKE, () -> shared.look(task, SCREEN_OF_JOKE)).present()).extracting(Present::name).containsExactly("Rik");

        shared.gone(task, SCREEN_OF_RIK);
        elsewhere.gone(SCREEN_OF_JOKE);
        elsewhere.look();
        assertThat(told).as("nobody looks at it there any more").hasSize(2);
    }

    @Test
    void whoIsOfAnotherTeamOrRoleSeesNeitherWhoIsThereNorWhatTheyWrite() {
        UUID task = aTask();
        here(JOKE, task, SCREEN_OF_JOKE, "note");
        List<Runnable> uses = List.of(() -> shared.look(task, SCREEN_OF_RIK), () -> shared.here(task, SCREEN_OF_RIK, null, () -> true),
                () -> shared.keep(task, SCREEN_OF_RIK, EMPTY, EMPTY), () -> shared.choose(task, "note", "x", List.of("x")));

        for (Actor other : List.of(DIRK, LIES, TOM, ADA, Actor.VISITOR)) {
            for (Runnable use : uses) {
                assertThatThrownBy(() -> given.as(other, () -> {
                    use.run();
                    return null;
                })).as(other.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        shared.gone(task, SCREEN_OF_JOKE);
    }

    @Test
    void aTaskThatOneDoesAloneIsNotWrittenInByAColleague() {
        UUID task = given.aTask(given.task(anOrganisation(), "test/questions", "bazCoach", null));
        given.as(JOKE, () -> assignments.claim(task));

        assertThat(given.as(RIK, () -> shared.keep(task, SCREEN_OF_RIK, EMPTY, EMPTY.with("note", "Van Rik")))).isEmpty();
        assertThat(given.as(RIK, () -> items.open(task)).together()).isFalse();
    }

    @Test
    void whoWritesAlongDoesNotTakeTheTaskFromTheOther() {
        UUID task = aTask();
        given.as(JOKE, () -> assignments.claim(task));
        keep(RIK, task, EMPTY, EMPTY.with("note", "Van Rik"));

        assertThat(given.as(RIK, () -> assignments.claim(task))).isFalse();
        assertThat(given.as(RIK, () -> assignments.release(task))).isFalse();
        assertThat(given.as(RIK, () -> items.open(task)).item().assigneeName()).isEqualTo("Joke");
    }

    private static FormValues withStep(String text) {
        List<Object> rows = new ArrayList<>(EMPTY.list("steps").stream().map(FormValues::raw).toList());
        rows.add(Map.of(Merging.ROW, text, "what", text));
        return EMPTY.with("steps", rows);
    }

    private Shared keep(Actor actor, UUID task, FormValues base, FormValues mine) {
        return given.as(actor, () -> shared.keep(task, actor.equals(JOKE) ? SCREEN_OF_JOKE : SCREEN_OF_RIK, base, mine)).orElseThrow()
                .shared();
    }

    private Shared look(Actor actor, UUID task) {
        return given.as(actor, () -> shared.look(task, actor.equals(JOKE) ? SCREEN_OF_JOKE : SCREEN_OF_RIK));
    }

    private void here(Actor actor, UUID task, UUID screen, String path) {
        given.as(actor, () -> {
            shared.here(task, screen, path, () -> true);
            return null;
        });
    }

    private UUID aTask() {
        return given.aTask(given.task(anOrganisation(), "test/together", "bazCoach", null));
    }

    private CaseId anOrganisation() {
        return currentActor.asProcess(() -> files.open(COACHING, new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()),
                "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
    }
}
