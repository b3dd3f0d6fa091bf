package be.omringd.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real browser on this machine, for what only a browser shows. It is started once for all tests of a JVM and ends with it; each test
 * opens windows of its own, in which nothing is remembered. With {@code -Domringd.pictures=true} pictures go to {@code target/screens}.
 */
public final class Chromium implements AutoCloseable {

    /**
     * Without the frame of a window around the pages, which nobody sees in a test, where that is there: it takes two thirds of the work.
     */
    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("CHROMIUM",
            Files.isExecutable(Path.of("/usr/bin/chromium-headless-shell")) ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Whether pictures are kept: they cost a tenth of a journey's time, and only people look at them. */
    public static final boolean KEEPS_PICTURES = Boolean.getBoolean("omringd.pictures");

    private static Browser running;

    private final List<BrowserContext> windows = new ArrayList<>();

    private Chromium() {}

    /** Whether there is a browser here. */
    public static boolean here() {
        return Files.isExecutable(PROGRAM);
    }

    public static Chromium start() {
        return new Chromium();
    }

    private static synchronized Browser browser() {
        if (running == null || !running.isConnected()) {
            // the browser of this machine is used: none is downloaded
            Playwright playwright =
                    Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
        }
        return running;
    }

    /** A new window with nothing remembered. Nothing glides in it: what is there stands where it will stay. */
    public BrowserContext window(int width, int height, String language) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The same, with all that can be said of it. */
    public BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = browser().newContext(options);
        windows.add(window);
        return window;
    }

    /** Fills in the sign-in page that is shown. */
    public static void signIn(Page page, String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** Keeps a picture of the whole page, where pictures are kept. */
    public static void picture(Page page, String name) {
        if (!KEEPS_PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(true));
    }

    /** What axe finds wrong by WCAG 2.2 AA and its best practices, in a line each; empty where nothing is. */
    public static List<String> axe(Page page) {
        // Vaadin's own sign of a lost line stands outside all landmarks, and speaks by itself
        return Axe.look(page, List.of("vaadin-connection-indicator"), List.of()).stream().map(Chromium::line).toList();
    }

    private static String line(Axe.Violation violation) {
        return violation.rule() + ": " + violation.help() + " at " + violation.places().stream().map(Axe.Place::target).toList();
    }

    /** Closes the windows that are still open. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
