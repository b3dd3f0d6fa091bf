package be.omringd.carry;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.UserAdministration.Outcome;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.HeldBy;
import be.omringd.coaching.CoachingFile;
import be.omringd.engine.Ids;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.TaskAssignments;
import be.omringd.testing.OnMariaDb;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator closes an account while colleagues hand something over, with the locks of the real database. */
@SpringBootTest
@OnMariaDb
class ClosingAnAccountTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    UserAdministration administration;
    @Autowired
    Users users;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseFiles files;
    @Autowired
    CaseHolders holders;
    @Autowired
    OwnTasks own;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    private Actor els;
    private Actor eva;

    @BeforeEach
    void theTeam() {
        els = trainer("Els");
        eva = trainer("Eva");
    }

    @Test
    void whoIsHandedSomethingOfACaseThatTheyHoldTogetherHasItBeforeTheirAccountIsClosed() {
        CaseId file = isHeldByBoth();
        CompletableFuture<Outcome> closing = new CompletableFuture<>();

        boolean held = Objects.requireNonNull(transaction.execute(tx -> as(els, () -> {
            files.lock(file);
            closing.completeAsync(this::closesEvasAccount);
            somebodyWaits();
            return users.hold(eva.user()).isPresent();
        })));

        assertThat(held).isTrue();
        assertThat(closing).succeedsWithin(LONG).isInstanceOf(Outcome.Done.class);
        assertThat(heldBy(file)).isEqualTo(new HeldBy(els.user(), null));
    }

    @Test
    void whereTheDatabaseLetsTheAdministratorGiveWayTheAccountIsClosedAllTheSame() {
        CaseId first = isHeldByBoth();
        CaseId second = isHeldByBoth();
        CompletableFuture<Outcome> closing = new CompletableFuture<>();

        transaction.executeWithoutResult(tx -> as(els, () -> {
            // who wrote most is not the one to give way
            for (int i = 0; i < 200; i++) {
                jdbc.update("insert into held_change (case_id) values (?)", first.toString());
            }
            files.lock(second);
            closing.completeAsync(this::closesEvasAccount);
            somebodyWaits();
            return files.lock(first);
        }));

        assertThat(closing).succeedsWithin(LONG).isInstanceOf(Outcome.Done.class);
        assertThat(users.active()).doesNotContain(eva);
    }

    @Test
    void aTaskThatIsHandedOverWhileTheAccountIsClosedStaysWhereItIs() {
        UUID task = Ids.next();
        as(els, () -> own.write(task, isHeldByBoth(), "Bel de bib", own.today(), els.user()));
        CompletableFuture<Object> handing = new CompletableFuture<>();

        transaction.executeWithoutResult(tx -> {
            jdbc.update("update app_user set active = false, version = version + 1 where id = ?", eva.user().toString());
            handing.completeAsync(() -> as(els, () -> assignments.handOver(task, eva.user(), "Jij kent hen")));
            somebodyWaits();
        });

        assertThat(handing).failsWithin(LONG).withThrowableThat().havingRootCause().isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.queryForObject("select assignee_id from work_item where id = ?", String.class, task.toString()))
                .isEqualTo(els.user().toString());
    }

    private Outcome closesEvasAccount() {
        return currentActor.asProcess(() -> administration.deactivate(eva.user()));
    }

    /** Until one transaction waits for another. */
    private void somebodyWaits() {
        // looked at without a pause, the server would go on telling what it told before
        String tells = "select 1 from information_schema.innodb_trx t join information_schema.processlist p"
                + " on p.id = t.trx_mysql_thread_id where t.trx_state = 'LOCK WAIT' and p.db = database()";
        long end = System.nanoTime() + LONG.toNanos();
        while (jdbc.queryForList(tells).isEmpty()) {
            jdbc.queryForList("select sleep(0.2)");
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
        }
    }

    private CaseId isHeldByBoth() {
        CaseId file = currentActor.asProcess(() -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bibliotheek", AccessScope.of(Team.LUS)));
        transaction.executeWithoutResult(tx -> as(els, () -> {
            holders.give(file, null, els.user());
            holders.join(file, eva.user(), "");
            return file;
        }));
        return file;
    }

    private HeldBy heldBy(CaseId file) {
        return Objects.requireNonNull(transaction.execute(tx -> holders.of(file)));
    }

    private Actor trainer(String name) {
        UUID id = currentActor.asProcess(() -> administration.create(new NewUser("closing-" + UUID.randomUUID(), name, "nl",
                Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS)), "een zin die lang genoeg is"));
        return users.get(id);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }
}
