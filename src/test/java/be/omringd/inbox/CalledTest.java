package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.ADA;
import static be.omringd.inbox.InboxFixture.HASSELT;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.SOFIE;
import static be.omringd.inbox.InboxFixture.TOM;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking for files and tasks by a name, as from anywhere; each reader in what they may see. */
@OnInbox
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalledTest {

    @Autowired
    CaseLists files;
    @Autowired
    CaseFiles cases;
    @Autowired
    TaskLists tasks;
    @Autowired
    InboxFixture.Tasks given;

    private CaseId zoe;
    private UUID task;

    @BeforeAll
    void someWithNamesThatNobodyElseHas() {
        zoe = known("Zoë-Xanthe", "Van den Quickenborne", ZOTTEGEM);
        task = given.aTask(zoe, "test/questions");
    }

    private CaseId known(String first, String last, String place) {
        return cases.open(Trajectory.KIND, new ContactDetails(first, last, "0470 12 34 56", null, place, "nl", "phone", false));
    }

    private List<CaseId> found(Actor actor, String typed) {
        return called(actor, typed).found().stream().map(CaseSummary::id).toList();
    }

    private Matches<CaseSummary> called(Actor actor, String typed) {
        return given.as(actor, () -> files.called(SearchWords.of(typed), Set.of(), 50));
    }

    private Matches<WorkItemSummary> tasks(Actor actor, String typed) {
        return given.as(actor, () -> tasks.called(SearchWords.of(typed), Locale.of("nl"), 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoexan", "ZOË-XANTHE", "zoe xanthe van den", "van den quick", "quickenb", "quickenborne zoe",
        "Zoe Vandenquick",
        "zoexanthe quick", "van den quickenborne zoe xanthe"})
    void aNameIsFoundByItsBeginsInAnyOrderAndWithoutAccents(String typed) {
        assertThat(called(LIES, typed).alike()).isFalse();
        assertThat(found(LIES, typed)).contains(zoe);
    }

    @ParameterizedTest
    @CsvSource({"quikenborne", "qiuckenborne", "uqickenborne", "zoe-xnathe", "zoe quickenbonre", "quickenbroen zoexant"})
    void aSlipOfTheFingerIsForgivenWhereNobodyIsCalledSo(String typed) {
        assertThat(called(LIES, typed).alike()).isTrue();
        assertThat(found(LIES, typed)).contains(zoe);
        assertThat(tasks(LIES, typed).found()).extracting(WorkItemSummary::id).contains(task);
    }

    @Test
    void thoseWhoAreCalledSoAreNotMixedWithThoseWhoNearlyAre() {
        CaseId nearly = known("Ann", "Quickenborme", ZOTTEGEM);

        assertThat(found(LIES, "quickenborne")).contains(zoe).doesNotContain(nearly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quickenborne", "quikenborne", "zoe-xanthe"})
    void nobodyFindsAFileOrATaskOfAnotherRegionOrRole(String typed) {
        CaseId elsewhere = known("Zoë-Xanthe", "Quickenborne", HASSELT);
        UUID taskElsewhere = given.aTask(elsewhere, "test/questions");

        assertThat(found(LIES, typed)).contains(zoe).doesNotContain(elsewhere);
        assertThat(found(SOFIE, typed)).contains(elsewhere).doesNotContain(zoe);
        assertThat(tasks(LIES, typed).found()).extracting(WorkItemSummary::id).contains(task).doesNotContain(taskElsewhere);
        assertThat(found(MIA, typed)).contains(zoe, elsewhere);
        for (Actor nobody : List.of(TOM, ADA)) {
            assertThat(found(nobody, typed)).isEmpty();
            assertThat(tasks(nobody, typed).found()).isEmpty();
        }
    }

    @Test
    void aTaskForManagersIsFoundByThemOnly() {
        UUID forManagers = given.aTask(given.task(zoe, "test/questions", "management", null));

        assertThat(tasks(LIES, "quickenborne").found()).extracting(WorkItemSummary::id).doesNotContain(forManagers);
        assertThat(tasks(MIA, "quickenborne").found()).extracting(WorkItemSummary::id).contains(forManagers);
    }

    @Test
    void aTaskIsFoundByWhatIsToBeDoneAndForWhom() {
        UUID other = given.aTask(
                zoe, "request-intake", "introConversation", "test/questions", "introducer", null,
                java.util.Map.of("caseId", zoe.toString()));

        assertThat(tasks(LIES, "contact quickenborne").found()).extracting(WorkItemSummary::id).contains(task).doesNotContain(other);
        assertThat(tasks(LIES, "contact").found()).isNotEmpty().allMatch(one -> one.isAt("firstContact") || !one.isIn("request-intake"));
        assertThat(tasks(LIES, "contact niemandheetzo").found()).isEmpty();
    }

    @Test
    void aTaskThatIsDoneIsNotFound() {
        UUID done = given.aTask(zoe, "test/questions");
        given.withdraw(done);

        assertThat(tasks(LIES, "quickenborne").found()).extracting(WorkItemSummary::id).contains(task).doesNotContain(done);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%", "__", "' or 1=1 --", "-", ""})
    void signsFindNothing(String typed) {
        assertThat(found(MIA, typed)).isEmpty();
        assertThat(tasks(MIA, typed).found()).isEmpty();
    }
}
