package be.omringd.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.carry.CarryWorld;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteKind;
import be.omringd.casefile.NoteWith;
import be.omringd.inbox.TaskNames;
import be.omringd.inbox.TaskAssignments;
import be.omringd.mail.TestMail;
import be.omringd.notification.Means;
import be.omringd.notification.NotificationChoices;
import be.omringd.notification.NotificationKind;
import be.omringd.notification.Notifications;
import be.omringd.place.Region;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class NotificationScreensTest extends CarryWorld {

    private static final Actor AN = user("An", Role.COORDINATOR, Region.OOST_VLAANDEREN);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.inbox.ui");
    @Autowired
    Notifications notifications;
    @Autowired
    CaseNotes notes;
    @Autowired
    NotificationChoices choices;
    @Autowired
    TestMail server;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    TaskNames names;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;
    /** What happens while they look reaches screens on a thread of its own, on which nobody is signed in here. */
    private final Live live = mock();

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        theTeamIs(AN, ELS, LIEN, MARIE);
        jdbc.update("delete from notification");
        jdbc.update("delete from notification_choice");
        jdbc.update("delete from told_by_mail");
        jdbc.update("delete from notification_digest");
    }

    @Test
    void aRowSaysWhatAndAboutWhomAndLeadsThereAndTheBellCountsIt() {
        UUID task = task(aFileIn(AALST), ELS, 2);
        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));
        does(AN, () -> {
            assertThat(bell().getAriaLabel()).contains("Meldingen: 1 niet gelezen");
            NotificationsView view = list();
            assertThat(text(view)).contains("Marie gaf je een taak", "Nora Peeters", "1 niet gelezen");
            UUID id = notifications.newest(1).getFirst().id();
            assertThat(links()).contains("melding/" + id, "mijn-meldingen");
            assertThat(OpenNotificationPage.target(notifications.newest(1).getFirst())).contains("taak/" + task);

            press("Alles gelezen");
            assertThat(text(view)).doesNotContain("niet gelezen");
            assertThat(bell().getAriaLabel()).contains("Meldingen: niets nieuws");
        });
    }

    @Test
    void whatTellsOfANoteLeadsToThatNote() {
        CaseId file = aFileIn(AALST);
        UUID note = UUID.randomUUID();
        does(ELS, () -> notes.write(file, note, new NewNote(NoteKind.CALL, notes.today(), NoteWith.PERSON, null, "Kijk, @An", null)));

        does(AN, () -> {
            assertThat(text(list())).contains("Els vraagt je een notitie te lezen", "Nora Peeters");
            assertThat(OpenNotificationPage.target(notifications.newest(1).getFirst())).contains("dossier/" + file + "?notitie=" + note);
        });
    }

    @Test
    void ofWhatOneMaySeeNoMoreThereIsNoNameAndNoLink() {
        UUID task = task(aFileIn(AALST), ELS, 2);
        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));
        does(new Actor(AN.user(), "An", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of(Region.LIMBURG)), () -> {
            assertThat(text(list())).contains("Marie gaf je een taak", "Hier kun je nu niet meer bij.").doesNotContain("Nora");
            assertThat(links()).containsExactly("mijn-meldingen");
        });
    }

    @Test
    void whoWasToldNothingReadsThat() {
        does(LIEN, () -> assertThat(text(list())).contains("Niets nieuws voor jou."));
        assertThat(as(Actor.VISITOR, () -> new Bell(notifications, currentActor, texts, live).create(Texts.DUTCH))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoMistypedTheAddressKeepsWhatWasTypedAndIsToldAtTheField() {
        try (TestMail on = server.on()) {
            assertThat(on).isNotNull();
            does(ELS, () -> {
                choose();
                EmailField address = browser.find(EmailField.class).single();
                address.setValue("els at lus");
                press("Bewaar");
                assertThat(address).returns(true, EmailField::isInvalid).returns("els at lus", EmailField::getValue);

                address.setValue("");
                browser.find(Select.class).single().setValue(9);
                press("Bewaar");
                assertThat(address).returns(true, EmailField::isInvalid)
                        .returns("Vul een mailadres in: daar gaat je overzicht naartoe.", EmailField::getErrorMessage);

                address.setValue("els@lus.example");
                press("Bewaar");
                assertThat(address.isInvalid()).isFalse();
                assertThat(text(UI.getCurrent())).contains("Bewaard.");
                assertThat(choices.mine()).returns("els@lus.example", NotificationChoices.Choice::address)
                        .returns(9, NotificationChoices.Choice::digestFrom);
            });
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whereNoMailIsSentNoneIsOfferedAndWhatWasChosenStays() {
        does(ELS, () -> {
            choose();
            assertThat(browser.find(EmailField.class).all()).isEmpty();
            RadioButtonGroup<Means> last = browser.find(RadioButtonGroup.class).all().getLast();
            last.setValue(Means.NOT);
            press("Bewaar");
            assertThat(choices.mine().means()).containsEntry(NotificationKind.LATE, Means.NOT)
                    .containsEntry(NotificationKind.TASK_GIVEN, Means.MAIL);
        });
    }

    private void choose() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new NotificationChoicesView(choices, new NotificationWords(names, moments, texts, currentActor)));
    }

    private Anchor bell() {
        return (Anchor) new Bell(notifications, currentActor, texts, live).create(Texts.DUTCH).orElseThrow();
    }

    private NotificationsView list() {
        NotificationsView view =
                new NotificationsView(notifications, new NotificationWords(names, moments, texts, currentActor), currentActor, live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private void press(String label) {
        browser.find(Button.class).all().stream().filter(button -> button.getText().equals(label)).findFirst().orElseThrow().click();
    }

    private List<String> links() {
        return browser.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
