package be.omringd.engine.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server in a process of its own, on the loopback address only.
 *
 * <p>Its only account is {@code omringd}; the random password is kept in the file {@code password} beside the data,
 * readable by the owner only. There is no root account, and nothing reaches it from another machine.
 */
public final class MariaDbServer implements EmbeddedServer {

    /** How much a crash of the machine may cost. */
    public enum Durability {
        /** What was committed is on disk. */
        FULL,
        /** For tests: faster, and safe against a crash of the server, not of the machine. */
        RELAXED
    }

    private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
    static final String USER = "omringd";
    private static final String INSTALLED = "omringd-installed";
    private static final Duration START_PATIENCE = Duration.ofSeconds(90); // a recovery after a crash may take a while
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

    private final Path runtime;
    private final Path folder;
    private final Path logFile;
    private final int port;
    private final Durability durability;
    private final String password;
    private @Nullable ChildProcess process;

    /**
     * @param runtime where the programs are unpacked, once
     * @param folder  where this server keeps its data
     * @param logFile what the server prints
     */
    public MariaDbServer(Path runtime, Path folder, Path logFile, Durability durability) {
        this.runtime = runtime.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.logFile = logFile.toAbsolutePath();
        this.durability = durability;
        this.port = Ports.free();
        this.password = readOrMakePassword();
    }

    @Override
    public String name() {
        return "Database";
    }

    /** Starts the server and returns once it answers. Prepares an empty data folder, and recovers after a crash. */
    @Override
    public synchronized void start() {
        Path home = MariaDbBinaries.unpackInto(runtime);
        stopLeftBehind(folder);
        try {
            Files.createDirectories(temporary(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!isInstalled()) {
                install(home);
            }
            SafeFiles.writePrivately(initFile(), """
                    CREATE DATABASE IF NOT EXISTS `omringd`;
                    CREATE USER IF NOT EXISTS 'omringd'@'127.0.0.1' IDENTIFIED BY '%1$s';
                    ALTER USER 'omringd'@'127.0.0.1' IDENTIFIED BY '%1$s';
                    GRANT ALL ON *.* TO 'omringd'@'127.0.0.1';
                    DROP USER IF EXISTS 'root'@'localhost';
                    DROP USER IF EXISTS 'root'@'127.0.0.1';
                    DROP USER IF EXISTS 'root'@'::1';
                    """.formatted(password));
            List<String> command = command(home, data());
            command.addAll(List.of(
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--socket=" + socket(),
                    "--pid-file=" + pidFile(),
                    "--init-file=" + initFile(),
                    "--skip-name-resolve",
                    // Without this the server spends up to 12 s of every start on a certificate that loopback has no
                    // use for.
                    "--skip-ssl",
                    "--default-time-zone=+00:00",
                    "--max-connections=60",
                    "--max-allowed-packet=32M",
                    "--performance-schema=OFF",
                    "--innodb-buffer-pool-size=64M",
                    "--aria-pagecache-buffer-size=8M",
                    "--key-buffer-size=1M",
                    "--innodb-flush-log-at-trx-commit=" + (durability == Durability.FULL ? 1 : 2)));
            process = ChildProcess.start(command, Map.of(), data(), logFile, variable -> false);
            awaitAnswer();
            Files.deleteIfExists(initFile());
            SafeFiles.writePrivately(folder.resolve("port"), String.valueOf(port)); // for copies
        } catch (IOException e) {
            throw new StartRefused("The database could not be prepared in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Stops a server on this folder that an earlier run left behind. */
    static void stopLeftBehind(Path folder) {
        LeftBehind.stop(folder.resolve("pid"), "--datadir=" + folder.toAbsolutePath().resolve("data"), Duration.ofSeconds(30));
    }

    /** Stops the server cleanly. Does nothing when it does not run. */
    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop(STOP_PATIENCE);
            process = null;
        }
    }

    /** Ends the server as a crash or SIGKILL would. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** The address of a schema on this server, with the settings that Omringd expects of a connection. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The id of the server's process, if it runs. */
    public synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).filter(ChildProcess::isAlive).map(ChildProcess::pid);
    }

    @Override
    public synchronized Optional<ChildProcess> process() {
        return Optional.ofNullable(process);
    }

    /** Of its own: a MariaDB that starts removes all temporary tables that it finds there, also those of another server. */
    private Path temporary() {
        return folder.resolve("tmp");
    }

    private List<String> command(Path home, Path data) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + temporary(),
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-log-file-size=48M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root"); // otherwise it refuses to run as root
        }
        return command;
    }

    /**
     * Whether an installation was finished here. Ours are made under another name and bear a mark. Versions before the mark could
     * leave half an installation, which starts and then lets nobody in; no table of ours was ever made in one.
     */
    private boolean isInstalled() throws IOException {
        if (Files.exists(data().resolve(INSTALLED))) {
            return true;
        }
        if (!Files.isDirectory(data().resolve("mysql"))) {
            return false;
        }
        try (Stream<Path> schemas = Files.list(data())) {
            for (Path schema : schemas.filter(Files::isDirectory).filter(MariaDbServer::isOurs).toList()) {
                try (Stream<Path> files = Files.list(schema)) {
                    if (files.anyMatch(file -> !file.endsWith("db.opt"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isOurs(Path schema) {
        return !List.of("mysql", "performance_schema", "sys").contains(schema.getFileName().toString());
    }

    /**
     * What the script mariadb-install-db does, without the shell tools that it needs. Under another name first: whatever ends this
     * halfway, the next start finds no database and begins anew.
     */
    private void install(Path home) throws IOException {
        Path unfinished = folder.resolve("data.unfinished");
        LeftBehind.stop(pidFile(), "--datadir=" + unfinished, Duration.ofSeconds(30));
        MariaDbBinaries.delete(unfinished);
        Files.createDirectories(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        StringBuilder sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
        for (String script : List.of("mariadb_system_tables", "mariadb_performance_tables", "mariadb_system_tables_data",
                "maria_add_gis_sp_bootstrap", "mariadb_sys_schema")) {
            Files.readString(home.resolve("share/" + script + ".sql")).lines()
                    .filter(line -> !line.contains("@current_hostname")) // no account for this machine's own name
                    .forEach(line -> sql.append(line).append('\n'));
        }
        List<String> command = command(home, unfinished);
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=",
                "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        Files.createDirectories(logFile.getParent());
        Process bootstrap = new ProcessBuilder(command).directory(unfinished.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile())).start();
        try (OutputStream in = bootstrap.getOutputStream()) {
            in.write(sql.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException brokenPipe) {
            log.debug("the installation ended early", brokenPipe); // its exit code says so below
        }
        try {
            if (!bootstrap.waitFor(2, TimeUnit.MINUTES) || bootstrap.exitValue() != 0) {
                bootstrap.destroyForcibly();
                throw new StartRefused("The database could not be installed in " + folder + "; " + logFile + " says why.");
            }
        } catch (InterruptedException e) {
            bootstrap.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.");
        }
        Files.createFile(unfinished.resolve(INSTALLED));
        MariaDbBinaries.delete(data()); // half an installation of an earlier version
        SafeFiles.rename(unfinished, data());
    }

    private void awaitAnswer() {
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (!answers()) {
            if (!process().map(ChildProcess::isAlive).orElse(false) || Instant.now().isAfter(deadline)) {
                kill();
                throw new StartRefused("The database did not start; " + logFile + " says why.");
            }
            pause();
        }
    }

    // The server sends its greeting as soon as it takes connections: no driver needed to see that.
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.");
        }
    }

    private String readOrMakePassword() {
        Path file = folder.resolve("password");
        try {
            Files.createDirectories(folder);
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!kept.isEmpty()) {
                return kept;
            }
            // none yet, or a start was ended while it wrote this: the account gets the new one when the server starts
            byte[] random = new byte[20];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            SafeFiles.writePrivately(file, made);
            return made;
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path pidFile() {
        return folder.resolve("pid");
    }

    private Path initFile() {
        return folder.resolve("init.sql");
    }

    // A socket's path may not be longer than about 100 characters, which a data folder's path may well be. Nobody uses
    // the socket; relative to the data folder it is short.
    private String socket() {
        return "mariadb.sock";
    }
}
