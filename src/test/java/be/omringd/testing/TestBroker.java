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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
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
    private static final Pattern RECORDED = Pattern.compile("(\\d+) (\\S+) (\\w+) (-?\\d+) (\\S+) (-?\\d+) (\\w+) (\\d+)");
    private static final Set<String> SCOPES = Set.of("PROCESS", "SUB_PROCESS", "EVENT_SUB_PROCESS", "MULTI_INSTANCE_BODY");
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
        lines().stream().map(RECORDED::matcher).filter(Matcher::matches)
                .forEach(line -> last.put(line.group(1), line.group(2) + " " + state(line.group(3))));
        SortedSet<String> found = new TreeSet<>();
        last.forEach((key, element) -> found.add(key + " " + element));
        return found;
    }

    /**
     * Where an instance stood as the broker recorded it.
     *
     * @param type as Zeebe names its element types
     * @param job the one that it has now; 0 for none
     * @param timer when its first timer ends; null where none runs that leads on from it
     */
    public record Standing(UUID caseId, String processId, int version, String elementId, String type, Instant since, long job,
            Instant timer) {}

    /** Every step at which something stands now, from the broker's own records; not the scopes around steps. */
    public List<Standing> standing() {
        Map<Long, String[]> elements = new LinkedHashMap<>();
        Map<Long, Long> began = new HashMap<>();
        Map<Long, UUID> cases = new HashMap<>();
        Map<Long, Long> jobs = new HashMap<>();
        Map<Long, String[]> timers = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split(" ");
            switch (parts[0]) {
                case "" -> {
                    // where the recorder began anew
                }
                case "case" -> cases.put(Long.valueOf(parts[1]), UUID.fromString(parts[2]));
                case "job" -> {
                    if (Set.of("COMPLETED", "CANCELED", "ERROR_THROWN").contains(parts[2])) {
                        jobs.remove(Long.valueOf(parts[3]), Long.valueOf(parts[1]));
                    } else {
                        jobs.put(Long.valueOf(parts[3]), Long.valueOf(parts[1]));
                    }
                }
                case "timer" -> timers.merge(Long.valueOf(parts[1]), parts, (before, now) -> now);
                default -> {
                    elements.put(Long.valueOf(parts[0]), parts);
                    began.putIfAbsent(Long.valueOf(parts[0]), Long.valueOf(parts[7]));
                }
            }
        }
        List<Standing> standing = new ArrayList<>();
        elements.forEach((key, element) -> {
            UUID caseId = cases.get(Long.valueOf(element[3]));
            if (caseId != null && state(element[2]).equals("ACTIVE") && !SCOPES.contains(element[6])) {
                Instant timer = timers.values().stream()
                        .filter(one -> one[2].equals("CREATED") && Long.parseLong(one[3]) == key
                                && (one[4].equals(element[1]) || element[6].equals("EVENT_BASED_GATEWAY")))
                        .map(one -> Instant.ofEpochMilli(Long.parseLong(one[5]))).min(Comparator.naturalOrder()).orElse(null);
                standing.add(new Standing(caseId, element[4], Integer.parseInt(element[5]), element[1], element[6],
                        Instant.ofEpochMilli(began.get(key)), jobs.getOrDefault(key, 0L), timer));
            }
        });
        return standing;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(elements);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
