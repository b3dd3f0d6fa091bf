package be.omringd.coaching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.Agreement;
import be.omringd.coaching.Choice;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.FirstTalk;
import be.omringd.coaching.PlannedAction;
import be.omringd.coaching.TargetGroup;
import be.omringd.intake.Trajectory;
import be.omringd.mail.TestMail;
import be.omringd.mirror.Answer;
import be.omringd.mirror.Layer;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Question;
import be.omringd.mirror.Respondents;
import be.omringd.mirror.Said;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a trajectory shows, and what one does there. */
class CoachingSectionsTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));

    private static final MirrorSet MIRROR = new MirrorSet(List.of(new MirrorSet.TargetGroup("g1", "Wie niet ziet", List.of(
            new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "", "", "", ""),
            new MirrorSet.Sketch("s2", "Wordt snel moe van drukte", "", "", "", "")))),
            MirrorSet.standardTouchpoints(), List.of());

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    TrajectorySection trajectory;
    @Autowired
    MirrorsSection mirrors;
    @Autowired
    SessionsSection sessions;
    @Autowired
    PlanSection plan;
    @Autowired
    OrganisationStopsAction stops;
    @Autowired
    HandOverAction handsOver;
    @Autowired
    PartnersSection partners;
    @Autowired
    Users users;
    @Autowired
    CoachingTrajectories trajectories;
    @Autowired
    CoachingSteps steps;
    @Autowired
    Organisations organisations;
    @Autowired
    Mirrors held;
    @Autowired
    Respondents respondents;

    @Autowired
    TestMail mail;

    private Instant before;
    private CaseId file;

    @BeforeEach
    void anOrganisationAsks() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        before = clock.instant();
        clock.setTo(LocalDate.of(2026, 3, 2));
        OrganisationId library = as(JOKE, () -> organisations.register(
                new OrganisationDetails("Bib", OrganisationKind.ORGANISATION, ZOTTEGEM, "nl"),
                new Contact("Ans", null, null, "a@bib.example")));
        file = as(JOKE, () -> trajectories.begin(library, Team.LUS));
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    private String shown(CaseFileSection section) {
        return as(JOKE,
                () -> section.create(files.get(file)).map(Component::getElement).map(element -> element.getTextRecursively()).orElse(""));
    }

    private void opens(CaseFileSection section) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(section.create(files.get(file)).orElseThrow());
    }

    private void presses(String text) {
        browser.test(browser.find(Button.class).withText(text).last()).click();
    }

    private void aPlanIsMade() {
        does(JOKE, () -> steps.planned(file, List.of(new PlannedAction(
                0, "Een bel aan de deur", "wie slecht ziet", "onthaal", "offerte vragen", clock.today().plusDays(30), "minder zoekers")),
                List.of(clock.today().plusDays(90))));
    }

    @Test
    void whatIsNotThereYetIsNotShown() {
        assertThat(shown(trajectory) + shown(sessions) + shown(plan)).isEmpty();
        assertThat(List.of(trajectory, sessions, plan)).allMatch(section -> section.shownOn(CoachingFile.KIND))
                .noneMatch(section -> section.shownOn(Trajectory.KIND));
        assertThat(List.of(stops, handsOver)).allMatch(action -> action.shownOn(CoachingFile.KIND))
                .noneMatch(action -> action.shownOn(Trajectory.KIND));
    }

    @Test
    void whatWasToldAgreedAndChosenIsRead() {
        does(JOKE, () -> {
            steps.explored(file, new FirstTalk(clock.today(), "Boeken", "We missen mensen", null, null));
            steps.agreed(file, new Agreement(clock.today(), "Iedereen welkom", "Ans leidt", 5, "Alles", "gratis"));
            steps.chosen(file, new Choice(clock.today(), List.of(new TargetGroup("Wie slecht ziet", "Zij komen niet meer")), "kinderen"));
        });

        assertThat(shown(trajectory)).contains("We missen mensen", "Iedereen welkom", "Wie slecht ziet", "Zij komen niet meer", "kinderen");
    }

    @Test
    void aSessionIsPlannedWithWhatIsNeededAndNotInThePast() {
        does(JOKE, () -> steps.firstSession(file, clock.instant().plusSeconds(86_400), "hier", "kennismaken"));
        does(JOKE, () -> {
            opens(sessions);
            presses("Nog een sessie plannen");
            presses("Bewaar");
            assertThat(browser.find(TextField.class).withCaption("Waar?").single().isInvalid()).isTrue();
            browser.find(TextField.class).withCaption("Waar?").single().setValue("daar");
            DateTimePicker at = browser.find(DateTimePicker.class).single();
            at.setValue(clock.today().minusDays(1).atTime(10, 0));
            presses("Bewaar");
            assertThat(at.getErrorMessage()).contains("al voorbij");
            at.setValue(clock.today().plusDays(7).atTime(10, 0));
            presses("Bewaar");
        });

        assertThat(shown(sessions)).contains("3 maart 2026", "kennismaken · hier", "9 maart 2026", "daar");
    }

    private MirrorId aMirrorIsAnsweredBy(int people) {
        MirrorId mirror = as(JOKE, () -> held.open(file, MIRROR, clock.today().plusDays(20)));
        as(JOKE, () -> held.cards(mirror, people)).forEach(card -> as(Actor.VISITOR, () -> respondents.choose(card, Layer.STAFF)
                && respondents.answer(card, Map.of(new Question("s1", "arrival"), new Answer(Said.WORKS, Set.of(), "")))));
        return mirror;
    }

    @Test
    void eachMirrorOfATrajectoryStandsThereWithTheWayToItsPicture() {
        assertThat(shown(mirrors)).isEmpty();
        MirrorId first = aMirrorIsAnsweredBy(3);
        assertThat(shown(mirrors)).isEqualTo("Spiegel 1Staat open tot en met 22 maart 2026.");
        does(JOKE, () -> held.close(file));
        does(JOKE, () -> held.shown(file, clock.today().plusDays(1), "stil"));
        aMirrorIsAnsweredBy(2);
        does(JOKE, () -> held.endWithoutPicture(file));
        MirrorId third = aMirrorIsAnsweredBy(3);
        does(JOKE, () -> held.close(file));

        assertThat(shown(mirrors)).contains("Gesloten op 2 maart 2026. Samen bekeken op 3 maart 2026.",
                "Bekijk het beeld van spiegel 1", "Spiegel 2Te weinig mensen antwoordden.",
                "Bekijk het beeld van spiegel 3, met wat er verschoof").doesNotContain("het beeld van spiegel 2");
        does(JOKE, () -> opens(mirrors));
        assertThat(browser.find(Anchor.class).all()).extracting(Anchor::getHref)
                .containsExactly(MirrorPages.picture(first), MirrorPages.picture(third));
    }

    @Test
    void thePartnerThatLeadsInvitesAnotherAndEndsThatAgainWithAReason() {
        Actor bram = new Actor(UUID.randomUUID(), "Bram", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.DOMO));
        when(users.active()).thenReturn(List.of(JOKE, bram));
        assertThat(shown(partners)).contains("Lus leidt").doesNotContain("draagt mee");
        does(JOKE, () -> {
            opens(partners);
            presses("Een partner uitnodigen");
            PartnerChoice partner = browser.find(PartnerChoice.class).single();
            presses("Ja, uitnodigen");
            assertThat(partner.getErrorMessage()).isEqualTo("Kies een partner.");
            partner.setValue(Team.MAGENTA);
            presses("Ja, uitnodigen");
            assertThat(partner.getErrorMessage()).contains("nog geen trainer");
            partner.setValue(Team.DOMO);
            presses("Ja, uitnodigen");
        });
        assertThat(shown(partners)).contains("Lus leidt", "Domo draagt mee", "Samenwerking met Domo stoppen");
        does(bram, () -> {
            opens(partners);
            assertThat(browser.find(Button.class).withText("Een partner uitnodigen").exists()).isFalse();
            assertThat(browser.find(Button.class).withText("Wij stoppen met meedragen").exists()).as("their own").isTrue();
            assertThat(handsOver.offeredFor(files.get(file))).isFalse();
        });
        does(JOKE, () -> {
            opens(partners);
            presses("Samenwerking met Domo stoppen");
            TextArea reason = browser.find(TextArea.class).single();
            reason.setValue(" \u200B");
            presses("Ja, stoppen");
            assertThat(reason.getErrorMessage()).contains("waarom");
            reason.setValue("Bram is ziek");
            presses("Ja, stoppen");
        });
        assertThat(shown(partners)).doesNotContain("Domo");
        assertThat(as(bram, () -> files.isVisible(file))).isFalse();
    }

    @Test
    void whoHandsOverAndGoesAlongStaysOnThePageAndWhoLeavesIsToldWhereToLook() {
        Actor bram = new Actor(UUID.randomUUID(), "Bram", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.DOMO));
        when(users.active()).thenReturn(List.of(JOKE, bram));
        AtomicInteger stayed = new AtomicInteger();
        does(JOKE, () -> {
            handsOver.start(files.get(file), stayed::incrementAndGet);
            browser.find(PartnerChoice.class).single().setValue(Team.DOMO);
            browser.find(Checkbox.class).single().setValue(true);
            presses("Doorgeven");
            assertThat(stayed).hasValue(1);
            assertThat(browser.find(Notification.class).exists()).isFalse();
        });
        assertThat(shown(partners)).contains("Domo leidt", "Lus draagt mee");
        does(JOKE, () -> {
            opens(partners);
            presses("Wij stoppen met meedragen");
            browser.find(TextArea.class).single().setValue("Zij zijn er vaker");
            presses("Ja, stoppen");
            assertThat(browser.find(Notification.class).single().getElement().getProperty("text")).contains("nog waar het staat");
            assertThat(files.isVisible(file)).isFalse();
        });
    }

    @Test
    void aDayToLookBackIsMovedAndNotIntoThePast() {
        aPlanIsMade();
        assertThat(shown(plan)).contains("1. Een bel aan de deur", "wie slecht ziet", "minder zoekers", "31 mei 2026", "afgesproken");
        does(JOKE, () -> {
            opens(plan);
            presses("Verzetten");
            DatePicker day = browser.find(DatePicker.class).single();
            day.setValue(clock.today());
            presses("Bewaar");
            assertThat(day.isInvalid()).isTrue();
            day.setValue(clock.today().plusDays(30));
            presses("Bewaar");
        });

        assertThat(shown(plan)).contains("1 april 2026").doesNotContain("31 mei 2026");
    }

    @Test
    void afterAStopNothingIsPlannedOrMovedAnyMore() {
        aPlanIsMade();
        does(JOKE, () -> {
            assertThat(stops.offeredFor(files.get(file))).isTrue();
            steps.stop(file, "geen tijd");
            assertThat(stops.offeredFor(files.get(file))).isFalse();
            assertThat(handsOver.offeredFor(files.get(file))).isTrue();
        });

        assertThat(shown(plan)).contains("Een bel aan de deur").doesNotContain("Verzetten");
    }

    @Test
    void theOwnerOfAnActionIsRemindedOnlyWhereMailIsSentAndOnlyWhereTheyWantIt() {
        aPlanIsMade();
        assertThat(shown(plan)).as("no mail, no button").doesNotContain("Herinnering per mail");
        try (TestMail sends = mail.on()) {
            does(JOKE, () -> {
                opens(plan);
                presses("Herinnering per mail");
                EmailField address = browser.find(EmailField.class).single();
                DatePicker day = browser.find(DatePicker.class).single();
                Checkbox wanted = browser.find(Checkbox.class).single();
                day.setValue(clock.today().plusDays(10));
                address.setValue("ans bij de bib");
                presses("Bewaar");
                assertThat(wanted.isInvalid()).isTrue();
                wanted.setValue(true);
                presses("Bewaar");
                assertThat(wanted.isInvalid()).isFalse();
                assertThat(address.getErrorMessage()).contains("geen mailadres");
                address.setValue("ans@bib.example");
                day.setValue(clock.today());
                presses("Bewaar");
                assertThat(address.isInvalid()).isFalse();
                assertThat(day.getErrorMessage()).contains("vanaf morgen");
                assertThat(address.getValue()).as("nothing typed is lost").isEqualTo("ans@bib.example");
                day.setValue(clock.today().plusDays(10));
                presses("Bewaar");
            });
            assertThat(shown(plan)).contains("Herinnering op 12 maart 2026 – ans@bib.example").doesNotContain("Herinnering per mail");
            sends.close();
            assertThat(shown(plan)).contains("Er wordt nu geen mail verstuurd");
            does(JOKE, () -> {
                opens(plan);
                presses("Laat de herinnering weg");
            });
            assertThat(shown(plan)).doesNotContain("ans@bib.example");
        }
    }
}
