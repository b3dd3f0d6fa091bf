package be.omringd.inbox.ui;

import static be.omringd.inbox.InboxFixture.HASSELT;
import static be.omringd.inbox.InboxFixture.KARIM;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Absences;
import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.inbox.Grouping;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.SavedFilters;
import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.WorkItemState;
import be.omringd.shell.Moments;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(packages = "be.omringd.inbox.ui")
class InboxViewTest extends InboxScreens {

    @Autowired
    Absences absences;
    @Autowired
    SavedFilters filters;
    @Autowired
    OwnTasks own;
    @Autowired
    SeveralTasks severalTasks;

    @Test
    void tasksStandUnderWhenTheyAreDueTheLateOnesFirst() {
        UUID late = mine("Late", -3);
        UUID later = mine("Later", 20);
        UUID today = mine("Vandaag", 0);
        UUID whenever = given.aTask(given.aPersonFrom(ZOTTEGEM, "Ooit"), "test/questions");
        given.as(LIES, () -> assignments.claim(whenever));

        open();

        assertThat(rows()).extracting(row -> row.item().id()).containsExactly(late, today, later, whenever);
        assertThat(headings()).containsExactly("Te laat 1", "Vandaag 1", "Later 1", "Zonder datum 1");
        assertThat(textOf(rows().getFirst())).contains("Late De Proef", "9620 Zottegem", "3 dagen te laat", "Bij jou");
        assertThat(rows().getFirst().getClassNames()).contains("task-row-late");
        assertThat(counts()).containsExactly("4", "0", "4", "0");
    }

    @Test
    void eachRowShowsWhomItIsAbout() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Iemand"), "test/questions");

        open("scope", "open");

        assertThat(rows().getFirst().getElement().getOuterHTML()).contains("Iemand die een groep zoekt of heeft", "vaadin:user");
    }

    @Test
    void whatIsTypedFromAnywhereLeadsToTheTaskAndStandsInNoAddress() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, "Xanthippe"), "test/questions");
        open("scope", "open");
        String before = UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();

        test(find(Button.class).withClassName("finder-button").single()).click();
        TextField field = find(TextField.class).withClassName("finder-field").single();
        test(field).setValue("x");
        assertThat(hits()).isEmpty();
        test(field).setValue("xanthipe");

        assertThat(hits()).extracting(Anchor::getHref).contains("taak/" + task);
        assertThat(find(Span.class).withClassName("finder-alike").all()).isNotEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters()).isEqualTo(before);
        test(field).setValue("niemandheetzo");
        assertThat(hits()).isEmpty();
    }

    private List<Anchor> hits() {
        return find(Anchor.class).withClassName("finder-hit").all();
    }

    @Test
    void whoHasNothingInHandSeesWhatIsOpenFirst() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Iemand"), "test/questions");

        open();

        assertThat(screen()).contains("Iemand De Proef");
    }

    @Test
    void anEmptyInboxIsGoodNews() {
        open("scope", "mine");

        assertThat(screen()).contains("Niets dringends. Tijd voor een tas koffie?");
    }

    @Test
    void newTasksComeAndWithdrawnOnesGoByThemselvesAndTheOthersStay() {
        UUID stays = given.aTask(given.aPersonFrom(ZOTTEGEM, "Blijft"), "test/questions", inDays(5));
        UUID goes = given.aTask(given.aPersonFrom(ZOTTEGEM, "Gaat"), "test/questions", inDays(1));
        open("scope", "open");
        TaskRow row = rows().getLast();
        assertThat(row.item().id()).isEqualTo(stays);

        given.aTask(given.aPersonFrom(ZOTTEGEM, "Komt"), "test/questions", inDays(3));
        awaitOnScreen("Komt De Proef");
        assertThat(screen()).contains("1 nieuwe taak.");

        given.withdraw(goes);
        await(() -> !screen().contains("Gaat De Proef"));
        assertThat(screen()).contains("1 taak is weg uit de lijst.");
        assertThat(rows()).hasSize(2);
        assertThat(rows().getLast()).as("the row that stays is still the same one").isSameAs(row);
    }

    @Test
    void aTaskOfAnotherRegionDoesNotCome() {
        open("scope", "all");

        given.aTask(given.aPersonFrom(HASSELT, "Elders"), "test/questions");
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Hier"), "test/questions");

        awaitOnScreen("Hier De Proef");
        assertThat(screen()).doesNotContain("Elders");
    }

    @Test
    void whatAColleagueHasWhoIsAwayIsOpenAndSaysWhoStandsIn() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, "Wacht"), "test/questions", inDays(2));
        given.as(KARIM, () -> assignments.claim(task));
        LocalDate until = absences.today().plusDays(1);
        given.as(KARIM, () -> absences.add(KARIM.user(), absences.today(), until, Set.of(LIES.user())));
        try {
            open("scope", "open");
            assertThat(textOf(rows().getFirst())).contains("Wacht De Proef", "Bij Karim",
                    "Jij springt in tot en met " + until.getDayOfMonth());

            press("Dit doe ik");

            open("scope", "mine");
            assertThat(textOf(rows().getFirst())).contains("Wacht De Proef", "Bij jou").doesNotContain("springt in");
        } finally {
            jdbc.update("delete from absence");
        }
    }

    @Test
    void theAddressSaysWhatIsShown() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Late"), "test/questions", inDays(-3));
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Vroeg"), "test/questions", inDays(3));

        open("scope", "open", "late", "1");
        assertThat(screen()).contains("Late De Proef").doesNotContain("Vroeg De Proef").contains("1 gevonden");

        open("scope", "nonsense", "region", "elders,limburg", "sort", "upside-down");
        assertThat(screen()).contains("Niets gevonden");
    }

    @Test
    void eachChoiceIsAChipThatIsTakenAwayByPressingItAndWithDelete() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Late"), "test/questions", inDays(-3));
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Vroeg"), "test/questions", inDays(3));
        open("scope", "open");
        assertThat(find(Button.class).withClassName("inbox-clear").all()).isEmpty();

        press("Te laat");
        assertThat(address()).contains("late=1");
        assertThat(screen()).doesNotContain("Vroeg De Proef");
        assertThat(find(Button.class).withClassName("inbox-fold").single().getElement().getOuterHTML()).contains("Filters: 1 gekozen");

        press("Te laat");
        assertThat(address()).doesNotContain("late");

        open("scope", "open", "region", "limburg,oost-vlaanderen");
        Button chip = find(Button.class).withClassName("inbox-chip").all().get(1);
        assertThat(chip.getText()).isEqualTo("Limburg");
        ComponentUtil.fireEvent(chip, new KeyDownEvent(chip, "Delete"));
        assertThat(address()).contains("region=oost-vlaanderen").doesNotContain("limburg");
        test(find(Button.class).withClassName("inbox-chip").all().get(1)).click();
        assertThat(address()).doesNotContain("region");

        open("scope", "open", "late", "1", "region", "oost-vlaanderen", "sort", "newest");
        press("Wis alles");
        assertThat(address()).isEqualTo("inbox?scope=open&sort=newest&group=due");
    }

    @Test
    void whatIsChosenIsKeptUnderANameAndTheInboxCanBeginWithIt() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Late"), "test/questions", inDays(-3));
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Vroeg"), "test/questions", inDays(3));
        jdbc.update("delete from saved_filter");
        jdbc.update("delete from inbox_habit");
        try {
            open("scope", "open", "late", "1");
            press("Bewaar deze filter");
            press("Bewaar");
            assertThat(find(TextField.class).all().stream().filter(TextField::isInvalid).map(TextField::getErrorMessage))
                    .containsExactly("Geef de filter een naam.");
            test(find(TextField.class).all().getLast()).setValue("Brandend");
            press("Bewaar");
            RouterLink kept = find(RouterLink.class).withClassName("inbox-saved-link").single();
            assertThat(textOf(kept)).contains("Brandend", "1");
            assertThat(kept.getHref()).startsWith("inbox?").contains("scope=open", "late=1");
            assertThat(kept.getElement().getAttribute("aria-current")).isEqualTo("true");

            given.aTask(given.aPersonFrom(ZOTTEGEM, "Ook"), "test/questions", inDays(-1));
            await(() -> textOf(find(RouterLink.class).withClassName("inbox-saved-link").single()).contains("2"));

            UUID filter = UUID.fromString(jdbc.queryForObject("select id from saved_filter", String.class));
            filters.beginWith(filter);
            filters.keep(new SavedFilters.View(Order.NEWEST, Grouping.NONE, false));
            open();
            assertThat(rows()).extracting(row -> row.item().personName()).containsExactly("Ook De Proef", "Late De Proef");
            open("scope", "open");
            assertThat(rows()).as("an address that says something is what it says").hasSize(3);
        } finally {
            jdbc.update("delete from inbox_habit");
            jdbc.update("delete from saved_filter");
        }
    }

    @Test
    void onAWideScreenTheListStaysBesideTheTaskThatIsChosenInIt() {
        UUID first = given.aTask(given.aPersonFrom(ZOTTEGEM, "Een"), "test/questions", inDays(1));
        UUID second = given.aTask(given.aPersonFrom(ZOTTEGEM, "Twee"), "test/questions", inDays(2));
        open("scope", "all");
        find(SideBySide.class).single().width(SideBySide.WIDE);

        UI.getCurrent().navigate(TaskPage.class, first.toString());
        assertThat(address()).isEqualTo("taak/" + first);
        assertThat(rows()).extracting(row -> row.item().id()).containsExactly(first, second);
        assertThat(rows().getFirst().getClassNames()).contains("task-row-chosen");
        assertThat(find(TaskPage.class).all()).hasSize(1);
        find(TextField.class).all().stream().filter(field -> "Wat gebeurde er?".equals(field.getLabel())).findFirst()
                .ifPresent(field -> test(field).setValue("Half af"));

        UI.getCurrent().navigate(TaskPage.class, second.toString());
        assertThat(rows().getLast().getClassNames()).contains("task-row-chosen");
        assertThat(given.as(LIES, () -> items.open(first)).draft().text("note")).as("what was typed").contains("Half af");
        assertThat(SideBySide.nextBeside(find(TaskPage.class).single())).as("none follows: the first").contains(first);

        UI.getCurrent().navigate(TaskPage.class, first.toString());
        given.withdraw(first);
        await(() -> rows().size() == 1);
        assertThat(SideBySide.nextBeside(find(TaskPage.class).single())).contains(second);

        open("scope", "open");
        assertThat(find(TaskPage.class).all()).isEmpty();
        find(SideBySide.class).single().width(SideBySide.WIDE - 1);
        UI.getCurrent().navigate(TaskPage.class, second.toString());
        assertThat(rows()).as("on other screens the task takes the place of the list").isEmpty();
        assertThat(SideBySide.nextBeside(find(TaskPage.class).single())).isEmpty();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void aNameIsFoundAndStaysOutOfTheAddress() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Zoë"), "test/questions");
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Ahmed"), "test/questions");
        open("scope", "open");

        test(find(TextField.class).single()).setValue("zoe de");

        assertThat(screen()).contains("Zoë De Proef").doesNotContain("Ahmed De Proef");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters()).doesNotContainIgnoringCase("zoe");

        test(find(TextField.class).single()).setValue("%");
        assertThat(screen()).contains("Niets gevonden");
        press("Toon alles");
        assertThat(screen()).contains("Zoë De Proef", "Ahmed De Proef");
    }

    @Test
    void moreComesWhenAsked() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Veel");
        for (int i = 0; i < 45; i++) {
            given.aTask(person, "test/questions", inDays(i));
        }
        open("scope", "open");
        assertThat(rows()).hasSize(40);

        press("Toon meer");

        assertThat(rows()).hasSize(45);
        assertThat(rows().stream().map(row -> row.item().id()).distinct()).hasSize(45);
    }

    @Test
    void takingUpPuttingBackAndHandingOver() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, "Jef"), "test/questions");
        open("scope", "open");

        press("Dit doe ik");
        assertThat(assignee(task)).isEqualTo("Lies");
        assertThat(said()).contains("is nu bij jou");
        assertThat(rows()).isEmpty();

        open("scope", "mine");
        press("Leg terug");
        assertThat(assignee(task)).isNull();

        given.as(LIES, () -> assignments.claim(task));
        open("scope", "mine");
        press("Geef door");
        ComboBox<Actor> colleague = find(ComboBox.class).single();
        test(colleague).selectItem("Karim");
        find(TextArea.class).single().setValue("");
        find(com.vaadin.flow.component.button.Button.class).all().stream().filter(button -> button.getText().equals("Geef door"))
                .reduce((first, last) -> last).ifPresent(button -> test(button).click());
        assertThat(find(TextArea.class).single().isInvalid()).as("a reason is asked").isTrue();
        assertThat(assignee(task)).isEqualTo("Lies");
        test(find(TextArea.class).single()).setValue("Ik ben er morgen niet");
        find(com.vaadin.flow.component.button.Button.class).all().stream().filter(button -> button.getText().equals("Geef door"))
                .reduce((first, last) -> last).ifPresent(button -> test(button).click());
        assertThat(assignee(task)).isEqualTo("Karim");
    }

    @Test
    void severalTasksAreTakenAtOnceAndThatCanBeTakenBack() {
        UUID first = given.aTask(given.aPersonFrom(ZOTTEGEM, "Een"), "test/questions", inDays(1));
        UUID second = given.aTask(given.aPersonFrom(ZOTTEGEM, "Twee"), "test/questions", inDays(2));
        UUID third = given.aTask(given.aPersonFrom(ZOTTEGEM, "Drie"), "test/questions", inDays(3));
        open("scope", "open");

        press("Kies meerdere");
        tick(0);
        press("Kies alles wat je ziet");
        assertThat(screen()).contains("3 taken gekozen").doesNotContain("Kies alles wat je ziet");
        // at the same moment: this screen has not heard of it yet
        jdbc.update("update work_item set assignee_id = ? where id = ?", KARIM.userId().toString(), third.toString());
        inBar("Dit doe ik");

        assertThat(List.of(assignee(first), assignee(second), assignee(third))).containsExactly("Lies", "Lies", "Karim");
        assertThat(textOf(find(Dialog.class).withClassName("several-stays").single()))
                .contains("2 taken zijn nu bij jou.", "Drie De Proef", "Een collega heeft deze taak.");
        assertThat(find(SeveralBar.class).all()).as("nothing is chosen any more").isEmpty();
        press("Ongedaan maken");
        assertThat(assignee(first)).isNull();
        assertThat(assignee(third)).isEqualTo("Karim");
    }

    @Test
    void severalTasksGetAnotherDayWithOneReasonThatStandsOnTheTask() {
        UUID first = given.aTask(given.aPersonFrom(ZOTTEGEM, "Een"), "test/questions", inDays(-3));
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Twee"), "test/questions", inDays(2));
        open("scope", "open");
        tick(0);
        tick(1);
        inBar("Kies een dag");
        DatePicker day = find(DatePicker.class).single();
        press("Bewaar");
        assertThat(day.isInvalid() && find(TextArea.class).single().isInvalid()).as("a day and a reason are asked").isTrue();
        test(find(TextArea.class).single()).setValue("We wachten op de dochter");
        day.setValue(LocalDate.now(Moments.ZONE).minusDays(1));
        press("Bewaar");
        assertThat(day.getErrorMessage()).isEqualTo("Kies vandaag of een dag die nog komt.");
        assertThat(find(TextArea.class).single().getValue()).as("what was typed").isEqualTo("We wachten op de dochter");
        day.setValue(LocalDate.now(Moments.ZONE).plusDays(10));
        press("Bewaar");

        assertThat(headings()).containsExactly("Later 2");
        UI.getCurrent().navigate(TaskPage.class, first.toString());
        assertThat(screen()).contains("Lies koos deze dag", "We wachten op de dochter");
    }

    @Test
    void severalTasksGoToOneColleagueAndARowThatLeavesIsNoLongerChosen() {
        UUID first = given.aTask(given.aPersonFrom(ZOTTEGEM, "Een"), "test/questions", inDays(1));
        UUID second = given.aTask(given.aPersonFrom(ZOTTEGEM, "Twee"), "test/questions", inDays(2));
        open("scope", "all");
        tick(0);
        tick(1);
        given.withdraw(second);
        await(() -> rows().size() == 1);
        assertThat(screen()).contains("1 taak gekozen");

        inBar("Geef door");
        ComboBox<SeveralTasks.Receiver> colleague = find(ComboBox.class).single();
        test(colleague).selectItem("Karim");
        test(find(TextArea.class).single()).setValue("Jij kent haar");
        find(Button.class).all().stream().filter(button -> button.getText().equals("Geef door"))
                .reduce((one, last) -> last).ifPresent(button -> test(button).click());

        assertThat(assignee(first)).isEqualTo("Karim");
        press("Ongedaan maken");
        assertThat(assignee(first)).isNull();
    }

    @Test
    void whatIsPutAwayStandsBehindAChipThatTellsWhatIsLateAndIsBroughtBack() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Slaapt"), "test/questions", inDays(-3));
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Blijft"), "test/questions", inDays(2));
        open("scope", "all");
        tick(0);
        inBar("Later");
        press("Leg weg");
        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo("Kies een dag.");
        find(DatePicker.class).single().setValue(LocalDate.now(Moments.ZONE).plusDays(4));
        test(find(TextArea.class).single()).setValue("Ze is op reis");
        press("Leg weg");

        assertThat(screen()).doesNotContain("Slaapt De Proef").contains("Blijft De Proef", "Weggelegd (1, 1 te laat)");
        press("Weggelegd (1, 1 te laat)");
        assertThat(address()).contains("later=1");
        assertThat(screen()).contains("Slaapt De Proef", "Ze is op reis", "3 dagen te laat").doesNotContain("Blijft De Proef");
        press("Haal terug");
        assertThat(screen()).doesNotContain("Slaapt De Proef");
        open("scope", "mine");
        assertThat(screen()).contains("Slaapt De Proef").doesNotContain("Ze is op reis", "Weggelegd");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTaskIsWrittenDownFromTheInboxAndDoneWithOnePressThatCanBeTakenBack() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Alba");
        open("scope", "mine");
        press("Noteer een taak");
        press("Zet in de lijst");
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Schrijf wat er te doen is.");
        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo("Kies een dag.");
        test(find(TextArea.class).single()).setValue("Breng de folder mee");
        ((ComboBox<CaseSummary>) find(ComboBox.class).all().getFirst()).setValue(files.get(person));
        find(DatePicker.class).single().setValue(LocalDate.now(Moments.ZONE).plusDays(4));
        assertThat(((ComboBox<Actor>) find(ComboBox.class).all().getLast()).getValue()).isEqualTo(LIES);
        press("Zet in de lijst");

        TaskRow row = rows().getFirst();
        assertThat(textOf(row)).contains("Breng de folder mee", "Alba De Proef", "Eigen taak", "Bij jou", "Gedaan", "Geef door")
                .doesNotContain("Leg terug");
        press("Gedaan");
        assertThat(rows()).isEmpty();
        assertThat(given.state(row.item().id())).isEqualTo(WorkItemState.COMPLETED);
        press("Ongedaan maken");
        assertThat(textOf(rows().getFirst())).contains("Breng de folder mee");
    }

    @Test
    void whatIsAboutNoCaseStandsInTheInboxOfWhoHasItAndIsReadThere() {
        UUID free = Ids.next();
        own.write(free, null, "Vraag de sleutel van de zaal", LocalDate.now(Moments.ZONE).plusDays(2), LIES.user());

        open("scope", "mine", "group", "person");
        assertThat(headings()).containsExactly("Zonder dossier 1");
        assertThat(textOf(rows().getFirst())).contains("Vraag de sleutel van de zaal", "Eigen taak", "Bij jou");
        UI.getCurrent().navigate(TaskPage.class, free.toString());
        assertThat(screen()).contains("Vraag de sleutel van de zaal", "Eigen taak · zonder dossier", "Lies noteerde dit");
        test(find(Button.class).withId("task-done").single()).click();
        assertThat(given.state(free)).isEqualTo(WorkItemState.COMPLETED);
    }

    @Test
    void whatIsGivenToAColleagueIsFoundAgainAndOnceItIsDoneItSaysByWhom() {
        open("scope", "given");
        assertThat(screen()).contains("Je wacht op niemand");
        UUID free = Ids.next();
        own.write(free, null, "Vraag de sleutel van de zaal", LocalDate.now(Moments.ZONE).plusDays(2), KARIM.user());

        open("scope", "given");
        assertThat(textOf(rows().getFirst())).contains("Vraag de sleutel van de zaal", "Bij Karim", "Neem over");
        assertThat(counts()).endsWith("1");
        given.as(KARIM, () -> severalTasks.done(List.of(free)));
        open("scope", "given");
        assertThat(rows()).isEmpty();
        assertThat(screen()).contains("Er staat niets meer open", "Gedaan in de laatste 4 weken", "Karim deed dit, vandaag om")
                .doesNotContain("Je wacht op niemand");
        UI.getCurrent().navigate(TaskPage.class, free.toString());
        assertThat(screen()).contains("Vraag de sleutel van de zaal", "Karim");
    }

    private void tick(int row) {
        test(find(Checkbox.class).withClassName("task-row-tick").all().get(row)).click();
    }

    private void inBar(String text) {
        find(Button.class, find(SeveralBar.class).single()).all().stream().filter(button -> button.getText().equals(text)).findFirst()
                .ifPresentOrElse(button -> test(button).click(), () -> {
                    throw new AssertionError("No \"" + text + "\" in\n" + screen());
                });
    }

    @Test
    void whoIsTooLateToTakeUpATaskHearsSo() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, "Jef"), "test/questions");
        open("scope", "open");
        // at the same moment: this screen has not heard of it yet
        jdbc.update("update work_item set assignee_id = ? where id = ?", KARIM.userId().toString(), task.toString());

        press("Dit doe ik");

        assertThat(said()).contains("Iemand was je voor");
        assertThat(assignee(task)).isEqualTo("Karim");
    }

    @Test
    void whatRestsStandsApart() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Rust");
        given.aTask(person, "test/questions", inDays(-5));
        given.as(LIES, () -> {
            files.pause(person, null);
            return null;
        });
        open("scope", "open");
        assertThat(screen()).doesNotContain("Rust De Proef");

        press("Eén taak rust, want iemand neemt een pauze");

        assertThat(screen()).contains("Rust De Proef").doesNotContain("Te laat\n");
        assertThat(rows().getFirst().getClassNames()).doesNotContain("task-row-late");
    }

    @Test
    void tasksStandUnderWhatWasChosenWithHowManyThereAreAndTheInboxIsLeftSo() {
        CaseId rosa = given.aPersonFrom(ZOTTEGEM, "Rosa");
        UUID late = given.aTask(rosa, "test/questions", inDays(-3));
        UUID soon = given.aTask(rosa, "test/questions", inDays(3));
        UUID other = given.aTask(given.aPersonFrom(ZOTTEGEM, "Ahmed"), "test/questions", inDays(1));
        jdbc.update("delete from inbox_habit");
        try {
            open("scope", "open");
            assertThat(headings()).containsExactly("Te laat 1", "De komende dagen 2");

            choose("Per persoon");
            assertThat(address()).contains("group=person");
            assertThat(headings()).containsExactly("Ahmed De Proef 1", "Rosa De Proef 2");
            assertThat(rows()).extracting(row -> row.item().id()).containsExactly(other, late, soon);
            open("scope", "open", "sort", "newest");
            assertThat(rows()).extracting(row -> row.item().id()).as("in a group the order stays").containsExactly(other, soon, late);

            choose("Per regio");
            assertThat(headings()).containsExactly("Oost-Vlaanderen 3");
            choose("Per proces");
            assertThat(headings()).singleElement().asString().endsWith(" 3");
            choose("Niet in groepen");
            assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Taken");

            open("scope", "open");
            assertThat(find(H2.class).all()).as("as it was left").extracting(H2::getText).containsExactly("Taken");
        } finally {
            jdbc.update("delete from inbox_habit");
        }
    }

    @Test
    void aGroupIsFoldedToItsHeadingAndUnfolded() {
        UUID late = given.aTask(given.aPersonFrom(ZOTTEGEM, "Late"), "test/questions", inDays(-3));
        UUID soon = given.aTask(given.aPersonFrom(ZOTTEGEM, "Straks"), "test/questions", inDays(3));
        open("scope", "open");
        NativeButton fold = find(NativeButton.class).withClassName("task-list-fold").all().getFirst();
        assertThat(textOf(fold)).contains("Te laat", "1", "(aantal taken)");

        test(fold).click();
        assertThat(rows()).extracting(row -> row.item().id()).containsExactly(soon);
        assertThat(headings()).containsExactly("Te laat 1", "De komende dagen 1");
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(find(UnorderedList.class).withClassName("task-list-rows").all()).as("in the page, to lose its rows there")
                .extracting(rows -> rows.isVisible() && rows.getElement().hasAttribute("hidden")).containsExactly(true, false);
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Ook"), "test/questions", inDays(-1));
        await(() -> headings().contains("Te laat 2"));

        test(fold).click();
        assertThat(rows()).hasSize(3).extracting(row -> row.item().id()).contains(late, soon);
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void moreOfAGroupComesWhenAskedAndItsNumberIsThatOfAllOfIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Veel");
        for (int i = 0; i < 45; i++) {
            given.aTask(person, "test/questions", inDays(i));
        }
        open("scope", "open", "group", "person");
        assertThat(headings()).containsExactly("Veel De Proef 45");
        assertThat(rows()).hasSize(40);

        press("Toon meer");

        assertThat(rows()).hasSize(45);
        assertThat(screen()).doesNotContain("Toon meer");
    }

    @Test
    void aHeadingWithoutRowsCostsNoneOfTheOthersWhenTheListIsReadAnew() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Aan"), "test/questions", inDays(1));
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Veel");
        for (int i = 0; i < 45; i++) {
            given.aTask(person, "test/questions", inDays(i));
        }
        open("scope", "open", "group", "person");
        test(find(NativeButton.class).withClassName("task-list-fold").all().getFirst()).click();
        press("Toon meer");
        assertThat(rows()).hasSize(45);

        given.aTask(person, "test/questions", inDays(60));
        await(() -> headings().contains("Veel De Proef 46"));
        assertThat(rows()).hasSize(45);
        press("Toon meer");
        assertThat(rows()).hasSize(46);
    }

    @Test
    void rowsStandCloseTogetherForWhoWantsThatAlsoTheNextTime() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Iemand"), "test/questions");
        jdbc.update("delete from inbox_habit");
        try {
            open("scope", "open");
            assertThat(find(InboxView.class).single().getClassNames()).doesNotContain("inbox-compact");
            test(find(Button.class).withClassName("inbox-compact-switch").single()).click();
            assertThat(find(InboxView.class).single().getClassNames()).contains("inbox-compact");
            choose("Per persoon");
            assertThat(find(InboxView.class).single().getClassNames()).as("the one choice leaves the other").contains("inbox-compact");

            assertThat(given.as(LIES, filters::view)).isEqualTo(new SavedFilters.View(Order.DUE, Grouping.PERSON, true));
            assertThat(address()).doesNotContain("compact");
        } finally {
            jdbc.update("delete from inbox_habit");
        }
    }

    @Test
    void aKeptFilterOpensInItsGroupsAndLeavesThoseOfTheReader() {
        given.aTask(given.aPersonFrom(ZOTTEGEM, "Late"), "test/questions", inDays(-3));
        try {
            given.as(LIES, () -> filters.save("Te laat per persoon",
                    new InboxQuery(InboxQuery.Scope.OPEN, Set.of(), "", true, false, Order.DUE), Grouping.PERSON, false));
            open("scope", "open", "late", "1");
            RouterLink kept = find(RouterLink.class).withClassName("inbox-saved-link").single();
            assertThat(kept.getHref()).contains("group=person");
            assertThat(kept.getElement().getAttribute("aria-current")).as("in other groups").isNull();

            open("scope", "open", "late", "1", "group", "person");
            assertThat(headings()).containsExactly("Late De Proef 1");
            assertThat(find(RouterLink.class).withClassName("inbox-saved-link").single().getElement().getAttribute("aria-current"))
                    .isEqualTo("true");
            assertThat(given.as(LIES, filters::view).grouping()).isEqualTo(Grouping.DUE);

            test(find(Button.class).withClassName("inbox-compact-switch").single()).click();
            assertThat(given.as(LIES, filters::view)).as("of what stands in the address nothing else is kept")
                    .isEqualTo(new SavedFilters.View(Order.DUE, Grouping.DUE, true));
        } finally {
            jdbc.update("delete from inbox_habit");
            jdbc.update("delete from saved_filter");
        }
    }

    private void choose(String grouping) {
        test((Select<?>) find(Select.class).withClassName("inbox-order").all().getFirst()).selectItem(grouping);
    }

    private List<String> headings() {
        return find(NativeButton.class).withClassName("task-list-fold").all().stream()
                .map(fold -> textOf(fold).replace("(aantal taken)", "").strip().replace('\n', ' ')).toList();
    }

    private UUID mine(String name, int days) {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, name), "test/questions",
                days == 0 ? java.time.LocalDate.now(Moments.ZONE).atTime(23, 59, 59).atZone(Moments.ZONE)
                        .toInstant() : inDays(days));
        given.as(LIES, () -> assignments.claim(task));
        return task;
    }

    private String assignee(UUID task) {
        return given.as(LIES, () -> items.open(task)).item().assigneeName();
    }

    private void open(String... parameters) {
        Map<String, String> query = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        UI.getCurrent().navigate(InboxView.class, QueryParameters.simple(query));
    }

    private List<TaskRow> rows() {
        return find(TaskRow.class).all();
    }

    private List<String> counts() {
        return find(Span.class).all().stream().filter(span -> span.hasClassName("inbox-count")).map(Span::getText).toList();
    }
}
