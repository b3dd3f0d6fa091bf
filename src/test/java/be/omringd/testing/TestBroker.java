package be.omringd.testing;

import be.omringd.engine.embedded.BrokerServer;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * A real Zeebe broker for a test, in a process of its own with a data folder below {@code target/}. It takes about ten
 * seconds to start. It can be stopped, killed and started again on the same data and the same ports.
 *
 * <p>A Spring test gets one with {@link OnBroker}. The broker never outlives the JVM of the test.
 */
public final class TestBroker implements AutoCloseable {

    /** The unpacked distribution. */
    public static final Path HOME = Path.of("target", "broker", "camunda-zeebe-8.5.8");
    /** The setting of a broker whose clock can be moved. */
    static final Map<String, String> WITH_CLOCK = Map.of("ZEEBE_CLOCK_CONTROLLED", "true");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger brokers = new AtomicInteger();

    private static final String RECORDER = "ZEEBE_BROKER_EXPORTERS_RECORDER_";
    private static final Pattern RECORDED = Pattern.compile("(\\d+) (\\S+) (\\w+)");
    private static final Set<String> OVER = Set.of("ELEMENT_COMPLETED", "SEQUENCE_FLOW_TAKEN");

    private final Path folder;
    private final Path elements;
    private final BrokerServer server;

    private TestBroker(Map<String, String> settings, boolean recorded) {
        folder = Path.of("target", "test-broker", ProcessHandle.current().pid() + "-" + brokers.incrementAndGet());
        elements = folder.resolve("elements");
        Map<String, String> all = new HashMap<>(settings);
        if (recorded) {
            all.putAll(recorder());
        }
        server = new BrokerServer(HOME, folder.resolve("broker"), folder.resolve("logs"), all);
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill, "kill the test broker"));
    }

    /** A new broker without any process, ready for commands. */
    public static TestBroker started() {
        return started(Map.of());
    }

    /** A new broker whose clock runs on as usual and can be moved with {@link #addToClock}. */
    public static TestBroker startedWithClock() {
        return started(WITH_CLOCK);
    }

    /** A new broker with settings of Zeebe's, such as {@code ZEEBE_BROKER_…}. */
    public static TestBroker started(Map<String, String> settings) {
        return started(settings, false);
    }

    /** The same, which also writes down itself what becomes of each element: see {@link #elements}. */
    public static TestBroker startedAndRecorded(Map<String, String> settings) {
        return started(settings, true);
    }

    private static TestBroker started(Map<String, String> settings, boolean recorded) {
        TestBroker broker = new TestBroker(settings, recorded);
        broker.start();
        return broker;
    }

    /** Starts the broker again after {@link #stop} or {@link #kill}, and returns once it takes commands. */
    public void start() {
        server.start();
        if (!server.awaitReady(PATIENCE)) {
            throw new IllegalStateException("The broker did not become ready; see " + folder.resolve("logs"));
        }
    }

    /** Stops the broker cleanly. */
    public void stop() {
        server.stop();
    }

    /** Ends the broker with SIGKILL. */
    public void kill() {
        server.kill();
    }

    /** Moves the broker's clock on; only for {@link #startedWithClock}. */
    public void addToClock(Duration duration) {
        URI clock = URI.create("http://127.0.0.1:" + server.managementPort() + "/actuator/clock/add");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(clock)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + duration.toMillis() + "}"))
                    .build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the clock answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id of its process, while it runs. */
    public long pid() {
        return server.pid().orElseThrow();
    }

    public URI grpcAddress() {
        return server.grpcAddress();
    }

    /** A client of its own. The caller closes it. */
    public CamundaClient newClient() {
        return CamundaClient.newClientBuilder().grpcAddress(grpcAddress()).preferRestOverGrpc(false).build();
    }

    /** Everything that the broker wrote down: a place to look for what should not be there. */
    public Path dataFolder() {
        return folder.resolve("broker");
    }

    private Map<String, String> recorder() {
        try {
            Path jar = Files.createDirectories(folder.toAbsolutePath()).resolve("recorder.jar");
            String type = ElementRecorder.class.getName().replace('.', '/');
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                for (String each : List.of(type + ".class", type + "$1.class")) {
                    out.putNextEntry(new JarEntry(each));
                    try (InputStream bytes = ElementRecorder.class.getResourceAsStream("/" + each)) {
                        bytes.transferTo(out);
                    }
                }
            }
            return Map.of(RECORDER + "CLASSNAME", ElementRecorder.class.getName(), RECORDER + "JARPATH", jar.toString(),
                    RECORDER + "ARGS_FILE", elements.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Each element and each flow as the broker recorded it: its key, its id, which a migration can change, and what became of it. Only of
     * one that is recorded.
     */
    public SortedSet<String> elements() {
        Map<String, String> last = new HashMap<>();
        try {
            Files.readAllLines(elements).stream().map(RECORDED::matcher).filter(Matcher::matches)
                    .forEach(line -> last.put(line.group(1), line.group(2) + " " + state(line.group(3))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        SortedSet<String> found = new TreeSet<>();
        last.forEach((key, element) -> found.add(key + " " + element));
        return found;
    }

    private static String state(String intent) {
        return OVER.contains(intent) ? "COMPLETED" : intent.equals("ELEMENT_TERMINATED") ? "TERMINATED" : "ACTIVE";
    }

    /** What a Spring test has to set to use this broker. */
    public Map<String, Object> properties() {
        return Map.of("camunda.client.enabled", "true", "camunda.client.grpc-address", server.grpcAddress().toString());
    }

    /** Kills the broker and deletes its data. */
    @Override
    public void close() {
        server.kill();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("Could not delete " + folder + ": " + e.getMessage());
        }
    }
}
