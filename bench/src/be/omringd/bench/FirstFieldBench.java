package be.omringd.bench;

import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From opening a public form on a slow telephone until the first letter stands in its first field, with nothing in the cache: Chromium
 * with a processor that is four times slower, behind the lines that Lighthouse and the browser's own tools call slow. Prints the medians,
 * and how much came over the line until all was loaded.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "omringd.demo=false")
@OnMariaDb
class FirstFieldBench {

    private static final int ROUNDS = 7;
    private static final int SLOWER = 4;
    private static final double PATIENCE = 120_000;

    /**
     * A line.
     *
     * @param latency in milliseconds for each request
     * @param down in kilobits per second
     */
    private record Line(String name, int latency, int down, int up) {}

    private static final List<Line> LINES = List.of(
            new Line("slow 4G (562 ms, 1.4 Mbit/s)", 562, 1440, 675), new Line("400 kbit/s, 400 ms", 400, 400, 400));

    @LocalServerPort
    int port;

    @Test
    void measure() {
        try (Chromium chromium = Chromium.start()) {
            for (String path : List.of("/aanvraag", "/vrijwilliger")) {
                once(chromium, path, LINES.getFirst());
                for (Line line : LINES) {
                    List<long[]> rounds = new ArrayList<>();
                    for (int round = 0; round < ROUNDS; round++) {
                        rounds.add(once(chromium, path, line));
                    }
                    System.out.printf("first field of %s, processor %d times slower, %s: median %d ms, slowest %d ms, %d kB%n", path, SLOWER, line.name(),
                            median(rounds, 0), rounds.stream().mapToLong(one -> one[0]).max().orElseThrow(), median(rounds, 1) / 1000);
                }
            }
        }
    }

    private static long median(List<long[]> rounds, int what) {
        return rounds.stream().mapToLong(one -> one[what]).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    /** Milliseconds until one can type, and bytes until all was there. */
    private long[] once(Chromium chromium, String path, Line line) {
        try (BrowserContext window = chromium.window(390, 844, "nl-BE")) {
            Page page = window.newPage();
            page.setDefaultTimeout(PATIENCE);
            CDPSession browser = window.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            browser.send("Network.enable");
            browser.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            browser.send("Network.emulateNetworkConditions", conditions(line));
            JsonObject processor = new JsonObject();
            processor.addProperty("rate", SLOWER);
            browser.send("Emulation.setCPUThrottlingRate", processor);

            long start = System.nanoTime();
            page.navigate("http://localhost:" + port + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT).setTimeout(PATIENCE));
            Locator field = page.getByLabel("Voornaam").first();
            field.pressSequentially("A");
            long usable = (System.nanoTime() - start) / 1_000_000;
            page.waitForLoadState();
            if (!field.inputValue().equals("A")) {
                throw new IllegalStateException("What was typed is gone");
            }
            return new long[] {usable, bytes.get()};
        }
    }

    private static JsonObject conditions(Line line) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", line.latency());
        conditions.addProperty("downloadThroughput", line.down() * 1000 / 8);
        conditions.addProperty("uploadThroughput", line.up() * 1000 / 8);
        return conditions;
    }
}
