package be.omringd.bench.lifecycle;

import be.omringd.engine.embedded.BrokerServer;
import be.omringd.engine.embedded.MariaDbServer;
import be.omringd.testing.TestBroker;
import be.omringd.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Whole lifecycles of six human and six service tasks: ours as it runs (the launcher's JVM, the broker with our exporter, everything that
 * is committed on the disk), beside a bare Zeebe client on the same broker, and Flowable on the same MariaDB. In turns in one run. For
 * each: lifecycles a second with many at the same time, how long the next human task takes when nothing else happens, and what a lifecycle
 * costs: queries and commits, and processor time of its own JVM, of the broker and of the database. The bare client also does the same on
 * a broker with our exporter and on one without it, which tells what that costs; how late it tells is seen while ours are driven.
 */
class LifecyclesBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
    private static final int AT_ONCE = 16;
    private static final String OURS = "Omringd";
    private static final String BARE_WITH = "bare Zeebe client, alone on a broker with our exporter";
    private static final String BARE_WITHOUT = "bare Zeebe client, alone on a broker without it";
    private static final int MANY = Integer.getInteger("bench.lifecycles", 200);
    private static final int ONE_BY_ONE = Math.max(4, MANY / 10);

    private final Path folder = Path.of("target", "lifecycles", String.valueOf(ProcessHandle.current().pid()));
    private final Map<String, Child> sides = new LinkedHashMap<>();
    private final List<Double> lag = new ArrayList<>();
    private MariaDbServer database;
    private TestBroker broker;
    private TestBroker with;
    private TestBroker without;

    @Test
    void measure() throws Exception {
        database = TestDatabase.newServer(folder.resolve("mariadb"), MariaDbServer.Durability.FULL);
        database.start();
        prepare();
        broker = TestBroker.started(BrokerServer.tells(TestBroker.HOME, database.jdbcUrl("omringd"), "teller", database.password()));
        with = TestBroker.started(BrokerServer.tells(TestBroker.HOME, database.jdbcUrl("told"), "teller", database.password()));
        without = TestBroker.started();
        try {
            start();
            sides.values().forEach(side -> side.run(AT_ONCE, MANY)); // warm
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, Child> side : sides.entrySet()) {
                    if (side.getKey().equals(OURS)) {
                        measureWithItsLag(side.getValue());
                    } else {
                        side.getValue().measure();
                    }
                }
                sides.forEach((name, side) -> System.out.println(side.report(name)));
                System.out.println(whatTheExporterCosts());
                System.out.println(Lag.line(lag.stream().sorted().toList()));
            }
        } finally {
            sides.values().forEach(Child::stop);
            broker.close();
            with.close();
            without.close();
            database.kill();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measureWithItsLag(Child ours) throws Exception {
        try (Lag lags = new Lag(DriverManager.getConnection(database.jdbcUrl("omringd"), "teller", database.password()))) {
            ours.measure();
            lag.addAll(lags.millis());
        }
    }

    /** Two brokers that nobody else uses do the same, one after the other in each round. */
    private String whatTheExporterCosts() {
        double telling = sides.get(BARE_WITH).brokerTook();
        double alone = sides.get(BARE_WITHOUT).brokerTook();
        return "lifecycles, the exporter: a lifecycle costs the broker %.0f ms of the processor with it and %.0f without (%.0f %% more)".formatted(
                telling, alone, 100 * (telling - alone) / alone);
    }

    /** The exporter has an account of its own, so that what it asks of the database is counted apart. */
    private void prepare() throws SQLException {
        execute("set global userstat = 1");
        // ours and two of Flowable are more than an embedded database lets in
        execute("set global max_connections = 500");
        execute("insert into mysql.global_priv select host, 'teller', priv from mysql.global_priv where user = 'omringd'");
        execute("flush privileges");
        execute("create database told");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl("told"), database.user(), database.password())) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V01_3__engine_projection.sql"));
        }
        execute("create database flowable");
        execute("create database flowable_async");
    }

    private void start() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        broker.properties().forEach((key, value) -> settings.put(key, value.toString()));
        settings.putAll(Map.of(
                "omringd.database.embedded", "false", "omringd.engine.embedded", "false", "omringd.demo", "false",
                "omringd.data", folder.resolve("data").toString(), "server.port", "0",
                "spring.datasource.url", database.jdbcUrl("omringd"), "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password()));
        sides.put(OURS, new Child(broker, OmringdSide.class, jvmOfTheLauncher(),
                settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue()).toList()));
        sides.put("bare Zeebe client", new Child(broker, BareClientSide.class, List.of("-Xmx512m"), List.of(broker.grpcAddress().toString())));
        sides.put(BARE_WITH, new Child(with, BareClientSide.class, List.of("-Xmx512m"), List.of(with.grpcAddress().toString())));
        sides.put(BARE_WITHOUT, new Child(without, BareClientSide.class, List.of("-Xmx512m"), List.of(without.grpcAddress().toString())));
        if (!Boolean.parseBoolean(System.getProperty("bench.peers", "true"))) {
            return;
        }
        sides.put("Flowable, in the transaction", new Child(broker, FlowableSide.class, List.of("-Xmx512m"),
                List.of(ofFlowable("flowable"), database.user(), database.password(), "false")));
        sides.put("Flowable, asynchronous", new Child(broker, FlowableSide.class, List.of("-Xmx512m"),
                List.of(ofFlowable("flowable_async"), database.user(), database.password(), "true")));
    }

    /** Otherwise it takes the tables of the other one for its own. */
    private String ofFlowable(String schema) {
        return database.jdbcUrl(schema) + "?nullCatalogMeansCurrent=true";
    }

    private static List<String> jvmOfTheLauncher() throws IOException {
        Matcher options = Pattern.compile("bin/java\" (-XX:TieredStopAtLevel=1 -Xms.*?)\\$\\{OMRINGD_JAVA_OPTS", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("omringd")));
        if (!options.find()) {
            throw new IllegalStateException("The launcher does not say how it starts Omringd");
        }
        return Arrays.stream(options.group(1).split("[\\s\\\\]+")).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("omringd"), database.user(), database.password());
    }

    /** What all but the exporter asked of the database: statements, and commits of transactions; its other commands are its commits. */
    private long[] asked() {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            long[] global = new long[2];
            try (ResultSet rows = statement.executeQuery("show global status where variable_name in ('Questions', 'Com_commit')")) {
                while (rows.next()) {
                    global[rows.getString(1).equals("Questions") ? 0 : 1] = rows.getLong(2);
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select select_commands + update_commands + other_commands, other_commands
                    from information_schema.user_statistics where user = 'teller'""")) {
                while (rows.next()) {
                    global[0] -= rows.getLong(1);
                    global[1] -= rows.getLong(2);
                }
            }
            return global;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    private record Measured(double perSecond, List<Double> steps, double queries, double commits, double own, double broker, double database) {}

    /** One of the sides, in its own JVM. */
    private final class Child {

        private final Process process;
        private final PrintWriter orders;
        private final BufferedReader answers;
        private final List<Measured> measured = new ArrayList<>();
        private final long brokerProcess;

        Child(TestBroker on, Class<? extends Side> side, List<String> jvm, List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(jvm);
            command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), side.getName()));
            command.addAll(arguments);
            brokerProcess = on.pid();
            process = new ProcessBuilder(command).redirectError(
                    Path.of("target", "lifecycles-" + side.getSimpleName() + ".log").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            orders = new PrintWriter(process.outputWriter(), true);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
            answer(Side.READY);
        }

        private String answer(String beginning) {
            try {
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    if (line.startsWith(beginning)) {
                        return line.substring(beginning.length());
                    }
                }
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
            throw new IllegalStateException("A side of the comparison ended; its log in target/ says why");
        }

        /** The seconds it took, then the milliseconds of each step. */
        List<Double> run(int atOnce, int lifecycles) {
            orders.println(atOnce + " " + lifecycles);
            return Arrays.stream(answer(Side.RESULT).split(" ")).map(Double::valueOf).toList();
        }

        void measure() {
            long[] asked = asked();
            Duration own = cpu(process.pid());
            Duration ofBroker = cpu(brokerProcess);
            Duration ofDatabase = cpu(database.pid().orElseThrow());
            double seconds = run(AT_ONCE, MANY).getFirst();
            double ownTook = cpu(process.pid()).minus(own).toMillis();
            double brokerTook = cpu(brokerProcess).minus(ofBroker).toMillis();
            double databaseTook = cpu(database.pid().orElseThrow()).minus(ofDatabase).toMillis();
            long[] askedThen = asked();
            List<Double> steps = run(1, ONE_BY_ONE);
            Measured now = new Measured(MANY / seconds, steps.subList(1, steps.size()), (askedThen[0] - asked[0]) / (double) MANY,
                    (askedThen[1] - asked[1]) / (double) MANY, ownTook / MANY, brokerTook / MANY, databaseTook / MANY);
            measured.add(now);
        }

        double brokerTook() {
            return median(measured.stream().map(Measured::broker).toList());
        }

        String report(String name) {
            List<Double> steps = measured.stream().flatMap(one -> one.steps.stream()).sorted().toList();
            return ("lifecycles, %s: %.1f a second; next human task p50 %.0f ms, p95 %.0f ms; a lifecycle costs %.0f queries, %.0f commits, "
                    + "processor %.0f ms of its own, %.0f of the broker, %.0f of the database (median of %d rounds)").formatted(
                    name, median(measured.stream().map(Measured::perSecond).toList()), steps.get(steps.size() / 2),
                    steps.get(steps.size() * 95 / 100), median(measured.stream().map(Measured::queries).toList()),
                    median(measured.stream().map(Measured::commits).toList()), median(measured.stream().map(Measured::own).toList()),
                    brokerTook(), median(measured.stream().map(Measured::database).toList()),
                    measured.size());
        }

        void stop() {
            process.destroyForcibly().onExit().join();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
