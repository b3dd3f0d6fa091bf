package be.omringd.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.calendar.CalendarFeeds;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarNaming;
import be.omringd.carry.CarryWorld;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.web.OurAddress;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarViewTest extends CarryWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.inbox.ui");
    @Autowired
    CalendarFeeds feeds;
    @Autowired
    OurAddress ours;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @AfterEach
    void nobodyHasACalendar() {
        jdbc.update("delete from calendar_feed");
    }

    @Test
    void theAddressIsShownOnceAndThenOnlyThatThereIsOne() {
        does(ELS, () -> {
            open();
            press("Maak mijn adres");

            String address = browser.find(TextField.class).single().getValue();
            assertThat(address).matches(".*/agenda/[\\w-]{43}\\.ics");
            assertThat(browser.find(Button.class).all()).extracting(Button::getText).contains("Kopieer", "Nieuw adres", "Stoppen");

            open();
            assertThat(browser.find(TextField.class).all()).isEmpty();
            assertThat(html()).contains("Nog geen enkele agenda heeft het gelezen").doesNotContain(address);
        });
    }

    @Test
    void whoChoosesNothingHearsSoAtTheField() {
        does(ELS, () -> {
            open();
            CheckboxGroup<CalendarKind> kinds = kinds();
            kinds.setValue(Set.of());
            press("Maak mijn adres");

            assertThat(kinds.isInvalid()).isTrue();
            assertThat(kinds.getErrorMessage()).isEqualTo("Kies minstens één ding dat je wil zien.");
            assertThat(feeds.mine()).isEmpty();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherChoiceKeepsTheAddressANewOneIsAskedFirst() {
        does(ELS, () -> {
            feeds.make(CalendarFeeds.Choice.AT_FIRST);
            open();
            kinds().setValue(Set.of(CalendarKind.GATHERING));
            ((RadioButtonGroup<CalendarNaming>) browser.find(RadioButtonGroup.class).single()).setValue(CalendarNaming.NOBODY);
            String before = hash();
            press("Bewaar");

            assertThat(feeds.mine().orElseThrow().choice())
                    .isEqualTo(new CalendarFeeds.Choice(Set.of(CalendarKind.GATHERING), CalendarNaming.NOBODY, false));
            assertThat(hash()).isEqualTo(before);

            press("Nieuw adres");
            assertThat(hash()).as("not before it is confirmed").isEqualTo(before);
            confirm();
            assertThat(hash()).isNotEqualTo(before);

            press("Stoppen");
            confirm();
            assertThat(feeds.mine()).isEmpty();
            assertThat(html()).contains("Gestopt. Het adres werkt niet meer");
        });
    }

    private void open() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new CalendarView(feeds, ours, moments, texts));
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<CalendarKind> kinds() {
        return browser.find(CheckboxGroup.class).single();
    }

    private void press(String text) {
        browser.find(Button.class).all().stream().filter(button -> button.getText().equals(text)).findFirst().orElseThrow().click();
    }

    private void confirm() {
        browser.test(browser.find(ConfirmDialog.class).all().getLast()).confirm();
    }

    private String html() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private String hash() {
        return jdbc.queryForObject("select secret_hash from calendar_feed", String.class);
    }
}
