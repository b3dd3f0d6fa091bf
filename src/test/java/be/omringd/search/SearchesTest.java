package be.omringd.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.processes.Workers;
import be.omringd.testing.Jobs;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerWorld;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.access.AccessDeniedException;

class SearchesTest extends VolunteerWorld {

    @Autowired
    Searches searches;
    @Autowired
    Proposals proposals;
    @Autowired
    ApplicationContext context;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    JdbcTemplate jdbc;

    private CaseId caseId;
    private SearchId search;

    @BeforeEach
    void aSearchInZottegem() {
        caseId = aFileIn(ZOTTEGEM);
        ActivatedJob job = Jobs.of("search.openSearch", Map.of("caseId", caseId.toString(), "searchFor", "lus"));
        search = SearchId.of(work(job).get("searchId").toString());
        assertThat(work(job).get("searchId")).isEqualTo(search.toString());
    }

    @Test
    void openingTwiceOpensOneSearch() {
        assertThat(as(ELS, () -> searches.of(caseId))).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(SearchState.OPEN);
            assertThat(one.searchFor()).isEqualTo(SearchFor.GROUP);
            assertThat(one.need()).isEmpty();
        });
    }

    @Test
    void theWholeWayFromTheNeedToAMatch() {
        VolunteerId samira = aVolunteer("Samira-weg", ZOTTEGEM);
        describe();
        assertThat(complete("search/search-network", Map.of("networkResult", "notFound")))
                .isEqualTo(TaskResult.done(Map.of("networkResult", "notFound")));
        assertThat(complete("search/search-pool", Map.of("poolResult", "found", "volunteerId", samira.toString())))
                .isEqualTo(TaskResult.done(Map.of("poolResult", "found", "volunteerId", samira.toString())));
        assertThat(found().state()).isEqualTo(SearchState.PROPOSED);
        bothSayYesAfterTheyMet();

        ActivatedJob job = job("search.recordMatch");
        assertThat(work(job)).containsEntry("volunteerId", samira.toString());
        assertThat(work(job)).containsEntry("volunteerId", samira.toString());

        assertThat(found().state()).isEqualTo(SearchState.MATCHED);
        assertThat(status(samira)).isEqualTo(VolunteerStatus.ASSIGNED);
        assertThat(as(ELS, () -> assignments.companions(caseId))).singleElement()
                .satisfies(one -> assertThat(one.volunteerId()).isEqualTo(samira));
        assertThat(whoWasFound()).as("the id, and not the name").isEqualTo(samira.toString());
    }

    @Test
    void theTimelineOfBeforeForgetsTheNameOfWhoWasFoundAndKnowsThemById() {
        VolunteerId mira = aVolunteer("Mira-vroeger", ZOTTEGEM);
        describe();
        does(ELS, () -> {
            searches.propose(search, mira, Channel.POOL);
            searches.answered(search, true, true, null, null);
            searches.met(search, clock.today());
            searches.personThinks(search, "yes");
            searches.volunteerThinks(search, "yes");
            searches.matched(search);
        });
        CaseId without = aFileIn(ZOTTEGEM);
        does(ELS, () -> files.note(without, Searches.MATCHED, "Iemand Vergeten"));
        jdbc.update("update timeline_entry set detail = 'Mira-vroeger Janssens' where case_id = ? and kind = ?", caseId.value(),
                Searches.MATCHED);

        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V10_5__matched_volunteer.sql")).execute(jdbc.getDataSource());

        assertThat(whoWasFound()).isEqualTo(mira.toString());
        assertThat(as(ELS, () -> files.timeline(without)).getFirst().detail()).isNull();
    }

    private String whoWasFound() {
        return as(ELS, () -> files.timeline(caseId)).stream().filter(entry -> entry.kind().equals(Searches.MATCHED)).findFirst()
                .orElseThrow().detail();
    }

    @Test
    void aMatchOnAnOlderDiagramWaitsForThePapersAndIsThenRecordedByItself() {
        describe();
        complete("search/search-network", Map.of(
                "networkResult", "found", "firstName", "Rosa", "lastName", "Wacht", "phone", "0470 99 88 77", "placeCode", HASSELT,
                "radiusKm", 30, "languages", List.of("nl"), "consent", true));
        VolunteerId rosa = found().candidates().getFirst().volunteerId();
        bothSayYesAfterTheyMet();
        ActivatedJob job = job("search.recordMatch");

        for (int minute = 0; minute < 5; minute++) {
            assertThatThrownBy(() -> work(job)).isInstanceOfSatisfying(JobError.class, later -> {
                assertThat(later.getRetries()).as("costs no try").isEqualTo(job.getRetries());
                assertThat(later.getRetryBackoff().apply(0)).isEqualTo(Duration.ofMinutes(1));
            });
        }
        assertThat(found().state()).isEqualTo(SearchState.TRIAL);
        assertThat(found().candidates()).singleElement().satisfies(one -> assertThat(one.waitsToBegin()).isTrue());
        assertThat(as(ELS, () -> searches.missingPapers(search))).contains(MissingPaper.AGREEMENT);
        assertThat(as(ELS, () -> assignments.companions(caseId))).isEmpty();

        thePapersAreThere(rosa);

        assertThat(work(job)).containsEntry("volunteerId", rosa.toString());
        assertThat(found().state()).isEqualTo(SearchState.MATCHED);
        assertThat(as(ELS, () -> assignments.companions(caseId))).singleElement()
                .satisfies(one -> assertThat(one.volunteerId()).isEqualTo(rosa));
    }

    @Test
    void aRefusalFreesTheVolunteerAndIsCountedOnce() {
        VolunteerId jef = aVolunteer("Jef-nee", ZOTTEGEM);
        describe();
        complete("search/search-pool", Map.of("poolResult", "found", "volunteerId", jef.toString()));
        complete("search/propose-match", Map.of("personAnswer", "no", "volunteerAnswer", "yes", "personReason", "te druk"));

        ActivatedJob job = job("search.recordRefusal");
        assertThat(work(job)).containsEntry("refusals", 1);
        assertThat(work(job)).containsEntry("refusals", 1);

        assertThat(found().candidates()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo("REFUSED");
            assertThat(one.personReason()).isEqualTo("te druk");
        });
        assertThat(as(ELS, () -> volunteers.get(jef)).groupsTaken()).isZero();
        assertThat(as(ELS, () -> proposals.of(search)).proposals()).extracting(one -> one.volunteer().id()).doesNotContain(jef);
    }

    @Test
    void somebodyFromTheOwnNetworkComesIntoTheRegisterWithConsentOnly() {
        describe();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "networkResult", "found", "firstName", "Rosa", "lastName", "De Smet", "phone", "0470 99 88 77", "placeCode", HASSELT,
                "radiusKm", 30, "languages", List.of("nl")));
        assertThat(complete("search/search-network", answers)).isInstanceOf(TaskResult.Refused.class);
        answers.put("consent", true);
        answers.remove("phone");
        assertThat(complete("search/search-network", answers))
                .isInstanceOfSatisfying(TaskResult.Refused.class, refused -> assertThat(refused.errors().at("phone")).isPresent());
        answers.put("phone", "0470 99 88 77");

        TaskResult result = complete("search/search-network", answers);

        assertThat(result).isInstanceOfSatisfying(TaskResult.Done.class, done -> {
            assertThat(done.variables()).containsOnlyKeys("networkResult", "volunteerId");
            assertThat(done.toKeep().toJson()).doesNotContain("Rosa", "0470");
            VolunteerId rosa = VolunteerId.of(done.variables().get("volunteerId").toString());
            assertThat(as(ELS, () -> volunteers.get(rosa))).satisfies(one -> {
                assertThat(one.source()).isEqualTo(VolunteerSource.NATURAL_NETWORK);
                assertThat(one.person().fullName()).isEqualTo("Rosa De Smet");
                assertThat(one.groupsTaken()).isOne();
            });
        });
        assertThat(found().candidates()).singleElement().satisfies(one -> {
            assertThat(one.channel()).isEqualTo(Channel.NETWORK);
            assertThat(one.name()).isEqualTo("Rosa De Smet");
        });
    }

    @Test
    void somebodyWhoWasTakenMeanwhileIsRefusedWithAKindWord() {
        VolunteerId an = aVolunteer("An-bezet", ZOTTEGEM);
        describe();
        as(ELS, () -> assignments.propose(an, aFileIn(AALST)));

        assertThat(complete("search/search-pool", Map.of("poolResult", "found", "volunteerId", an.toString())))
                .isInstanceOfSatisfying(TaskResult.Refused.class,
                        refused -> assertThat(refused.errors().at("volunteerId").orElseThrow()).contains("Kies iemand anders"));
        assertThat(found().state()).isEqualTo(SearchState.SEARCHING_NETWORK);
        assertThat(complete("search/search-pool", Map.of())).isInstanceOf(TaskResult.Refused.class);
    }

    @Test
    void waitingSaysUntilWhen() {
        describe();
        complete("search/decide-after-pool", Map.of("afterPool", "wait"));
        assertThat(found().waitingUntil()).isEqualTo(clock.today().plusDays(30));

        complete("search/decide-after-pool", Map.of("afterPool", "network"));
        assertThat(found().state()).isEqualTo(SearchState.SEARCHING_NETWORK);
        assertThat(found().waitingUntil()).isNull();
    }

    @Test
    void givingUpClosesTheSearchOnce() {
        describe();
        complete("search/decide-after-pool", Map.of("afterPool", "giveUp"));
        work(job("search.closeSearch"));

        assertThat(found().state()).isEqualTo(SearchState.EXHAUSTED);
    }

    @Test
    void aClosedFileNeedsNobodyAnyMore() {
        VolunteerId wim = aVolunteer("Wim-dicht", ZOTTEGEM);
        describe();
        as(ELS, () -> searches.propose(search, wim, Channel.POOL));

        does(ELS, () -> files.close(caseId, "ownWish"));

        assertThat(found().state()).isEqualTo(SearchState.CANCELLED);
        assertThat(as(ELS, () -> volunteers.get(wim)).groupsTaken()).isZero();
    }

    @Test
    void aPersonWhoStopsLetsTheVolunteerGoBeforeTheClosingTalk() {
        VolunteerId wim = aVolunteer("Wim-stop", ZOTTEGEM);
        describe();
        as(ELS, () -> searches.propose(search, wim, Channel.POOL));

        does(ELS, () -> files.stop(caseId, null));

        assertThat(found().state()).isEqualTo(SearchState.CANCELLED);
        assertThat(as(ELS, () -> volunteers.get(wim)).groupsTaken()).isZero();
        // a task that was being done at that moment changes nothing any more, and nobody sees an error
        complete("search/propose-match", Map.of("personAnswer", "yes", "volunteerAnswer", "yes"));
        assertThat(as(ELS, () -> searches.propose(search, wim, Channel.POOL))).isEqualTo(SpareCapacity.YES);
        assertThat(found().state()).isEqualTo(SearchState.CANCELLED);
    }

    @Test
    void onlyWhoMayWorkInTheFileSeesAndChangesItsSearch() {
        for (Actor actor : List.of(TOM, LIEN, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> searches.get(search))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> searches.of(caseId))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> proposals.of(search))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> searches.searchIn(search, Channel.POOL))).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(as(MARIE, () -> searches.get(search)).id()).isEqualTo(search);
    }

    @Test
    void scriptInATextStaysText() {
        complete("search/describe-need", Map.of(
                "municipality", ZOTTEGEM, "radiusKm", 10, "languages", List.of("nl", "klingon"), "frequency", "sixWeekly",
                "wishes", "<script>alert(1)</script>"));

        assertThat(found().need()).hasValueSatisfying(need -> {
            assertThat(need.wishes()).isEqualTo("<script>alert(1)</script>");
            assertThat(need.languages()).isEqualTo(Set.of(Language.NL));
            assertThat(need.frequency()).isEqualTo(Need.Frequency.SIX_WEEKLY);
        });
    }

    @Test
    void theNeedBeginsWithHomeAndLanguageAndANextSearchWithWhatWasSaidBefore() {
        assertThat(begun()).isEqualTo(FormValues.of(Map.of("municipality", ZOTTEGEM, "radiusKm", 15, "languages", List.of("nl"))));

        Map<String, Object> answers = new HashMap<>(Map.of(
                "municipality", ZOTTEGEM, "radiusKm", 8, "languages", List.of("nl", "ar"), "frequency", "biweekly", "minorsInvolved", true,
                "when", List.of("WEEKDAY_EVENING", "SUNDAY"), "interests", List.of("GARDENING", "MUSIC"), "pace", "CALM"));
        answers.putAll(Map.of("experience", List.of("LIVED_ALONE"), "ages", List.of("FROM_50"), "noGoTraits", List.of("SMOKES"),
                "wishes", "graag iemand met geduld", "noGo", "geen haast", "publicText", "Een groep die graag kookt."));
        complete("search/describe-need", answers);
        assertThat(begun()).isEqualTo(FormValues.of(answers));

        as(ELS, () -> {
            searches.exhausted(search);
            return searches.open(caseId, SearchFor.REPLACEMENT);
        });
        assertThat(begun()).isEqualTo(FormValues.of(answers));
    }

    private FormValues begun() {
        return as(ELS, () -> handlers.begin(new CurrentTask(
                Ids.next(), caseId, "volunteer-search", "test", "search/describe-need", Map.of("searchId", search.toString()))));
    }

    private void describe() {
        complete("search/describe-need", Map.of(
                "municipality", ZOTTEGEM, "radiusKm", 15, "languages", List.of("nl"), "frequency", "monthly"));
        assertThat(found().state()).isEqualTo(SearchState.SEARCHING_NETWORK);
    }

    private void bothSayYesAfterTheyMet() {
        complete("search/propose-match", Map.of("personAnswer", "yes", "volunteerAnswer", "yes"));
        complete("search/trial-meeting", Map.of("trialOutcome", "held", "metOn", clock.today().toString()));
        complete("search/ask-person", Map.of("personAfterTrial", "yes"));
        complete("search/ask-volunteer", Map.of("volunteerAfterTrial", "yes"));
    }

    private void thePapersAreThere(VolunteerId volunteer) {
        jdbc.update("update volunteer_onboarding set cleared_on = current_date where volunteer_id = ?", volunteer.value());
    }

    private SearchSummary found() {
        return as(ELS, () -> searches.get(search));
    }

    private TaskResult complete(String formKey, Map<String, Object> answers) {
        CurrentTask task = new CurrentTask(
                Ids.next(), caseId, "volunteer-search", "test", formKey, Map.of("searchId", search.toString()));
        return as(ELS, () -> handlers.complete(task, FormValues.of(answers)));
    }

    private ActivatedJob job(String type) {
        return Jobs.of(type, Map.of("caseId", caseId.toString(), "searchId", search.toString()));
    }

    private Map<String, Object> work(ActivatedJob job) {
        return Workers.work(context, job);
    }
}
