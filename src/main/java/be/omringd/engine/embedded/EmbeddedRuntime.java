package be.omringd.engine.embedded;

import be.omringd.shell.StartNotice;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what Omringd needs around it, before Spring makes the first bean, and stops it after the last one: a database
 * where {@code omringd.database.embedded} is true and a workflow engine where {@code omringd.engine.embedded} is. Where
 * one of them is false, the usual {@code spring.datasource.*} or {@code camunda.client.*} say where the own one is, and
 * nothing else differs.
 *
 * <p>The database is awaited, the engine is not: Omringd can be read while its engine is away, and it takes some
 * seconds. Both are started again when they end by themselves.
 */
public final class EmbeddedRuntime {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRuntime.class);
    private static final Duration BROKER_PATIENCE = Duration.ofMinutes(3);

    // After Spring has read its configuration (HIGHEST + 10), before it opens the log file (HIGHEST + 20).
    private static final int BETWEEN_CONFIGURATION_AND_LOGGING = Ordered.HIGHEST_PRECEDENCE + 15;

    private final StartConsole console = new StartConsole(System.out);
    private final StartProgress.Step screens;
    private final Instant begun = Instant.now();
    private @Nullable DataFolder data;
    private @Nullable MariaDbServer database;
    private @Nullable BrokerServer broker;
    private @Nullable Supervisor databaseSupervisor;
    private @Nullable Supervisor brokerSupervisor;
    private volatile boolean ready;

    private EmbeddedRuntime() {
        screens = console.begin("Screens");
    }

    /** Runs the application with what it needs; ends the JVM with one sentence when it cannot start. */
    public static void run(Class<?> application, String[] args) {
        if (CopyCommands.areAskedFor(args)) {
            CopyCommands.run(args);
        } else {
            new EmbeddedRuntime().start(application, args);
        }
    }

    private void start(Class<?> main, String[] args) {
        SpringApplication application = new SpringApplication(main);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.addListeners(new BeforeLogging());
        application.addInitializers(this::startServers);
        // Runs after Spring has closed the application: nobody uses the database any more by then.
        SpringApplication.getShutdownHandlers().add(this::stopServers);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopDuringStart, "stop during the start"));
        stopWithoutTheLauncher();
        try {
            // When this returns, everyone has heard that the application is ready and had the chance to begin a step.
            announce(application.run(args));
        } catch (Throwable failure) {
            if (!Refusals.isOnPurpose(failure)) {
                log.error("Omringd could not start", failure);
            }
            refuse(failure);
        }
    }

    // The launcher waits for this JVM to start it again where needed. Killed itself it cannot say that it is gone.
    private static void stopWithoutTheLauncher() {
        String launcher = System.getenv("OMRINGD_LAUNCHER");
        if (launcher != null && launcher.matches("\\d{1,18}")) {
            ProcessHandle.current().parent().filter(parent -> parent.pid() == Long.parseLong(launcher))
                    .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(143)));
        }
    }

    private void refuse(Throwable failure) {
        console.refuse(Refusals.sentence(failure, data));
        ready = true; // nothing is starting any more
        System.exit(1);
    }

    private final class BeforeLogging implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            try {
                check(event.getEnvironment());
            } catch (StartRefused refusal) {
                // Thrown on to Spring it would be shown with its stack trace: there is no log file yet.
                refuse(refusal);
            }
        }

        private void check(ConfigurableEnvironment environment) {
            if (embedsDatabase(environment) || embedsEngine(environment)) {
                DataFolder folder = DataFolder.take(Path.of(environment.getProperty("omringd.data", "data")));
                data = folder;
                StartResources.check(folder.path(), runtime(environment), embedsDatabase(environment), disk(environment).needed(),
                        FreeSpace::now);
            }
            InetAddress address = address(environment);
            int port = environment.getProperty("server.port", Integer.class, 8080);
            if (port > 0 && !Ports.isFree(address, port)) {
                throw new StartRefused("Port " + port
                        + " is used by another program: stop that one, or choose another port with --port NUMBER.");
            }
        }

        @Override
        public int getOrder() {
            return BETWEEN_CONFIGURATION_AND_LOGGING;
        }
    }

    private void startServers(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        context.getBeanFactory().registerSingleton("startProgress", console);
        if (embedsDatabase(environment) && environment.getProperty("omringd.demo", Boolean.class, true)) {
            context.getBeanFactory().registerSingleton("clock", new PastClock());
        }
        Map<String, Object> settings = new HashMap<>();
        if (data != null) {
            console.line("Omringd is starting, with its data in " + data.path());
        }
        MariaDbServer comesAlong = null;
        if (embedsDatabase(environment)) {
            DataFolder folder = data();
            comesAlong = new MariaDbServer(runtime(environment), folder.path().resolve("mariadb"), folder.logs().resolve("mariadb.log"),
                    MariaDbServer.Durability.FULL);
            database = comesAlong;
        }
        if (embedsEngine(environment)) {
            startBroker(environment, settings);
        }
        if (comesAlong != null) {
            startDatabase(comesAlong, environment, settings);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded servers", settings));
    }

    private void startDatabase(MariaDbServer server, ConfigurableEnvironment environment, Map<String, Object> settings) {
        StartProgress.Step step = console.begin("Database");
        if (!MariaDbBinaries.isUnpacked(runtime(environment))) {
            step.show("unpacking MariaDB, this first time only");
        }
        server.start();
        databaseSupervisor = Supervisor.watch(server);
        step.done();
        settings.put("spring.datasource.url", server.jdbcUrl("omringd"));
        settings.put("spring.datasource.username", server.user());
        settings.put("spring.datasource.password", server.password());
    }

    /** The folder is taken before anything that comes along is started. */
    private DataFolder data() {
        return Objects.requireNonNull(data, "The data folder is taken");
    }

    private Path runtime(ConfigurableEnvironment environment) {
        return Path.of(environment.getProperty("omringd.runtime", data().path().resolve("runtime").toString()));
    }

    private void startBroker(ConfigurableEnvironment environment, Map<String, Object> settings) {
        StartProgress.Step step = console.begin("Engine");
        Path home = engineHome(environment);
        Map<String, String> engine = new HashMap<>(tellsTheDatabase(home, environment));
        engine.putAll(disk(environment).ofTheEngine());
        DataFolder folder = data();
        BrokerServer server = new BrokerServer(home, folder.path().resolve("broker"), folder.logs(), engine);
        broker = server;
        server.start();
        brokerSupervisor = Supervisor.watch(server);
        settings.put("camunda.client.grpc-address", server.grpcAddress().toString());
        settings.put("camunda.client.rest-address", server.restAddress().toString());
        Thread waiter = new Thread(() -> {
            Instant deadline = Instant.now().plus(BROKER_PATIENCE);
            while (!server.awaitReady(Duration.ofSeconds(10))) {
                if (Instant.now().isAfter(deadline)) {
                    step.done("not ready yet; " + folder.logs().resolve("zeebe.log")
                            + " says why. You can read in Omringd; the processes wait.");
                    return;
                }
            }
            step.done();
        }, "await the engine");
        waiter.setDaemon(true);
        waiter.start();
    }

    /** The engine tells the database that comes along, or an organisation's own one. */
    private Map<String, String> tellsTheDatabase(Path home, ConfigurableEnvironment environment) {
        return database != null
                ? BrokerServer.tells(home, database.jdbcUrl("omringd"), database.user(), database.password())
                : BrokerServer.tells(home, environment.getProperty("spring.datasource.url", ""),
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""));
    }

    private static DiskSettings disk(ConfigurableEnvironment environment) {
        return Binder.get(environment).bindOrCreate("omringd.disk", DiskSettings.class);
    }

    private static Path engineHome(ConfigurableEnvironment environment) {
        String set = environment.getProperty("omringd.engine.home");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        String distribution = "broker/camunda-zeebe-8.5.8";
        // Beside the jar in target/; when run from classes, the home is target/classes.
        Path home = new ApplicationHome(EmbeddedRuntime.class).getDir().toPath();
        return Optional.of(home.resolve(distribution)).filter(Files::isDirectory)
                .or(() -> Optional.ofNullable(home.getParent()).map(parent -> parent.resolve(distribution))
                        .filter(Files::isDirectory))
                .orElse(Path.of("target").resolve(distribution));
    }

    private static InetAddress address(ConfigurableEnvironment environment) {
        String host = environment.getProperty("server.address", "");
        try {
            InetAddress address = host.isBlank() ? new InetSocketAddress(0).getAddress() : InetAddress.getByName(host);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (UnknownHostException | SocketException noSuchAddress) {
            // said below
        }
        throw new StartRefused("This machine has no address " + host
                + ": use --host 0.0.0.0 for all that it has, or leave --host away for this machine only.");
    }

    private void announce(ConfigurableApplicationContext context) {
        ready = true;
        screens.done();
        InetAddress listening = address(context.getEnvironment());
        boolean anywhere = listening.isAnyLocalAddress();
        String host = anywhere || listening.isLoopbackAddress() ? "localhost" : listening instanceof Inet6Address
                ? "[" + listening.getHostAddress() + "]" : listening.getHostAddress();
        String address = "http://" + host + ":" + context.getEnvironment().getProperty("local.server.port");
        if (console.isBusy()) {
            console.line("  You can open " + address + " already.");
        }
        console.whenComplete(() -> {
            console.line("");
            console.line("Omringd is ready (" + StartConsole.seconds(Duration.between(begun, Instant.now())) + "): " + address);
            if (anywhere) {
                console.line("Other machines reach it too, at every address of this one.");
            }
            context.getBeanProvider(StartNotice.class).orderedStream()
                    .forEach(notice -> notice.lines().forEach(console::line));
            console.line("Stop with Ctrl-C.");
        });
    }

    private synchronized void stopServers() {
        if (brokerSupervisor != null) {
            brokerSupervisor.release();
        }
        if (databaseSupervisor != null) {
            databaseSupervisor.release();
        }
        if (broker != null) {
            broker.stop();
        }
        if (database != null) {
            database.stop();
        }
    }

    // Spring would first finish its start before it stops. Nobody waits for that after Ctrl-C.
    private void stopDuringStart() {
        if (!ready) {
            console.silence();
            stopServers();
            Runtime.getRuntime().halt(130);
        }
    }

    private static boolean embedsDatabase(ConfigurableEnvironment environment) {
        return environment.getProperty("omringd.database.embedded", Boolean.class, true);
    }

    private static boolean embedsEngine(ConfigurableEnvironment environment) {
        return environment.getProperty("omringd.engine.embedded", Boolean.class, true);
    }
}
