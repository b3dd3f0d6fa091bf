package be.omringd.engine.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies database and engine of one moment into one file, while Omringd runs or while it does not.
 *
 * <p>What fits together is what a power cut would leave: nothing is written to the database from the moment that its copy shows until
 * the engine has been copied as well, and the engine stands still while that happens. See docs/decisions/0019-backup.md.
 */
final class Backup {

    /** How long the work of others waited: for writing, and for the engine. */
    record Made(Path file, long bytes, Duration writesWaited, Duration engineWaited) {}

    private static final Duration DUMP_BEGINS = Duration.ofSeconds(30);
    private static final Duration ENGINE_IS_THERE = Duration.ofSeconds(30);
    private static final int WAIT_SECONDS = 2;
    private static final int ATTEMPTS = 15;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    /** Of MariaDB: ER_LOCK_WAIT_TIMEOUT. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final Path data;
    private final Path runtime;
    private final Path work;

    private Backup(Path data, Path runtime) {
        this.data = data;
        this.runtime = runtime;
        this.work = data.resolve("backup");
    }

    /** Makes the file, for its owner's eyes only. It is there completely or not at all. */
    static Made make(Path data, Path runtime, Path file) {
        if (!Files.isDirectory(data.resolve("mariadb/data")) || !Files.isDirectory(data.resolve("broker/data"))) {
            throw new StartRefused("There are no database and engine of Omringd's own in " + data
                    + ": choose the folder with --data FOLDER. Servers of your own are copied with their own tools.");
        }
        if (Files.exists(file)) {
            throw new StartRefused("The file " + file + " is there already: choose another name.");
        }
        Backup backup = new Backup(data, runtime);
        Optional<DataFolder> stopped = DataFolder.takeUnlessRunning(data);
        try {
            return stopped.isPresent() ? backup.makeOfStopped(file) : backup.makeOfRunning(file);
        } catch (IOException e) {
            throw new StartRefused("The copy could not be made: " + e + ".", e);
        } catch (SQLException e) {
            throw new StartRefused("The copy could not be made, the database says: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The copy was interrupted.", e);
        }
    }

    private Made makeOfStopped(Path file) throws IOException, SQLException, InterruptedException {
        BrokerServer.stopLeftBehind(data.resolve("broker"));
        MariaDbServer database = new MariaDbServer(
                runtime, data.resolve("mariadb"), data.resolve("logs/mariadb.log"), MariaDbServer.Durability.FULL);
        database.start();
        try {
            return make(file, Optional.empty());
        } finally {
            database.stop();
        }
    }

    private Made makeOfRunning(Path file) throws IOException, SQLException, InterruptedException {
        return make(file, Optional.of(awaitEngine()));
    }

    private ProcessHandle awaitEngine() throws InterruptedException {
        Instant deadline = Instant.now().plus(ENGINE_IS_THERE);
        while (true) {
            Optional<ProcessHandle> engine = BrokerServer.find(data.resolve("broker"));
            if (engine.isPresent()) {
                return engine.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartRefused("The engine does not run at this moment: try again, or stop Omringd first.");
            }
            Thread.sleep(200);
        }
    }

    private Made make(Path file, Optional<ProcessHandle> engine) throws IOException, SQLException, InterruptedException {
        MariaDbBinaries.delete(work); // of a copy that was broken off
        Files.createDirectory(work, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Properties about = new Properties();
            Duration[] waited = copy(engine, about);
            SafeFiles.createPrivately(unfinished);
            pack(unfinished, about);
            BackupFile.check(unfinished); // as a restore will
            SafeFiles.rename(unfinished, file);
            return new Made(file, Files.size(file), waited[0], waited[1]);
        } finally {
            Files.deleteIfExists(unfinished);
            MariaDbBinaries.delete(work);
        }
    }

    /** The database as of one moment, and the engine as of the same one. */
    private Duration[] copy(Optional<ProcessHandle> engine, Properties about) throws IOException, SQLException, InterruptedException {
        MariaDbClient client = new MariaDbClient(runtime, data.resolve("mariadb"), work);
        Path sql = work.resolve(BackupFile.DATABASE);
        try (Connection connection = client.connect(); Statement statement = connection.createStatement()) {
            about.setProperty("format", BackupFile.FORMAT);
            about.setProperty("made", Instant.now().toString());
            about.setProperty("migrations", String.join(",", migrations(statement)));
            Process dump = null;
            Instant locked = null;
            Duration writes;
            Duration frozen;
            try {
                // Nothing is committed from here on ...
                holdWrites(statement);
                locked = Instant.now();
                dump = client.dump(sql);
                awaitBegin(dump, sql);
                // ... until the engine was copied too. What the dump shows is decided; it goes on beside the work.
                frozen = copyEngine(engine);
            } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
                if (dump != null) {
                    dump.destroyForcibly();
                }
                throw e;
            } finally {
                statement.execute("unlock tables");
                writes = locked == null ? Duration.ZERO : Duration.between(locked, Instant.now());
            }
            if (dump.waitFor() != 0) {
                throw new IOException(client.words());
            }
            return new Duration[] {engine.isPresent() ? writes : Duration.ZERO, frozen};
        }
    }

    /**
     * Nothing is committed from here on. Who waits for a row of a transaction that has something more to write, and is held up by us, holds
     * up us too, and the database does not see that circle. So we wait shortly, let go of all, and try again.
     */
    static void holdWrites(Statement statement) throws SQLException {
        statement.execute("set session lock_wait_timeout = " + WAIT_SECONDS);
        for (int attempt = 1;; attempt++) {
            try {
                statement.execute("flush tables with read lock");
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != LOCK_WAIT_TIMEOUT || attempt == ATTEMPTS) {
                    throw e;
                }
                statement.execute("unlock tables");
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    private static List<String> migrations(Statement statement) throws SQLException {
        List<String> scripts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select script from omringd.flyway_schema_history where success and version is not null order by installed_rank")) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        }
        return scripts;
    }

    // The dump opens its view of the database before it describes the first table.
    private static void awaitBegin(Process dump, Path sql) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(DUMP_BEGINS);
        while (dump.isAlive() && !hasBegun(sql)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("the database did not begin");
            }
            Thread.sleep(5);
        }
    }

    private static boolean hasBegun(Path sql) throws IOException {
        try (var in = Files.newInputStream(sql)) {
            return new String(in.readNBytes(8192), StandardCharsets.ISO_8859_1).contains("CREATE TABLE");
        }
    }

    private Duration copyEngine(Optional<ProcessHandle> engine) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        try (Frozen frozen = engine.isPresent() ? Frozen.stop(engine.get()) : null) {
            copyTree(data.resolve("broker/data"), work.resolve(BackupFile.ENGINE).resolve("data"));
            if (frozen != null && !engine.get().isAlive()) {
                throw new IOException("the engine ended by itself; try again");
            }
        }
        return engine.isPresent() ? Duration.between(begun, Instant.now()) : Duration.ZERO;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                // The engine's working state: made anew from its snapshot and its log at every start.
                if (folder.endsWith("runtime")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.toString().endsWith(".lock")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void pack(Path into, Properties about) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(into))) {
            zip.setLevel(Deflater.BEST_SPEED);
            try (Stream<Path> files = Stream.concat(Stream.of(work.resolve(BackupFile.DATABASE)),
                    Files.walk(work.resolve(BackupFile.ENGINE)))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = work.relativize(file).toString();
                    zip.putNextEntry(new ZipEntry(name));
                    MessageDigest digest = sha256();
                    OutputStream out = new DigestOutputStream(zip, digest);
                    Files.copy(file, out);
                    zip.closeEntry();
                    about.setProperty("sha256." + name, HexFormat.of().formatHex(digest.digest()));
                }
            }
            zip.putNextEntry(new ZipEntry(BackupFile.ABOUT));
            about.store(zip, "Omringd: database and engine of one moment");
            zip.closeEntry();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
