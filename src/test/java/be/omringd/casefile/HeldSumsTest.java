package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.carry.CarryWorld;
import be.omringd.coaching.CoachingFile;
import be.omringd.place.Region;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class HeldSumsTest extends CarryWorld {

    /** Works in both regions. */
    private static final Actor BO = user("Bo", Role.COORDINATOR, Region.OOST_VLAANDEREN, Region.LIMBURG);

    @Autowired
    HeldSums sums;
    @Autowired
    CaseLists lists;

    @Test
    void howeverManyChangeAtOnceEachReaderCountsTheCasesAsTheyAreAtEachMoment() {
        List<CaseId> people = IntStream.range(0, 6).mapToObj(i -> aFileIn(i % 2 == 0 ? AALST : HASSELT)).toList();
        CaseId library = as(Actor.PROCESS, () -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bibliotheek", AccessScope.of(Team.DOMO)));
        does(Actor.PROCESS, () -> files.carriedBy(library, Set.of(Team.LUS, Team.DOMO), Team.DOMO));
        List<Actor> readers = List.of(MARIE, ELS, LIEN, BO, trainer(Team.DOMO), trainer(Team.LUS), trainer(Team.EK_C));

        List<CompletableFuture<Void>> works = IntStream.range(0, 3).mapToObj(worker -> CompletableFuture.runAsync(() -> {
            Random random = new Random(66 + worker);
            for (int round = 0; round < 20; round++) {
                changes(people.get(2 * worker + round % 2), random);
                if (random.nextInt(4) == 0) {
                    while (sums.add()) {}
                }
                countsAreThoseOfTheCases(readers.get(random.nextInt(readers.size())));
            }
        })).toList();
        holds(TOM, library);
        works.forEach(CompletableFuture::join);

        readers.forEach(this::countsAreThoseOfTheCases);
        while (sums.add()) {}
        readers.forEach(this::countsAreThoseOfTheCases);
        assertThat(as(trainer(Team.LUS), () -> lists.holders(Set.of()))).containsExactly(new CaseLists.Held(TOM.user(), 1, 0));
        assertThat(as(trainer(Team.EK_C), () -> lists.holders(Set.of()))).isEmpty();
        does(Actor.PROCESS, () -> files.carriedBy(library, Set.of(Team.DOMO), Team.DOMO));
        readers.forEach(this::countsAreThoseOfTheCases);
    }

    private TransactionTemplate oneMoment() {
        TransactionTemplate oneMoment = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return oneMoment;
    }

    @Test
    void whatSomebodyChangedByHandIsMended() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        aFileIn(HASSELT);
        while (sums.add()) {}
        jdbc.update("update held_sum set files = files + 1");
        jdbc.update("delete from held_case where case_id = ?", file.toString());

        sums.mend();

        List.of(MARIE, ELS, LIEN).forEach(this::countsAreThoseOfTheCases);
    }

    @Test
    void mendingWritesOnlyWhatIsWrong() {
        isHeldBy(ELS, AALST, 2);
        CaseId wrong = isHeldBy(LIEN, HASSELT, 2);
        while (sums.add()) {}
        sums.mend();
        jdbc.update("update held_sum set files = files + 1 where holder_id = ?", LIEN.user().toString());
        jdbc.update("update held_case set together = true where case_id = ?", wrong.toString());
        long before = named();

        transaction.executeWithoutResult(status -> {
            // whoever writes what is right waits for this
            jdbc.queryForList("select * from held_sum where holder_id <> ? for update", LIEN.user().toString());
            jdbc.queryForList("select * from held_case where case_id <> ? for update", wrong.toString());
            CompletableFuture<Void> mending = CompletableFuture.runAsync(sums::mend);
            assertThat(mending).succeedsWithin(Duration.ofSeconds(20));
        });

        long after = named();
        assertThat(after - before - 1).as("cases that were counted anew").isEqualTo(1);
        List.of(MARIE, ELS, LIEN).forEach(this::countsAreThoseOfTheCases);
        assertThat(jdbc.queryForList("select together from held_case where case_id = ?", Boolean.class, wrong.toString()))
                .containsExactly(false);
        sums.mend();
        assertThat(named() - after - 1).as("where all is well").isZero();
    }

    /** How many cases were named as changed until now. */
    private long named() {
        jdbc.update("insert into held_change (case_id) values (?)", UUID.randomUUID().toString());
        long last = Objects.requireNonNull(jdbc.queryForObject("select max(id) from held_change", Long.class));
        while (sums.add()) {}
        return last;
    }

    private void changes(CaseId file, Random random) {
        Actor colleague = List.of(ELS, LIEN, BO).get(random.nextInt(3));
        HeldBy held = transaction.execute(status -> holders.of(file));
        switch (random.nextInt(7)) {
            case 0, 1 -> holds(colleague, file);
            case 2 -> transaction.executeWithoutResult(status -> {
                if (!held.isNobodys() && !held.isTogether() && !held.has(colleague.user())) {
                    as(MARIE, () -> {
                        holders.join(file, colleague.user(), "");
                        return null;
                    });
                }
            });
            case 3 -> transaction.executeWithoutResult(status -> does(MARIE, () -> holders.leave(file, held.isTogether() ? held.along()
                    : colleague.user())));
            case 4 -> jdbc.update("update case_file set status = if(status = 'CLOSED', 'PAUSED', 'CLOSED') where id = ?", file.toString());
            case 5 -> jdbc.update("update case_file set access_scope = if(access_scope = 'region:limburg', 'region:oost-vlaanderen',"
                    + " 'region:limburg') where id = ?", file.toString());
            default -> jdbc.update("delete from case_holder where case_id = ?", file.toString());
        }
    }

    /** In one moment: what the reader is told, the lists behind it, and what there is. */
    private void countsAreThoseOfTheCases(Actor reader) {
        as(reader, () -> oneMoment().execute(status -> {
            List<CaseLists.Held> told = lists.holders(Set.of());
            Map<String, List<Integer>> plain = new HashMap<>();
            jdbc.query("select f.access_scope, h.holder_id, (select count(*) from case_holder o where o.case_id = f.id) > 1"
                    + " from case_file f left join case_holder h on h.case_id = f.id where f.status <> 'CLOSED'", row -> {
                        if (reader.mayWorkIn(new AccessScope(row.getString(1)))) {
                            plain.merge(String.valueOf(row.getString(2)), List.of(1, row.getInt(3)),
                                    (some, one) -> List.of(some.get(0) + 1, some.get(1) + one.get(1)));
                        }
                    });
            assertThat(told.stream().collect(Collectors.toMap(one -> String.valueOf(one.holder()),
                    one -> List.of(one.files(), one.together())))).as(reader.name()).isEqualTo(plain);
            assertThat(told).allSatisfy(one -> assertThat(lists.heldBy(one.holder(), Set.of(), 1000)).hasSize(one.files()));
            return null;
        }));
    }

    private static Actor trainer(Team team) {
        return new Actor(UUID.randomUUID(), "Trainer of " + team, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(team));
    }
}
