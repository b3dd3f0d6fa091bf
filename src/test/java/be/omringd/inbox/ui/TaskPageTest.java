package be.omringd.inbox.ui;

import static be.omringd.inbox.InboxFixture.HASSELT;
import static be.omringd.inbox.InboxFixture.KARIM;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.group.GatheringPlan;
import be.omringd.group.Gatherings;
import be.omringd.group.LedBy;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemState;
import be.omringd.intake.Intake;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestFixtures;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ViewPackages(packages = "be.omringd.inbox.ui")
class TaskPageTest extends InboxScreens {

    private static final FormValues OTHER = FormValues.of(Map.of("note", "Van Karim", "choice", "no"));

    @Value("${omringd.inbox.next-step-within}")
    Duration nextStepWithin;
    @Autowired
    OwnTasks own;
    @Autowired
    Tasks tasks;
    @Autowired
    Intake intake;
    @Autowired
    Gatherings gatherings;

    @Test
    void theTaskStandsBesideThePersonItIsAbout() {
        open(aTask());

        assertThat(screen()).contains("Eerste contact leggen", "Jef De Proef", "9620 Zottegem", "0470 12 34 56", "Nederlands");
        assertThat(UI.getCurrent().getInternals().getTitle()).doesNotContain("Jef");
    }

    @Test
    void whatWasAskedIsReadBesideTheTaskInTheWordsOfWhoAsked() {
        CaseId person = given.as(Actor.VISITOR, () -> intake.register(RequestFixtures.aRequestForAnother(PersonKnows.NO))).caseId();

        open(given.aTask(person, "test/questions"));

        assertThat(screen()).contains("In de woorden van Bert Zorgzaam", "Omer zit vaak alleen.");
    }

    @Test
    void theNextAppointmentStandsBesideTheTaskWhereThereIsOne() {
        open(given.aTask(given.aPersonFrom(ZOTTEGEM, "Gepland"), "test/questions"));
        assertThat(screen()).contains("De volgende afspraak", "Bijeenkomst · De Kring 3").doesNotContain("De Kring -1", "De Kring 9");

        open(given.aTask(given.aPersonFrom(ZOTTEGEM, "Jef"), "test/questions"));
        assertThat(screen()).doesNotContain("De volgende afspraak");
    }

    @Test
    void aTaskIsPutAwayFromItsPageAndSaysUntilWhen() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, "Jef"), "test/questions");
        open(task);
        press("Later");
        find(DatePicker.class).single().setValue(LocalDate.now(Moments.ZONE).plusDays(4));
        find(TextArea.class).all().getLast().setValue("Eerst bellen met de dochter");
        press("Leg weg");

        assertThat(screen()).contains("Deze taak is weggelegd tot", "Eerst bellen met de dochter", "Bij jou");
        press("Haal terug");
        assertThat(screen()).doesNotContain("weggelegd tot");
    }

    @Test
    void aTaskThatIsAboutOneOfSeveralSaysWhichInItsTitle() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);

        open(given.aTask(person, "volunteer-onboarding", "arrangeCheck", "volunteer/arrange-check", "volunteerCoordinator", null,
                Map.of("check", "c45b")));

        assertThat(screen()).contains("Papier in orde brengen: C45B voor de RVA");
    }

    @Test
    void whatIsTypedIsKeptAndThereAgain() {
        UUID task = aTask();
        open(task);

        type("Ik belde");

        assertThat(given.as(KARIM, () -> items.open(task)).draft().text("note")).contains("Ik belde");
        assertThat(screen()).contains("Bewaard om", "Bij jou");
        UI.getCurrent().navigate(InboxView.class);
        open(task);
        assertThat(note().getValue()).isEqualTo("Ik belde");
    }

    @Test
    void doneGoesToTheInboxWhenNothingFollows() {
        UUID task = aTask();
        open(task);
        type("Alles goed");

        press("Klaar");

        assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
        await(() -> getCurrentView() instanceof InboxView);
        assertThat(said()).contains("‘Eerste contact leggen’ is klaar.");
    }

    @Test
    void doneGoesToTheNextStepOfTheSamePerson() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        open(task);
        type("Alles goed");

        press("Klaar");
        assertThat(screen()).as("at once, instead of the form").contains("‘Eerste contact leggen’ is klaar. We kijken");
        assertThat(find(TextField.class).exists()).isFalse();
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Ander"), "test/questions");
        given.aTask(person, "test/own-screen");

        await(() -> getCurrentView() instanceof TaskPage && find(TextField.class).withId("own-field").exists());
        assertThat(said()).contains("De volgende stap");
        assertThat(screen()).as("that was the task before").doesNotContain("Bewaard om");
    }

    @Test
    void whatIsAgreedForADayToComeDoesNotFollowAtOnce() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        given.as(KARIM, () -> gatherings.plan(person, new GatheringPlan(
                Instant.now().plus(Duration.ofDays(14)), "bij Jef thuis", null, LedBy.WORKER, null)));
        UUID task = given.aTask(person, "test/questions");
        open(task);
        type("Alles goed");

        press("Klaar");
        given.aTask(person, "group-start", "holdGathering", "gathering/hold-gathering", "lusWorker", null, Map.of());

        await(() -> getCurrentView() instanceof InboxView);
    }

    @Test
    void whoGoesElsewhereBeforeTheNextStepComesStaysThere() {
        UUID second = aTask();
        UUID third = aTask();
        open(aTask());
        type("Alles goed");
        press("Klaar");
        UI.getCurrent().navigate(InboxView.class);
        open(second);
        type("Hier ook");
        press("Klaar");
        open(third);

        Instant later = Instant.now().plus(nextStepWithin).plusMillis(500);
        await(() -> Instant.now().isAfter(later));

        assertThat(getCurrentView()).isInstanceOfSatisfying(TaskPage.class, page -> assertThat(page.task()).isEqualTo(third));
    }

    @Test
    void wrongAnswersStayWhereTheyWereTyped() {
        UUID task = aTask();
        open(task);
        type("x".repeat(101));

        press("Klaar");

        assertThat(note().isInvalid()).isTrue();
        assertThat(note().getValue()).hasSize(101);
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
        assertThat(find(Button.class).withId("task-done").single().isEnabled()).isTrue();
    }

    @Test
    void whatAHandlerRefusesIsSaidAtTheField() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/refused-form");
        open(task);
        type("Alles goed");

        press("Klaar");

        assertThat(note().getErrorMessage()).isEqualTo("Dat kan niet.");
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
    }

    @Test
    void aTaskThatIsWithdrawnWhileSomebodyTypesSaysSoAndKeepsItInTheFile() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        open(task);
        type("Half af");

        given.withdraw(task);

        awaitOnScreen("Deze stap is intussen niet meer nodig");
        assertThat(note().getValue()).isEqualTo("Half af");
        assertThat(find(Button.class).withId("task-done").exists()).isFalse();
        assertThat(given.as(LIES, () -> items.answered(person, task)).orElseThrow().answers().text("note")).contains("Half af");
    }

    @Test
    void aTaskThatIsWithdrawnJustBeforeDoneSaysSoToo() {
        UUID task = aTask();
        given.as(LIES, () -> assignments.claim(task));
        open(task);
        type("Toch nog");
        // without a word to this screen
        jdbc.update("update work_item set state = 'WITHDRAWN', ended_at = utc_timestamp(6) where id = ?", task.toString());

        press("Klaar");

        assertThat(screen()).contains("Wat je schreef, is bewaard.");
        assertThat(given.state(task)).isEqualTo(WorkItemState.OVERTAKEN);
    }

    @Test
    void whatAColleagueFinishedMeanwhileSaysSoAndWhatWasTypedStaysToCopy() {
        UUID task = aTask();
        open(task);
        type("Mijn versie");
        given.as(LIES, () -> assignments.release(task));
        given.as(KARIM, () -> tasks.complete(task, OTHER, Texts.DUTCH));

        awaitOnScreen("Karim rondde deze taak intussen af");

        assertThat(note().getValue()).isEqualTo("Mijn versie");
        assertThat(find(Button.class).withId("task-done").exists()).isFalse();
        assertThat(given.as(LIES, () -> items.open(task)).ended().orElseThrow().answers()).isEqualTo(OTHER);
    }

    @Test
    void whatAColleagueTookMeanwhileSaysSo() {
        UUID task = aTask();
        open(task);
        type("Mijn versie");
        given.as(LIES, () -> assignments.handOver(task, KARIM.userId(), "Neem jij het?"));

        awaitOnScreen("Karim heeft deze taak intussen");

        assertThat(note().getValue()).isEqualTo("Mijn versie");
        note().setValue("Nog iets");
        assertThat(given.as(KARIM, () -> items.open(task)).draft().text("note")).contains("Mijn versie");
    }

    @Test
    void aTaskOfAColleagueIsThereToReadAndToTakeOver() {
        UUID task = aTask();
        given.as(KARIM, () -> assignments.keepDraft(task, OTHER));

        open(task);

        assertThat(screen()).contains("Karim is met deze taak bezig.", "Wat Karim tot nu toe noteerde", "Van Karim");
        assertThat(find(TextField.class).exists()).isFalse();
        press("Neem over");
        find(com.vaadin.flow.component.textfield.TextArea.class).single().setValue("Karim is ziek");
        press("Bevestig");
        assertThat(note().getValue()).isEqualTo("Van Karim");
    }

    @Test
    void aTaskThatWasHandedOverTellsWhy() {
        UUID task = aTask();
        given.as(KARIM, () -> assignments.handOver(task, LIES.userId(), "Jij kent Jef"));

        open(task);

        assertThat(screen()).contains("Karim gaf je deze taak door: “Jij kent Jef”");
    }

    @Test
    void aFinishedTaskIsThereToRead() {
        UUID task = aTask();
        given.as(KARIM, () -> tasks.complete(task, OTHER, Texts.DUTCH));

        open(task);

        assertThat(screen()).contains("Karim rondde deze taak af", "Wat er ingevuld werd", "Van Karim");
        assertThat(find(TextField.class).exists()).isFalse();
    }

    @Test
    void aTaskThatIsNotForTheReaderTellsNothing() {
        UUID task = given.aTask(given.aPersonFrom(HASSELT, "Geheim"), "test/questions");

        for (String id : new String[] {task.toString(), UUID.randomUUID().toString(), "niets"}) {
            UI.getCurrent().navigate(TaskPage.class, id);
            assertThat(screen()).contains("Deze taak vinden we niet").doesNotContain("Geheim");
        }
    }

    @Test
    void aPersonWhoMovesTakesTheTaskAlong() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        open(task);
        type("Nog niet klaar");
        given.as(LIES, () -> {
            files.changePerson(person, new ContactDetails("Jef", null, null, null, HASSELT, "nl", null, false));
            return null;
        });

        awaitOnScreen("Deze taak is niet langer voor jou");

        assertThat(note().getValue()).isEqualTo("Nog niet klaar");
        assertThat(screen()).doesNotContain("0470 12 34 56");
    }

    @Test
    void aTaskCanHaveItsOwnScreen() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/own-screen");
        open(task);
        TextField field = find(TextField.class).withId("own-field").single();

        press("Klaar");
        assertThat(field.isInvalid()).isTrue();
        test(field).setValue("Tante Rosa");
        await(() -> given.as(LIES, () -> items.open(task)).draft().text("who").isPresent());
        press("Klaar");

        assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
    }

    @Test
    void whatEndsSomethingSaysSoOnItsButtonAndIsAskedOnce() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/ending");
        open(task);
        type("Wil niet meer");
        assertThat(doneButton().getText()).isEqualTo("Klaar");

        choose("no");
        assertThat(doneButton().getText()).isEqualTo("Klaar en aanvraag afsluiten");
        choose("yes");
        assertThat(doneButton().getText()).isEqualTo("Klaar");
        choose("no");
        press("Klaar en aanvraag afsluiten");

        ConfirmDialog asked = find(ConfirmDialog.class).single();
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
        test(asked).cancel();
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
        assertThat(doneButton().isEnabled()).isTrue();

        press("Klaar en aanvraag afsluiten");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
    }

    @Test
    void whatEndsSomethingIsNotAskedBeforeTheAnswersAreThere() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/ending");
        open(task);
        choose("no");

        press("Klaar en aanvraag afsluiten");

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(note().isInvalid()).isTrue();
    }

    @Test
    void whatAColleagueWroteDownIsPutRightAndTakenBackByWhoWroteItAndItsTitleTellsNothing() {
        UUID task = Ids.next();
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Jef");
        own.write(task, person, "Bel zijn zus\nzij weet van de sleutel", LocalDate.now(Moments.ZONE).plusDays(2), KARIM.user());

        open(task);
        assertThat(find(H1.class).all().getLast().getText()).isEqualTo("Bel zijn zus");
        assertThat(screen()).contains("zij weet van de sleutel", "Lies noteerde dit", "Karim", "Neem over");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Eigen taak · Omringd");
        press("Pas aan");
        test(find(TextArea.class).single()).setValue("Bel zijn broer");
        press("Bewaar");
        assertThat(find(H1.class).all().getLast().getText()).isEqualTo("Bel zijn broer");
        press("Trek in");
        assertThat(given.state(task)).isEqualTo(WorkItemState.WITHDRAWN);
        press("Ongedaan maken");
        assertThat(screen()).contains("Bel zijn broer", "Lies noteerde dit");
        assertThat(jdbc.queryForObject("select count(*) from notification where work_item_id = ? and reader_id = ?", Integer.class,
                task.toString(), KARIM.user().toString())).isOne();
    }

    private Button doneButton() {
        return find(Button.class).withId("task-done").single();
    }

    /** As somebody would in the second field. */
    @SuppressWarnings("unchecked")
    private void choose(String value) {
        ((Select<String>) find(Select.class).single()).setValue(value);
        roundTrip();
    }

    private UUID aTask() {
        return given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
    }

    private void open(UUID task) {
        UI.getCurrent().navigate(TaskPage.class, task.toString());
    }

    private TextField note() {
        return find(TextField.class).single();
    }

    private void type(String text) {
        note().setValue(text);
        roundTrip();
    }
}
