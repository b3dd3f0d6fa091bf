package be.omringd.mirror.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.coaching.CoachingFile;
import be.omringd.form.FormValues;
import be.omringd.mail.TestMail;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Sending links of a mirror, as a trainer does it. */
class LinksByMailTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));
    private static final MirrorSet SET = new MirrorSet(
            List.of(new MirrorSet.TargetGroup("g1", "Mensen met autisme", List.of(
                    new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "Een duidelijk uur", "", "", ""),
                    new MirrorSet.Sketch("s2", "Wordt snel moe van drukte", "Een stille hoek", "", "", "")))),
            MirrorSet.standardTouchpoints(), MirrorSet.standardThresholds());

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    MirrorParts parts;
    @Autowired
    Mirrors mirrors;
    @Autowired
    TestMail mail;

    private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
    private CaseId organisation;
    private MirrorId mirror;

    @BeforeEach
    void anOpenMirror() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        organisation = currentActor.asProcess(() -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
        mirror = as(JOKE, () -> mirrors.open(organisation, SET, clock.today().plusDays(20)));
    }

    @AfterEach
    void noMailAnyMore() {
        UI.getCurrent().removeAll(); // a screen that is open follows the end, and nobody looks at this one any more
        does(Actor.PROCESS, () -> mirrors.endWithoutPicture(organisation));
        mail.close();
    }

    private MirrorFollower opens() {
        UI.getCurrent().removeAll();
        MirrorFollower follower = new MirrorFollower(parts, mirror, FormValues.EMPTY, () -> {});
        UI.getCurrent().add(follower);
        return follower;
    }

    private TextArea addresses() {
        return browser.find(TextArea.class).withCaption("Mailadressen").single();
    }

    private void presses(String text) {
        browser.test(browser.find(Button.class).withText(text).last()).click();
    }

    @Test
    void wrongAddressesAreNamedAtTheFieldAndWhatWasTypedStays() {
        mail.on();
        does(JOKE, () -> {
            MirrorFollower follower = opens();
            addresses().setValue("ans@" + domain + "\nbert bij de bib");
            presses("Verstuur links");
            assertThat(addresses().getErrorMessage()).contains("bert bij de bib").doesNotContain("ans@");
            assertThat(addresses().getValue()).contains("ans@" + domain, "bert bij de bib");
            assertThat(follower.values().toString()).as("no address in the draft of the task").doesNotContain(domain);

            mail.away();
            addresses().setValue("ans@" + domain);
            presses("Verstuur links");
            assertThat(addresses().isInvalid()).isFalse();
            assertThat(addresses().getValue()).isEmpty();
            assertThat(follower.getElement().getTextRecursively()).contains("ans@" + domain + " – wordt verstuurd");
            mail.send();
            follower = opens();
            assertThat(follower.getElement().getTextRecursively())
                    .contains("ans@" + domain + " – wacht: de mailserver neemt het nog niet aan");
            presses("Laat weg");
            assertThat(follower.getElement().getTextRecursively()).doesNotContain(domain);
        });
    }

    @Test
    void whereNoMailIsSentThereIsNothingToPress() {
        does(JOKE, () -> {
            opens();
            assertThat(browser.find(H2.class).withText("Links per mail").all()).isEmpty();
            assertThat(browser.find(Button.class).withText("Verstuur links").all()).isEmpty();
            assertThat(browser.find(Button.class).withText("Maak kaartjes").all()).hasSize(1);
        });
    }
}
