package be.omringd.engine.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.PartitionInfo;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real Zeebe broker with its gateway, in a JVM of its own, on the loopback address only; its one exporter is
 * ours, where it is told of a database (see {@link #tells}).
 *
 * <p>It keeps its ports over a stop and a start, so that clients find it again.
 */
public final class BrokerServer implements EmbeddedServer {

    // The broker closes its partitions, takes a last snapshot and goes; forced after this it recovers at the next start.
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** What a broker may take, here and in a container (docker-compose.yml). */
    static final Map<String, String> LIMITS = Map.of(
            "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB",
            "ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m",
            "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "200MB",
            "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "100MB",
            "ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "2",
            "ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "2",
            "ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "48MB");

    private final Path home;
    private final Path folder;
    private final Path logFolder;
    private final Map<String, String> settings;
    private final int gatewayPort = Ports.free();
    private final int commandPort = Ports.free();
    private final int internalPort = Ports.free();
    private final int restPort = Ports.free();
    private final int managementPort = Ports.free();
    private @Nullable ChildProcess process;

    /**
     * @param home      the unpacked distribution, with {@code lib/} and {@code config/}
     * @param folder    where this broker keeps its data
     * @param logFolder where it writes {@code zeebe.log}
     * @param settings  environment variables on top of ours, such as {@code ZEEBE_CLOCK_CONTROLLED}
     */
    public BrokerServer(Path home, Path folder, Path logFolder, Map<String, String> settings) {
        this.home = home.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.logFolder = logFolder.toAbsolutePath();
        this.settings = Map.copyOf(settings);
    }

    /**
     * Settings with which a broker tells this database where every process instance stands.
     *
     * @param home the unpacked distribution; our exporter lies in a folder beside it
     */
    public static Map<String, String> tells(Path home, String jdbcUrl, String user, String password) {
        if (!Files.isDirectory(exporterFolder(home))) {
            throw new StartRefused("The part of Omringd that runs in its engine was not found in " + exporterFolder(home)
                    + ": build first (mvn package).");
        }
        return Map.of(
                "ZEEBE_BROKER_EXPORTERS_OMRINGD_CLASSNAME", "be.omringd.engine.exporter.ProjectionExporter",
                "ZEEBE_BROKER_EXPORTERS_OMRINGD_ARGS_URL", jdbcUrl,
                "ZEEBE_BROKER_EXPORTERS_OMRINGD_ARGS_USER", user,
                "ZEEBE_BROKER_EXPORTERS_OMRINGD_ARGS_PASSWORD", password);
    }

    private static Path exporterFolder(Path home) {
        return home.toAbsolutePath().resolve("../../exporter").normalize();
    }

    @Override
    public String name() {
        return "Engine";
    }

    /** Starts the broker and returns at once; {@link #awaitReady} waits until it takes commands. */
    @Override
    public synchronized void start() {
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new StartRefused("The workflow engine was not found in " + home
                    + ": build first (mvn package), or set omringd.engine.home.");
        }
        stopLeftBehind(folder);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Without the second compiler: half the time and two thirds of the processor to start, less memory, and
                // still far more commands a second than people can give.
                "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx192m", "-XX:MaxDirectMemorySize=128m", "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=48m", "-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto", "-Dfile.encoding=UTF-8", "-Djava.net.preferIPv4Stack=true",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Dapp.home=" + logFolder.getParent(), // the broker's logging writes into logs/ below it
                marker(folder),
                "-classpath", home.resolve("config") + ":" + home.resolve("lib") + "/*:" + exporterFolder(home) + "/*",
                "io.camunda.zeebe.broker.StandaloneBroker");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(logFolder);
            Path output = logFolder.resolve("zeebe-start.log");
            Files.deleteIfExists(output);
            ChildProcess started = ChildProcess.start(command, environment(), folder, output, BrokerServer::isOfTheApplication);
            process = started;
            Files.writeString(pidFile(), String.valueOf(started.pid()));
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Stops a broker on this folder that an earlier run left behind. */
    static void stopLeftBehind(Path folder) {
        LeftBehind.stop(folder.resolve("pid"), marker(folder), Duration.ofSeconds(30));
    }

    /** The broker that runs on this folder, whoever started it. */
    static Optional<ProcessHandle> find(Path folder) {
        return LeftBehind.find(folder.resolve("pid"), marker(folder)).findFirst();
    }

    private static String marker(Path folder) {
        return "-Domringd.broker=" + folder.toAbsolutePath();
    }

    /** Waits until the broker takes commands; false when it ended or the time ran out. */
    public boolean awaitReady(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!isReady() || !gatewayKnowsALeader()) {
            if (Instant.now().isAfter(deadline) || !process().map(ChildProcess::isAlive).orElse(false)) {
                return false;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            try {
                return connection.getResponseCode() / 100 == 2;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    // The broker calls itself ready a moment before its gateway knows where to send commands.
    private boolean gatewayKnowsALeader() {
        try (CamundaClient client = CamundaClient.newClientBuilder().grpcAddress(grpcAddress()).restAddress(restAddress())
                .preferRestOverGrpc(false).build()) {
            return client.newTopologyRequest().requestTimeout(Duration.ofSeconds(2)).send().join().getBrokers().stream()
                    .flatMap(broker -> broker.getPartitions().stream()).anyMatch(PartitionInfo::isLeader);
        } catch (ClientException notYet) {
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop(STOP_PATIENCE);
            process = null;
        }
    }

    /** Ends the broker as a crash or SIGKILL would. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Where clients connect over gRPC. */
    public URI grpcAddress() {
        return URI.create("http://127.0.0.1:" + gatewayPort);
    }

    /** The broker's own REST gateway. */
    public URI restAddress() {
        return URI.create("http://127.0.0.1:" + restPort);
    }

    /** The port of the broker's health, metrics and (when {@code ZEEBE_CLOCK_CONTROLLED}) clock. */
    public int managementPort() {
        return managementPort;
    }

    /** The id of the broker's process, if it runs. */
    public synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).filter(ChildProcess::isAlive).map(ChildProcess::pid);
    }

    @Override
    public synchronized Optional<ChildProcess> process() {
        return Optional.ofNullable(process);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ZEEBE_LOG_APPENDER", "RollingFile");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(restPort));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(commandPort));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(internalPort));
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(gatewayPort));
        environment.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString());
        // One partition is one writer: thousands of cases a day, where hundreds are what this work has. Each further
        // one costs memory, and the number cannot be changed once there are cases.
        environment.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "1");
        environment.put("ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR", "1");
        environment.put("ZEEBE_BROKER_CLUSTER_CLUSTERSIZE", "1");
        environment.putAll(LIMITS);
        environment.putAll(settings);
        return environment;
    }

    // The broker is a Spring Boot application too: what is set for ours in the environment is not meant for it.
    private static boolean isOfTheApplication(String variable) {
        return variable.matches("(SPRING|SERVER|MANAGEMENT|LOGGING|ZEEBE|CAMUNDA|ATOMIX)_.*")
                || variable.matches("JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|JAVA_OPTS|CLASSPATH");
    }

    private Path pidFile() {
        return folder.resolve("pid");
    }
}
