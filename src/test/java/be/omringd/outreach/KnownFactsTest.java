package be.omringd.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.intake.Intake;
import be.omringd.intake.NewRequest;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequesterRole;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.LusGroups;
import be.omringd.lus.NetworkMaps;
import be.omringd.lus.Relation;
import be.omringd.lus.Ring;
import be.omringd.lus.WantsToInvite;
import be.omringd.search.Need;
import be.omringd.search.SearchFor;
import be.omringd.search.Searches;
import be.omringd.volunteer.VolunteerId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every module tells what it knows of the people of a file. */
class KnownFactsTest extends OutreachWorld {

    @Autowired
    Intake intake;
    @Autowired
    LusGroups lusGroups;
    @Autowired
    NetworkMaps maps;
    @Autowired
    Searches searches;
    @Autowired
    JdbcTemplate jdbc;

    private CaseId file;

    @BeforeEach
    void aFileInWhichMuchIsKnown() {
        String reference = intake.register(new NewRequest(UUID.randomUUID(), RequesterRole.PROFESSIONAL, "Berta Zorgzaam", PersonKnows.YES,
                "Omer", "09 360 51 27",
                "omer@voorbeeld.be", "41081:Velzeke-Ruddershove", "nl", "phone", "Hij mist vooral zijn vriend Gilbert.", false, null))
                .reference();
        file = as(MARIE, () -> intake.caseOf(reference)).orElseThrow();
        does(ELS, () -> {
            lusGroups.start(file, null);
            maps.add(file, new ContactFacts("nonkel Alfons", Relation.OTHER_FAMILY, "buur van Suzanne", Ring.INTIMACY, null, null, Set.of(),
                    null, null, false, WantsToInvite.YES));
            searches.describe(searches.open(file, SearchFor.GROUP), new Need(
                    ZOTTEGEM, 10, Set.of(), null, false, "iemand zoals Marleen", "liever niet Dirkje", null));
            files.note(file, "casefile.event.concern", "Hij belde met Ludovic.");
        });
        VolunteerId companion = aVolunteer("Ghislain", AALST);
        does(ELS, () -> assignments.assign(companion, file));
        jdbc.update("""
                insert into gathering (id, version, case_id, state, place, theme, with_volunteer, note, note_agreed, created_at)
                values (?, 0, ?, 'HELD', 'bij Philomena thuis', null, false, null, false, now())""", Ids.next(), file.value());
    }

    @Test
    void whateverAnyModuleKnowsIsFound() {
        for (String known : List.of(
                "Omer", "Velzeke", "360.51.27", "Berta", "Zorgzaam", "Gilbert", "Alfons", "Suzanne", "Marleen", "Dirkje", "Ludovic",
                "Ghislain",
                "Philomena")) {
            assertThat(as(ELS, () -> wording.identifying(file, new RecruitmentText("Oproep", "Een groep met " + known + " erbij."))))
                    .as(known).containsExactly(new Finding("body", known));
        }
    }

    @Test
    void theDraftOfThisFileTellsNothing() {
        for (RecruitmentKind kind : RecruitmentKind.values()) {
            for (Locale language : List.of(Locale.of("nl"), Locale.of("fr"), Locale.of("en"))) {
                RecruitmentText draft = as(ELS, () -> wording.draft(file, kind, need("41081:Velzeke-Ruddershove"), language));
                assertThat(as(ELS, () -> wording.identifying(file, draft))).isEmpty();
            }
        }
    }
}
