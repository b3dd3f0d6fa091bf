package be.omringd.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.overview.NeedAndOffer.Municipality;
import be.omringd.place.Places;
import be.omringd.search.Need;
import be.omringd.search.NeedsByPlace;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import be.omringd.volunteer.VolunteersByPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class NeedAndOfferTest extends VolunteerWorld {

    private static final String KOKSIJDE = "38014";
    private static final String DE_PANNE = "38008";

    @Autowired
    NeedAndOffer needAndOffer;
    @Autowired
    NeedsByPlace needs;
    @Autowired
    VolunteersByPlace offers;
    @Autowired
    Searches searches;
    @Autowired
    Places places;
    @Autowired
    CaseLists lists;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoWaitsIsCountedWhereTheyLiveUntilSomebodyIsFound() {
        Municipality before = in(KOKSIJDE, 15);
        CaseId file = aFileIn(KOKSIJDE + ":Oostduinkerke");
        assertThat(in(KOKSIJDE, 15).soon()).as("a request, in a village of it").isEqualTo(before.soon() + 1);

        SearchId search = as(MARIE, () -> searches.open(file, SearchFor.GROUP));

        assertThat(in(KOKSIJDE, 15)).satisfies(now -> {
            assertThat(now.waiting()).isEqualTo(before.waiting() + 1);
            assertThat(now.soon()).isEqualTo(before.soon());
            assertThat(now.since()).isNotNull();
        });
        does(MARIE, () -> searches.exhausted(search));
        assertThat(in(KOKSIJDE, 15).waiting()).isEqualTo(before.waiting());
        assertThat(in(KOKSIJDE, 15).soon()).as("was looked for").isEqualTo(before.soon());
    }

    @Test
    void behindEachNumberStandExactlyItsFiles() {
        CaseId village = aFileIn(KOKSIJDE + ":Oostduinkerke");
        CaseId waits = aFileIn(KOKSIJDE);
        CaseId meetsElsewhere = aFileIn(DE_PANNE);
        CaseId closed = aFileIn(KOKSIJDE);
        does(Actor.PROCESS, () -> {
            searches.open(waits, SearchFor.GROUP);
            SearchId elsewhere = searches.open(meetsElsewhere, SearchFor.GROUP);
            searches.describe(elsewhere,
                    new Need(KOKSIJDE + ":Koksijde", 15, Set.of(Language.NL), Need.Frequency.MONTHLY, false, null, null, null));
            files.close(closed, "ownWish");
        });

        List<CaseId> waiting = files(MARIE, KOKSIJDE, "wacht");
        List<CaseId> soon = files(MARIE, KOKSIJDE, "binnenkort");

        assertThat(waiting).contains(waits, meetsElsewhere).doesNotContain(village).hasSize(in(KOKSIJDE, 15).waiting());
        assertThat(soon).contains(village).doesNotContain(waits, closed).hasSize(in(KOKSIJDE, 15).soon());
        assertThat(files(MARIE, DE_PANNE, "wacht")).doesNotContain(meetsElsewhere).hasSize(in(DE_PANNE, 15).waiting());
        assertThat(files(MARIE, DE_PANNE, null)).as("where the person lives").contains(meetsElsewhere);
        assertThat(files(MARIE, KOKSIJDE, null)).contains(village, waits, closed).doesNotContain(meetsElsewhere);
        for (Municipality one : all(15)) {
            String nis = one.place().nisCode();
            assertThat(as(MARIE, () -> lists.count(query(nis, "wacht")))).as(one.place().name()).isEqualTo(one.waiting());
            assertThat(as(MARIE, () -> lists.count(query(nis, "binnenkort")))).as(one.place().name()).isEqualTo(one.soon());
        }
    }

    @Test
    void aMunicipalityInTheAddressShowsNobodyMoreThanTheirRegions() {
        CaseId file = aFileIn(KOKSIJDE);
        as(MARIE, () -> searches.open(file, SearchFor.GROUP));

        for (Actor actor : List.of(ELS, TOM, Actor.VISITOR)) {
            assertThat(files(actor, KOKSIJDE, "wacht")).isEmpty();
            assertThat(files(actor, KOKSIJDE, null)).isEmpty();
            assertThat(as(actor, () -> lists.count(query(KOKSIJDE, null)))).isZero();
        }
        assertThat(files(MARIE, "38' or '1'='1", null)).isEmpty();
    }

    @Test
    void theFilesOfAMunicipalityAreFoundWithoutReadingAllOthers() {
        does(MARIE, () -> transaction.executeWithoutResult(tx -> {
            jdbc.sql("""
                    insert into person (id, version, first_name, place_code, language, minor)
                    select cast(concat('00000000-0000-7000-8000-', lpad(seq, 12, '0')) as uuid), 0, 'Vele', '11002', 'nl', false
                    from seq_1_to_20000""").update();
            jdbc.sql(
                    """
                    insert into case_file (id, version, kind, person_id, access_scope, status, phase, opened_at, phase_since, concern_open, deceased)
                    select id, 0, 'TRAJECTORY', id, 'region:antwerpen', 'OPEN', 'RECEIVED', now(), now(), false, false from person where first_name = 'Vele'""")
                    .update();
            for (String only : Arrays.asList(null, "wacht", "binnenkort")) {
                long before = rowsRead();
                lists.list(query(KOKSIJDE, only), 0, 50);
                lists.count(query(KOKSIJDE, only));
                assertThat(rowsRead() - before).as("rows read for " + only).isLessThan(5_000);
            }
            tx.setRollbackOnly();
        }));
    }

    /** By this connection, in whatever way. */
    private long rowsRead() {
        return jdbc.sql("show session status like 'Handler_read%'").query((row, n) -> row.getLong("Value")).list().stream()
                .mapToLong(Long::longValue).sum();
    }

    private List<CaseId> files(Actor actor, String nis, String only) {
        return as(actor, () -> lists.list(query(nis, only), 0, 1000)).stream().map(CaseSummary::id).toList();
    }

    private static CaseListQuery query(String nis, String only) {
        return new CaseListQuery("", Set.of(), Set.of(), Set.of(), nis, only, false, CaseListQuery.Sort.OPENED, true);
    }

    @Test
    void volunteersAreCountedAsLongAsTheyHaveRoom() {
        Municipality before = in(DE_PANNE, 15);
        VolunteerId id = aVolunteer("Kust", DE_PANNE);
        VolunteerId paused = aVolunteer("Pauze", DE_PANNE);
        as(MARIE, () -> life.pause(paused));
        assertThat(in(DE_PANNE, 15).room()).isEqualTo(before.room() + 1);

        as(MARIE, () -> assignments.propose(id, aFileIn(ZOTTEGEM)));

        assertThat(in(DE_PANNE, 15).room()).isEqualTo(before.room());
    }

    @Test
    void whatIsNearIsAddedUpWithinTheDistance() {
        aVolunteer("Buur", DE_PANNE);
        double apart = places.get(KOKSIJDE).kmTo(places.get(DE_PANNE));
        List<Municipality> all = all(15);

        for (Municipality one : List.of(in(KOKSIJDE, 15), in(DE_PANNE, 15), in(HASSELT, 15))) {
            assertThat(one.roomAround()).isEqualTo(all.stream()
                    .filter(other -> other.place().kmTo(one.place()) <= 15).mapToInt(Municipality::room).sum());
            assertThat(one.waitingAround()).isEqualTo(all.stream()
                    .filter(other -> other.place().kmTo(one.place()) <= 15).mapToInt(Municipality::waiting).sum());
        }
        assertThat(apart).isLessThan(15);
        assertThat(in(KOKSIJDE, 15).roomAround()).isPositive();
    }

    @Test
    void everyMunicipalityIsThereOnceAlsoWhereNothingIs() {
        assertThat(all(15)).hasSize(304).extracting(one -> one.place().code()).doesNotHaveDuplicates()
                .allMatch(code -> !code.contains(":"));
        assertThat(as(ELS, () -> needAndOffer.all(15, Texts.FRENCH))).extracting(one -> one.place().name()).contains("Bruxelles");
    }

    @Test
    void numbersAreForCoordinatorsAndManagersOnly() {
        for (Actor actor : List.of(TOM, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, needs::all)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, offers::all)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> needAndOffer.all(15, Texts.DUTCH))).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(all(15)).isEqualTo(as(MARIE, () -> needAndOffer.all(15, Texts.DUTCH)));
    }

    private List<Municipality> all(int km) {
        return as(ELS, () -> needAndOffer.all(km, Texts.DUTCH));
    }

    private Municipality in(String nis, int km) {
        return all(km).stream().filter(one -> one.place().nisCode().equals(nis)).findFirst().orElseThrow();
    }
}
