package be.omringd.group.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.engine.Ids;
import be.omringd.group.Feeling;
import be.omringd.group.FollowUpFacts;
import be.omringd.group.GatheringPlan;
import be.omringd.group.GatheringReport;
import be.omringd.group.Gatherings;
import be.omringd.group.Groups;
import be.omringd.group.HandoverRecord;
import be.omringd.group.LedBy;
import be.omringd.group.RunningGroups;
import be.omringd.group.WhoIsInGroup;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class GroupSectionsTest extends VolunteerWorld {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    GatheringsSection gatheringsSection;
    @Autowired
    FollowUpSection followUpSection;
    @Autowired
    GroupSection groupSection;
    @Autowired
    GroupOnPage groupOnPage;
    @Autowired
    GroupBeside beside;
    @Autowired
    WhoIsInGroup whoIsInGroup;
    @Autowired
    VolunteerLeavesAction volunteerLeaves;
    @Autowired
    PersonMovesAction personMoves;
    @Autowired
    GoesAloneAction goesAlone;
    @Autowired
    Gatherings gatherings;
    @Autowired
    RunningGroups groups;
    @Autowired
    Groups allGroups;
    @Autowired
    LusGroups lusGroups;
    @Autowired
    JdbcTemplate jdbc;

    private CaseId caseId;

    @BeforeEach
    void aGroup() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        clock.setTo(START);
        caseId = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> {
            lusGroups.start(caseId, null);
            lusGroups.enter(caseId, LusPhase.INVITING);
            allGroups.startUp(caseId);
            return null;
        });
    }

    @Test
    void whatThereIsNothingOfIsNotShown() {
        does(ELS, () -> {
            assertThat(gatheringsSection.create(files.get(caseId))).isEmpty();
            assertThat(followUpSection.create(files.get(caseId))).isEmpty();
        });
    }

    @Test
    void theFileSaysThatThereIsAGroupAndLeadsToItOnOneSheet() {
        does(ELS, () -> gatherings.plan(caseId, new GatheringPlan(
                Instant.parse("2026-03-07T13:30:00Z"), "bij Nora thuis", null, LedBy.BOTH, null)));

        String html = as(ELS, () -> html(groupSection.create(files.get(caseId)).orElseThrow()));

        assertThat(html).contains("Er is een groep sinds 2 maart 2026", "zaterdag 7 maart 2026", "dossier/" + caseId + "/groep");
    }

    @Test
    void theSheetOfAGroupIsForWhoMaySeeItsFile() {
        assertThat(as(ELS, () -> groupOnPage.find(caseId))).isPresent();
        assertThatThrownBy(() -> as(LIEN, () -> groupOnPage.find(caseId))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void besideEveryTaskStandsWhoIsInTheGroupEachInTheirRole() {
        runs("Samira-mee");

        String html = as(ELS, () -> html(beside.create(files.get(caseId), () -> {}).orElseThrow()));

        assertThat(html).contains("De groep rond Nora Peeters", "Voor wie", "Compagnon de route", "Samira-mee Janssens",
                "dossier/" + caseId + "/groep").doesNotContain("in opbouw", "In de groep");
        assertThat(as(ELS, () -> beside.create(files.get(aFileIn(ZOTTEGEM)), () -> {}))).as("who has no group").isEmpty();
        assertThatThrownBy(() -> as(LIEN, () -> whoIsInGroup.of(caseId))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aGroupThatIsBeingFormedSaysSo() {
        CaseId other = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> {
            lusGroups.start(other, null);
            return null;
        });

        assertThat(as(ELS, () -> html(beside.create(files.get(other), () -> {}).orElseThrow())))
                .contains("De groep rond Nora Peeters (in opbouw)").doesNotContain("/groep");
    }

    @Test
    void theNextGatheringAndThoseBeforeAreTold() {
        held();
        does(ELS, () -> gatherings.plan(caseId, new GatheringPlan(
                Instant.parse("2026-03-07T13:30:00Z"), "bij Nora <b>thuis</b>", "de tuin", LedBy.BOTH, "Nora")));

        String html = as(ELS, () -> html(gatheringsSection.create(files.get(caseId)).orElseThrow()));

        assertThat(html).contains("zaterdag 7 maart 2026 om 14:30", "bij Nora &lt;b&gt;thuis&lt;/b&gt;", "de tuin",
                "begeleid door de lusmedewerker en de vrijwilliger samen", "1 keer samengekomen", "6 mensen waren er",
                "Nora zei over die dag: goed", "samen met de vrijwilliger", "Nora las dit nog niet na");
    }

    @Test
    void aDayThatAGroupOnItsOwnAgreedAndThatPassedIsNoLongerTheNext() {
        does(ELS, () -> gatherings.plan(caseId, new GatheringPlan(
                Instant.parse("2026-03-07T13:30:00Z"), "bij Nora thuis", null, LedBy.BOTH, null)));
        clock.setTo(START.plusDays(10));
        assertThat(as(ELS, () -> html(gatheringsSection.create(files.get(caseId)).orElseThrow()))).contains("Volgende bijeenkomst");

        runs("Samira-alleen");

        assertThat(as(ELS, () -> html(gatheringsSection.create(files.get(caseId)).orElseThrow())))
                .contains("Voor 7 maart 2026 was iets afgesproken.").doesNotContain("Volgende bijeenkomst");
    }

    @Test
    void aPromiseThatIsTickedIsKept() {
        held();
        does(ELS, () -> {
            UI.getCurrent().add(gatheringsSection.create(files.get(caseId)).orElseThrow());

            browser.test(browser.find(Checkbox.class).single()).click();

            assertThat(gatherings.of(caseId).getFirst().actions().getFirst().doneBy()).isEqualTo("Els");
        });
    }

    @Test
    void aClosedFileIsOnlyToRead() {
        held();
        does(ELS, () -> {
            files.close(caseId, "moved");
            UI.getCurrent().add(gatheringsSection.create(files.get(caseId)).orElseThrow());

            assertThat(browser.find(Checkbox.class).single().isReadOnly()).isTrue();
        });
    }

    @Test
    void followUpSaysWhoLeadsWhatWasAgreedAndWhenWeHearNext() {
        runs("Samira-deel");
        currentActor.asProcess(() -> {
            groups.contacted(caseId, new FollowUpFacts(START, FollowUpFacts.SpokenWith.GROUP, FollowUpFacts.Doing.STUCK, null,
                    FollowUpFacts.Wanted.TRAINING, "naar de <i>bib</i>", true));
            groups.nextContactIn(caseId, Period.ofDays(7));
            return null;
        });

        String html = as(ELS, () -> html(followUpSection.create(files.get(caseId)).orElseThrow()));

        assertThat(html).contains("rond 9 maart 2026", "Samira-deel Janssens", "begeleidt de groep sinds 2 maart 2026", "om de 6 weken",
                "Nora, de vrijwilliger, de lusmedewerker", "de groep zit vast", "nood aan vorming",
                "naar de &lt;i&gt;bib&lt;/i&gt;", ">bezorgdheid<");
    }

    @Test
    void aVolunteerWhoStopsIsConfirmedWithADay() {
        runs("Samira-stopt");
        does(ELS, () -> {
            AtomicBoolean done = new AtomicBoolean();
            start(volunteerLeaves, done);
            DatePicker day = browser.find(DatePicker.class).single();
            day.setValue(START.minusDays(1)); // typed: the calendar itself does not offer it
            click("Ja, de vrijwilliger stopt");
            assertThat(day.isInvalid()).isTrue();
            assertThat(done).isFalse();

            browser.test(day).setValue(START);
            browser.test(browser.find(TextArea.class).single()).setValue("gaat op reis");
            click("Ja, de vrijwilliger stopt");

            assertThat(done).isTrue();
            assertThat(assignments.companions(caseId)).isEmpty();
            assertThat(volunteerLeaves.offeredFor(files.get(caseId))).isFalse();
            assertThat(files.timeline(caseId)).anySatisfy(entry -> {
                assertThat(entry.kind()).isEqualTo("group.event.volunteerLeaves");
                assertThat(entry.detail()).isEqualTo("gaat op reis");
            });
            assertThat(html(followUpSection.create(files.get(caseId)).orElseThrow())).contains("We zoeken sinds 2 maart 2026");
        });
    }

    @Test
    void cancellingChangesNothing() {
        runs("Samira-blijft");
        does(ELS, () -> {
            AtomicBoolean done = new AtomicBoolean();
            start(goesAlone, done);
            click("Annuleer");

            assertThat(done).isFalse();
            assertThat(goesAlone.offeredFor(files.get(caseId))).isTrue();
        });
    }

    @Test
    void aMoveAndAGroupThatGoesAloneAreOfferedOnce() {
        runs("Samira-alleen");
        does(ELS, () -> {
            start(personMoves, new AtomicBoolean());
            click("Ja, Nora verhuist");
            assertThat(personMoves.offeredFor(files.get(caseId))).isFalse();

            start(goesAlone, new AtomicBoolean());
            click("Ja, de groep gaat zelf verder");
            assertThat(goesAlone.offeredFor(files.get(caseId))).isFalse();
        });
    }

    @Test
    void theNextContactCanComeNowAndIsAskedForOnce() throws IOException {
        runs("Samira-nu");
        nextContactIn(Period.ofMonths(3), followUpDiagram());
        does(ELS, () -> {
            UI.getCurrent().add(followUpSection.create(files.get(caseId)).orElseThrow());
            click("Nu al contact met de groep");

            assertThat(groups.contactNow(caseId)).as("a colleague, at the same time").isFalse();
            assertThat(jdbc.queryForList("select ttl_millis from process_command where name = 'ContactBroughtForward' and case_id = ?",
                    Long.class,
                    caseId.toString())).as("nobody waits for it later").containsExactly(60_000L);
            assertThat(files.timeline(caseId)).first().satisfies(entry -> assertThat(entry.kind()).isEqualTo("group.event.contactNow"));
            assertThat(html(followUpSection.create(files.get(caseId)).orElseThrow())).contains("rond 2 maart 2026")
                    .doesNotContain("Nu al contact");
        });
        nextContactIn(Period.ofMonths(1), followUpDiagram());
        does(ELS, () -> assertThat(html(followUpSection.create(files.get(caseId)).orElseThrow())).as("the rhythm goes on")
                .contains("Nu al contact"));
    }

    @Test
    void aFollowUpOfBeforeSaysThatItsContactCannotComeSooner() throws IOException {
        runs("Samira-vroeger");
        nextContactIn(Period.ofMonths(3), followUpDiagram().replace("ContactBroughtForward", "SomethingElse"));
        does(ELS, () -> {
            assertThat(html(followUpSection.create(files.get(caseId)).orElseThrow())).contains("Noteer iets")
                    .doesNotContain("Nu al contact");
            assertThat(groups.contactNow(caseId)).isFalse();
            assertThat(jdbc.queryForObject("select count(*) from process_command where name = 'ContactBroughtForward' and case_id = ?",
                    Integer.class,
                    caseId.toString())).isZero();
        });
    }

    @Test
    void aGroupThatRestsOrRoundsOffIsNotHeardSooner() throws IOException {
        runs("Samira-rust");
        nextContactIn(Period.ofMonths(3), followUpDiagram());
        does(ELS, () -> {
            files.pause(caseId, null);
            assertThat(groups.contactSooner(caseId)).isEqualTo(RunningGroups.Sooner.NO);
            files.resume(caseId, null);
            assertThat(groups.contactSooner(caseId)).isEqualTo(RunningGroups.Sooner.YES);
            files.stop(caseId, null);
            assertThat(groups.contactSooner(caseId)).isEqualTo(RunningGroups.Sooner.NO);
        });
    }

    private static String followUpDiagram() throws IOException {
        return Files.readString(Path.of("processes/group/follow-up.bpmn"));
    }

    private void nextContactIn(Period period, String diagram) {
        long key = Ids.next().getLeastSignificantBits();
        jdbc.update(
                "insert into process_definition (process_definition_key, process_id, version, xml, deployed_at) values (?, 'follow-up', 1, ?, now())",
                key, diagram);
        jdbc.update("""
                insert into process_run (process_instance_key, case_id, process_id, process_definition_key, version, seen_at)
                values (?, ?, 'follow-up', ?, 1, now())""",
                jdbc.queryForObject("select coalesce(max(process_instance_key), 0) + 1 from process_run",
                        Long.class),
                caseId.toString(), key);
        currentActor.asProcess(() -> {
            groups.nextContactIn(caseId, period);
            return null;
        });
    }

    private void start(CaseFileAction action, AtomicBoolean done) {
        assertThat(action.offeredFor(files.get(caseId))).isTrue();
        action.start(files.get(caseId), () -> done.set(true));
    }

    private void click(String text) {
        browser.find(Button.class).all().stream().filter(button -> text.equals(button.getText())).findFirst().orElseThrow().click();
    }

    private void held() {
        does(ELS, () -> gatherings.held(caseId, new GatheringReport(START, "buurthuis", 6, null, 4, true, Feeling.YES, Feeling.YES,
                List.of(new GatheringReport.Action("<u>taart</u> bakken", "Rosa", null)), "een verslagje", false)));
    }

    private void runs(String volunteer) {
        VolunteerId id = aVolunteer(volunteer, ZOTTEGEM);
        currentActor.asProcess(() -> {
            assignments.assign(id, caseId);
            allGroups.welcomeVolunteer(caseId, id);
            groups.agree(caseId, new HandoverRecord(START, "samen eten", null, null, 6, true, true, true, true));
            groups.handedOver(caseId);
            return null;
        });
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }
}
