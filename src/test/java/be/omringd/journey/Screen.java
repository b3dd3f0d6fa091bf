package be.omringd.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** One window, used as a person does: by what things are called. Waits until what it asks for is there. */
final class Screen implements AutoCloseable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final double PATIENCE_MILLIS = 60_000;
    private static final int MOST_TABS = 150;
    private static final int ASIDE = 300;
    /** A dialog takes the focus once it is open, and has faded in by then. */
    private static final int SETTLES_MILLIS = 400;
    private static final String FOCUSED =
            "() => (document.activeElement.getAttribute('aria-label') || document.activeElement.textContent || '').trim()";

    private final Page page;
    private final Browsers browsers;
    private final Runnable forget;
    private int touches;
    private int tasksDone;
    private int opened;

    /** @param forget what is done with the window once it is closed */
    Screen(Page page, Browsers browsers, Runnable forget) {
        this.page = page;
        this.browsers = browsers;
        this.forget = forget;
    }

    /** How often something was clicked, chosen or filled in so far. */
    int touches() {
        return touches;
    }

    /** How many tasks were done so far. */
    int tasksDone() {
        return tasksDone;
    }

    /** How many of the tasks were looked up in the inbox. */
    int opened() {
        return opened;
    }

    // ---- going somewhere

    Screen open(String path) {
        page.navigate(path);
        return this;
    }

    void reload() {
        page.reload();
    }

    void back() {
        page.goBack();
    }

    /** Looks first, as a person does: pressed within the same moment as "back", a browser may still be on its way there. */
    void forward() {
        page.waitForTimeout(1000);
        page.goForward();
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    void signIn(String username, String password) {
        fill("Gebruikersnaam", username);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill(password);
        browsers.look(page, "login");
        press("Aanmelden");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Everything that waits in the own regions. */
    Screen inbox() {
        open("/inbox?scope=all");
        headed("Inbox");
        return this;
    }

    /** Opens a task from the inbox, wherever it is listed there; stays where it has come by itself. */
    Screen task(String person, String task) {
        Locator title = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(called(task)).setLevel(1));
        if (wasLedTo(person, title)) {
            return this;
        }
        inbox();
        touches++;
        opened++;
        row(person, task).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(called(task))).click();
        see(title);
        return this;
    }

    /** After a task is done, its page goes on to the next one of the same person. */
    private boolean wasLedTo(String person, Locator title) {
        if (!path().startsWith("/taak/")) {
            return false;
        }
        see(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)));
        return title.isVisible() && page.getByText("met " + person).first().isVisible();
    }

    /** A task by its name, with what sets it apart from others of that name ("Uitnodigen en antwoord noteren: Lea"). */
    private static Pattern called(String task) {
        return Pattern.compile("^" + task.replaceAll("[?.()]", "\\\\$0") + "(: .+)?$");
    }

    /** Says that the task is done; returns when the page has gone on. */
    void done() {
        String here = page.url();
        press("Klaar");
        tasksDone++;
        page.waitForURL(url -> !url.equals(here));
    }

    /** The same where nothing follows: goes to the inbox meanwhile, as the page would after it has waited for something. */
    void lastDone() {
        press("Klaar");
        tasksDone++;
        leave();
    }

    /** Says that the task is done, which ends something: the button says so, and it is asked once. */
    void ends(String button, String confirm) {
        String here = page.url();
        press(button);
        pressInDialog(confirm);
        tasksDone++;
        page.waitForURL(url -> !url.equals(here));
    }

    /** The same where nothing follows. */
    void endsAll(String button, String confirm) {
        press(button);
        pressInDialog(confirm);
        tasksDone++;
        leave();
    }

    private void leave() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar de inbox").setExact(true)).click();
        page.waitForURL(url -> url.contains("/inbox"));
    }

    /** Takes a task up in the list. */
    void claim(String person, String task) {
        press("Dit doe ik: " + task + ", " + person);
    }

    private Locator row(String person, String task) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(person))
                .filter(new Locator.FilterOptions().setHas(
                        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(called(task)))))
                .first();
    }

    // ---- filling in

    void fill(String label, String text) {
        touches++;
        field(label).fill(text);
    }

    /** The same in one of some parts that ask the same. */
    void fillIn(String part, String label, String text) {
        touches++;
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(part).setExact(true))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** What stands in a field. */
    String value(String label) {
        return field(label).inputValue();
    }

    /** Unfolds a part, ticks one thing in it and fills in another. */
    void unfold(String summary, String tick, String label, String text) {
        touches += 3;
        Locator inside = page.getByText(summary, new Page.GetByTextOptions().setExact(true));
        inside.click();
        Locator part = inside.locator("xpath=..");
        part.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(tick).setExact(true)).check();
        part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Chooses one answer to a question. */
    void choose(String question, String answer) {
        touches++;
        radio(question, answer).check();
    }

    /** Chooses the answer that says this among other words. */
    void chooseThatSays(String words) {
        touches++;
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words)).first().check();
    }

    void tick(String label) {
        touches++;
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
    }

    /** Types in a field with suggestions and takes the first one that says this. */
    void pick(String label, String typed, String suggestion) {
        touches += 2;
        Locator field = combobox(label);
        field.click();
        // what a task began with goes away
        field.press("Control+A");
        field.pressSequentially(typed);
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(suggestion)).first().click();
        assertThat(field).hasValue(saying(suggestion));
    }

    /** Chooses from a closed list, by keyboard. */
    void select(String label, String option) {
        touches += 2;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(saying(label))).press("Enter");
        Locator wanted = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option));
        wanted.click();
        // a list that is still closing would be taken for the next one
        assertThat(wanted).hasCount(0);
    }

    void date(String label, LocalDate day) {
        touches++;
        enter(combobox(label), DAY.format(day));
    }

    void dateTime(String label, LocalDate day, LocalTime time) {
        touches += 2;
        enter(part(label, "Datum"), DAY.format(day));
        enter(part(label, "Uur"), HOUR.format(time));
    }

    private static void enter(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
    }

    private Locator part(String label, String part) {
        return page.getByRole(AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName(Pattern.compile(saying(label).pattern() + ".*" + part)));
    }

    void press(String button) {
        touches++;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** Presses the first button that says this among other words. */
    void pressThatSays(String words) {
        touches++;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(saying(words))).first().click();
    }

    void pressInDialog(String button) {
        touches++;
        page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** Chooses from what can be done with a file at any time. */
    void act(String action) {
        touches++;
        Locator atHand = menuItem(action);
        if (!atHand.isVisible()) {
            menuItem("Acties").click();
        }
        atHand.click();
        see(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first());
        // half faded in, what it says has too little contrast
        page.waitForTimeout(SETTLES_MILLIS);
    }

    private Locator menuItem(String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))).first();
    }

    void follow(String link) {
        touches++;
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
    }

    /** What comes when this link is followed, as a file. */
    byte[] downloads(String link) {
        Download download = page.waitForDownload(() -> follow(link));
        try (InputStream content = download.createReadStream()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void key(String label, String key) {
        field(label).press(key);
    }

    /** Drags somebody from where they are listed to the part of the page with this name. */
    void drag(String person, String part) {
        touches++;
        Locator item = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions()
                .setHas(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(person).setExact(true)))).first();
        item.hover(new Locator.HoverOptions().setPosition(ASIDE, 2));
        BoundingBox from = item.boundingBox();
        page.mouse().down();
        // it is taken up before anything scrolls
        page.mouse().move(from.x + ASIDE + 4, from.y + 6);
        Locator head =
                page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(saying(part))).getByRole(AriaRole.HEADING).first();
        head.hover();
        head.hover();
        page.mouse().up();
    }

    /** By keyboard only: goes with Tab to what is called this, and presses Enter. */
    void byKeyboard(String name) {
        page.waitForTimeout(SETTLES_MILLIS);
        for (int i = 0; i < MOST_TABS; i++) {
            if (name.equals(page.evaluate(FOCUSED))) {
                touches++;
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not come to " + name);
    }

    /** What has the focus, as it is called. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator combobox(String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator radio(String question, String answer) {
        return page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }

    // ---- what is to be seen

    /** Looks at the page: a picture and an axe check, once. */
    Screen look(String name) {
        browsers.look(page, name);
        return this;
    }

    /** The same for a main page: on a tablet too. */
    Screen lookTwice(String name) {
        browsers.lookTwice(page, name);
        return this;
    }

    void headed(String title) {
        see(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true).setLevel(1)));
    }

    /** The page has gone to the part to which a link pointed, below the bars that stay in sight. */
    void cameTo(String id) {
        page.waitForFunction("id => { const top = document.getElementById(id)?.getBoundingClientRect().top; return top > 0 && top < 200 }",
                id);
    }

    void sees(String text) {
        see(page.getByText(text).first());
    }

    void seesNot(String text) {
        gone(page.getByText(text));
    }

    void seesTask(String person, String task) {
        see(row(person, task));
    }

    void seesNoTask(String person, String task) {
        gone(row(person, task));
    }

    void holds(String label, String text) {
        assertThat(field(label)).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** This answer is there already. */
    void isChosen(String question, String answer) {
        assertThat(radio(question, answer)).isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** This is ticked already. */
    void isTicked(String label) {
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label).setExact(true)))
                .isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** The field says that something is wrong with it, in these words. */
    void complains(String label, String message) {
        assertThat(field(label)).hasAttribute("aria-invalid", "true");
        assertThat(field(label)).hasAccessibleDescription(saying(message));
    }

    /** Whether this task is about asking this one. */
    boolean asked(String nickname) {
        see(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(" vragen$"))));
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(nickname + " vragen").setExact(true)).isVisible();
    }

    /** The diagram of a process says where the case is. */
    void seesDiagramMarked(String word) {
        page.locator("vaadin-details-summary").getByText("Toon het verloop").click();
        see(page.locator(".djs-overlay-container").getByText(word, new Locator.GetByTextOptions().setExact(true)).first());
    }

    /** Among other words. The browser does not know Java's quoting. */
    private static Pattern saying(String words) {
        return Pattern.compile(words.replaceAll("([\\\\.*+?^${}()|\\[\\]])", "\\\\$1"));
    }

    private static void see(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static void gone(Locator locator) {
        assertThat(locator).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Leaves a picture behind of how it looked last: after a failure, that is what one wants to see. */
    @Override
    public void close() {
        Browsers.lastPicture(page);
        forget.run();
    }
}
