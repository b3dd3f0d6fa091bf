package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.carry.CarryWorld;
import be.omringd.coaching.CoachingFile;
import be.omringd.database.OneMoment;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    /** Two of them are called the same but for an accent, one has no last name. */
    @Test
    void ofALongListNoMoreIsReadThanIsShownAndThatIsWhatPuttingAllInOrderGives() {
        List<CaseId> held = IntStream.range(0, 60).mapToObj(i -> aFileIn(i % 3 == 0 ? HASSELT : AALST)).toList();
        List<String> names = List.of("Zoë", "zoe", "Émile", "Emile", "Jan", "D’Arcy", "an");
        for (int i = 0; i < held.size(); i++) {
            isCalled(held.get(i), names.get(i % names.size()), i % 11 == 0 ? null : names.get(i * 5 % names.size()));
            holds(BO, held.get(i));
        }
        List<CaseId> nobodys = IntStream.range(0, 20).mapToObj(i -> aFileIn(AALST)).toList();
        for (int i = 0; i < nobodys.size(); i++) {
            isCalled(nobodys.get(i), names.get(i % names.size()), null);
        }
        while (sums.add()) {}

        List.of(MARIE, ELS, LIEN).forEach(this::countsAreThoseOfTheCases);
        assertThat(readBy(() -> lists.heldBy(BO.user(), Set.of(), 5))).isLessThan(held.size());
        assertThat(readBy(() -> lists.heldBy(null, Set.of(), 2))).isLessThan(nobodys.size() + 10);

        isCalled(held.get(30), "Aad", null);
        isCalled(nobodys.get(9), "Aad", null);
        List.of(MARIE, ELS, LIEN).forEach(this::countsAreThoseOfTheCases);
        assertThat(as(MARIE, () -> lists.heldBy(null, Set.of(), 1))).extracting(CaseSummary::title).containsExactly("Aad");
    }

    /** How many rows of tables and indexes the database looked at for this. */
    private long readBy(Runnable work) {
        return as(MARIE, () -> oneMoment().execute(status -> {
            String read = "select sum(variable_value) from information_schema.session_status"
                    + " where variable_name in ('Handler_read_first', 'Handler_read_key', 'Handler_read_next', 'Handler_read_prev')";
            long before = jdbc.queryForObject(read, Long.class);
            work.run();
            return jdbc.queryForObject(read, Long.class) - before;
        }));
    }

    private void isCalled(CaseId file, String first, @Nullable String last) {
        jdbc.update("update person set first_name = ?, last_name = ? where id = (select person_id from case_file where id = ?)",
                first, last, file.toString());
    }

    @Test
    void whatAnErasedFileWasCalledIsNotKeptForTheLists() {
        CaseId library = as(Actor.PROCESS, () -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bibliotheek Nergens", AccessScope.of(Team.DOMO)));
        while (sums.add()) {}
        assertThat(keptAs("Bibliotheek Nergens")).isEqualTo(1);
        jdbc.update("update case_file set status = 'CLOSED', closed_at = opened_at where id = ?", library.toString());

        as(MARIE, () -> {
            files.erase(library);
            return null;
        });

        assertThat(keptAs("Bibliotheek Nergens")).isZero();
    }

    private int keptAs(String name) {
        return jdbc.queryForObject("select count(*) from held_case where name = ?", Integer.class, name);
    }

    private TransactionTemplate oneMoment() {
        return OneMoment.reading(Objects.requireNonNull(transaction.getTransactionManager()));
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
        switch (random.nextInt(8)) {
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
            case 5 -> isCalled(file, List.of("Zoë", "Zoe", "Émile", "an").get(random.nextInt(4)), random.nextBoolean() ? "Maes" : null);
            case 6 -> jdbc.update("update case_file set access_scope = if(access_scope = 'region:limburg', 'region:oost-vlaanderen',"
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
            assertThat(told).allSatisfy(one -> {
                List<CaseId> inOrder = inOrder(one.holder(), reader);
                assertThat(inOrder).hasSize(one.files());
                for (int limit : new int[] {1, 3, 1000}) {
                    assertThat(lists.heldBy(one.holder(), Set.of(), limit)).extracting(CaseSummary::id)
                            .containsExactlyElementsOf(inOrder.subList(0, Math.min(limit, inOrder.size())));
                }
            });
            return null;
        }));
    }

    /** All that somebody holds, put in order as a whole: people and groups before organisations, by name. */
    private List<CaseId> inOrder(@Nullable UUID holder, Actor reader) {
        return jdbc.query("select f.id, f.access_scope from case_file f left join person p on p.id = f.person_id"
                + " left join case_holder h on h.case_id = f.id where f.status <> 'CLOSED' and h.holder_id <=> ?"
                + " order by f.access_scope like 'team:%', coalesce(f.title, p.first_name), p.last_name, f.id",
                (row, n) -> reader.mayWorkIn(new AccessScope(row.getString(2))) ? CaseId.of(row.getString(1)) : null,
                holder == null ? null : holder.toString()).stream().filter(Objects::nonNull).toList();
    }

    private static Actor trainer(Team team) {
        return new Actor(UUID.randomUUID(), "Trainer of " + team, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(team));
    }
}
