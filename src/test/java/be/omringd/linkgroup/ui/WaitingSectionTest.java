package be.omringd.linkgroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What the page of a file shows of somebody who waits for a link group. */
class WaitingSectionTest extends VolunteerWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    WaitingSection section;
    @Autowired
    LinkWaiting waiting;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;

    private Instant before;
    private CaseId file;

    @BeforeEach
    void somebodyWaits() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        before = clock.instant();
        clock.setTo(LocalDate.of(2026, 3, 2));
        file = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(file, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(file));
            return null;
        }));
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    private String shown() {
        return section.create(files.get(file)).map(Component::getElement).map(element -> element.getTextRecursively()).orElse("");
    }

    @Test
    void itTellsSinceWhenAndWhenTheyLastHeardFromUs() {
        clock.pass(Period.ofDays(30));
        does(ELS, () -> {
            assertThat(shown()).contains("Wacht sinds 2 maart 2026.", "Hoorde sindsdien nog niet van ons.");
            waiting.heard(file, clock.today());
            assertThat(shown()).contains("Wacht sinds 2 maart 2026.", "Hoorde laatst van ons op 1 april 2026.");
        });
    }

    @Test
    void aContactCanBeAskedForOnce() {
        does(ELS, () -> {
            UI.getCurrent().add(section.create(files.get(file)).orElseThrow());
            browser.test(browser.find(Button.class).withText("Nu al iets laten horen").single()).click();

            assertThat(waiting.canContactNow(file)).isFalse();
            assertThat(shown()).contains("Wacht sinds").doesNotContain("Nu al iets laten horen");
        });
    }

    @Test
    void whoGoesAnotherWayIsNotShownAsWaiting() {
        does(ELS, () -> {
            files.stop(file, null);
            assertThat(section.create(files.get(file))).isEmpty();
        });
    }
}
