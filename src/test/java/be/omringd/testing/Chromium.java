package be.omringd.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser on this machine, for what only a browser shows. Pictures go to {@code target/screens}. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        // the browser of this machine is used: none is downloaded
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--force-color-profile=srgb")));
    }

    /** Whether there is a browser here. */
    public static boolean here() {
        return Files.isExecutable(PROGRAM);
    }

    public static Chromium start() {
        return new Chromium();
    }

    /** A new window with nothing remembered. */
    public BrowserContext window(int width, int height, String language) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
    }

    /** Fills in the sign-in page that is shown. */
    public static void signIn(Page page, String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** Keeps a picture of the whole page. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(true));
    }

    /** What axe finds wrong by WCAG 2.2 AA and its best practices, in a line each; empty where nothing is. */
    public static List<String> axe(Page page) {
        // Vaadin's own sign of a lost line stands outside all landmarks, and speaks by itself
        return new AxeBuilder(page).exclude("vaadin-connection-indicator").analyze().getViolations().stream().map(Chromium::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes().stream().map(node -> node.getTarget().toString()).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
