package be.omringd.journey;

import be.omringd.testing.Axe;
import be.omringd.testing.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A real browser at the application. Looks at every page that is passed: what axe says, and with {@code -Domringd.pictures=true} a picture
 * in {@code target/journey}.
 */
final class Browsers implements AutoCloseable {

    static final int DESKTOP_WIDTH = 1440;
    static final int DESKTOP_HEIGHT = 900;
    private static final int TELEPHONE_WIDTH = 390;
    private static final int TELEPHONE_HEIGHT = 844;
    private static final int TABLET_WIDTH = 820;
    private static final int TABLET_HEIGHT = 1180;
    private static final int HIGHEST = 4000;
    private static final String CONTENT_HEIGHT =
            "innerHeight + Math.max(0, ...[...document.querySelectorAll('html, vaadin-app-layout, main, main *')]"
                    + ".filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowY) || e.tagName == 'HTML').map(e => e.scrollHeight - e.clientHeight))";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Path PICTURES = Path.of("target", "journey");
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /**
     * What is left to Vaadin: the tab list has its scroll buttons, which are hidden from everybody who does not point, beside the
     * tabs in its shadow.
     */
    private static final Map<String, String> IN_VAADIN_ITSELF = Map.of("aria-required-children", "<vaadin-tabs ");
    /** A frame in which no script may run would keep axe waiting for ever. The page in such a frame is passed by itself. */
    private static final String PUT_ASIDE = """
            () => { window.putAside = [...document.querySelectorAll('iframe[sandbox]')].map(frame => {
                const place = document.createComment('frame');
                frame.replaceWith(place);
                return [place, frame];
            }) }""";
    private static final String PUT_BACK = "() => window.putAside.forEach(([place, frame]) => place.replaceWith(frame))";
    /** To the begin of a page on which a bar stays in sight: a button of which half has gone below it is not too small. */
    private static final String TO_THE_BEGIN = "() => document.querySelector('.casefile-index')?.parentElement.firstElementChild"
            + ".scrollIntoView({ block: 'end', behavior: 'instant' })";
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private enum Device { DESKTOP, TELEPHONE }

    private final String address;
    private final Chromium chromium = Chromium.start();
    /** Windows that were closed, by what they are like: what a browser learned of our scripts halves the work of the next page. */
    private final Map<Device, Deque<BrowserContext>> closed = new EnumMap<>(Device.class);
    private final Set<String> looked = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Browsers(int port) {
        address = "http://localhost:" + port;
    }

    /**
     * A new window with nothing remembered, of somebody who reads Dutch and would rather not see things move: what is half faded
     * away while axe looks has too little contrast.
     */
    Screen window() {
        return window(Device.DESKTOP);
    }

    /** The same on a telephone. */
    Screen telephone() {
        return window(Device.TELEPHONE);
    }

    private Screen window(Device device) {
        BrowserContext again = closed.computeIfAbsent(device, none -> new ArrayDeque<>()).poll();
        BrowserContext context = again == null ? newContext(device) : again;
        Page page = context.newPage();
        page.onPageError(error -> faults.add("script: " + error));
        page.onDialog(dialog -> {
            faults.add("a script of a visitor ran: " + dialog.message());
            dialog.dismiss();
        });
        return new Screen(page, this, () -> forget(device, page));
    }

    private BrowserContext newContext(Device device) {
        Browser.NewContextOptions size = device == Device.DESKTOP
                ? new Browser.NewContextOptions().setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT)
                : new Browser.NewContextOptions().setViewportSize(TELEPHONE_WIDTH, TELEPHONE_HEIGHT).setHasTouch(true).setIsMobile(true);
        BrowserContext context = chromium.window(size
                .setBaseURL(address)
                .setLocale("nl-BE")
                .setTimezoneId("Europe/Brussels")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Nothing of whoever used it is left in a window that is used again: no cookie, nothing that was stored, no page. */
    private void forget(Device device, Page page) {
        BrowserContext context = page.context();
        context.clearCookies();
        JsonObject stored = new JsonObject();
        stored.addProperty("origin", address);
        stored.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers,file_systems");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", stored);
        List.copyOf(context.pages()).forEach(Page::close);
        closed.get(device).add(context);
    }

    /** A window of somebody who signed in. */
    Screen window(String username, String password) {
        Screen screen = window();
        screen.open("/login");
        screen.signIn(username, password);
        return screen;
    }

    /** Looks at a page, the first time that it is passed; nothing may be open over it. */
    void look(Page page, String name) {
        if (looked.add(name)) {
            picture(page, name);
            axe(page, name);
        }
    }

    /** Looks at one of the main pages: also as it is on a tablet. */
    void lookTwice(Page page, String name) {
        if (!looked.contains(name)) {
            look(page, name);
            page.setViewportSize(TABLET_WIDTH, TABLET_HEIGHT);
            picture(page, name + "-tablet");
            axe(page, name + "-tablet");
            page.setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
        }
    }

    /** Of the whole page: the frame scrolls inside of itself, so that the window is made as high as what is in it. */
    private static void picture(Page page, String name) {
        if (!Chromium.KEEPS_PICTURES) {
            return;
        }
        ViewportSize before = page.viewportSize();
        for (int high = 0, higher = before.height; higher > high && high < HIGHEST;) {
            high = higher;
            page.setViewportSize(before.width, Math.min(high, HIGHEST));
            higher = (int) page.evaluate(CONTENT_HEIGHT);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setAnimations(ScreenshotAnimations.DISABLED));
        page.setViewportSize(before.width, before.height);
    }

    /** As much of the page as the window shows. */
    static void lastPicture(Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("last.png")).setAnimations(ScreenshotAnimations.DISABLED));
    }

    private void axe(Page page, String name) {
        page.evaluate(TO_THE_BEGIN);
        page.evaluate(PUT_ASIDE);
        List<Axe.Violation> violations = Axe.look(page, List.of(), WCAG_AA);
        page.evaluate(PUT_BACK);
        for (Axe.Violation violation : violations) {
            List<String> places = violation.places().stream()
                    .filter(place -> place.impact().isEmpty() || GRAVE.contains(place.impact()))
                    .map(Axe.Place::html)
                    .filter(html -> !html.startsWith(IN_VAADIN_ITSELF.getOrDefault(violation.rule(), "none")))
                    .limit(4).toList();
            if (GRAVE.contains(violation.impact()) && !places.isEmpty()) {
                faults.add(name + ": " + violation.rule() + ", " + violation.help() + ": " + places);
            }
        }
    }

    /** What was found since the last time, one a line. */
    List<String> faults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
