package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Puts a copy into a data folder. Everything is made ready beside what is there and takes its place at the end, so that whatever
 * interrupts it leaves the folder as it was or as it will be: the next start finishes what was ready and removes what was not.
 */
final class Restore {

    /** What was there before, if anything was. */
    record Done(String made, Optional<Path> before) {}

    private static final List<String> TOGETHER = List.of("mariadb", "broker");
    private static final String READY = "ready";

    private Restore() {}

    /**
     * @param replace whether what is in the folder may be put aside
     */
    static Done restore(Path data, Path runtime, Path file, boolean replace) {
        if (!Files.isReadable(file)) {
            throw new StartRefused("The file " + file + " cannot be read.");
        }
        Properties about = BackupFile.check(file);
        DataFolder.take(data);
        if (!replace && TOGETHER.stream().anyMatch(name -> Files.exists(data.resolve(name)))) {
            throw new StartRefused("The folder " + data
                    + " holds a database or an engine: choose an empty one with --data FOLDER, or have these put aside with --replace.");
        }
        Path work = work(data);
        try {
            Files.createDirectory(work, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            BackupFile.unpack(file, work);
            load(data, runtime, work);
            Files.move(work.resolve(BackupFile.ENGINE), work.resolve("broker"));
            String before =
                    "before-restore-" + LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
            SafeFiles.writePrivately(work.resolve(READY), before);
            finish(data);
            return new Done(about.getProperty("made"), Optional.of(data.resolve(before)).filter(Files::exists));
        } catch (IOException e) {
            throw new StartRefused("The copy could not be put into " + data + ": " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The restore was interrupted.", e);
        }
    }

    private static void load(Path data, Path runtime, Path work) throws IOException, InterruptedException {
        MariaDbServer database = new MariaDbServer(
                runtime, work.resolve("mariadb"), data.resolve("logs/mariadb.log"), MariaDbServer.Durability.RELAXED);
        database.start();
        try {
            new MariaDbClient(runtime, work.resolve("mariadb"), work).load(work.resolve(BackupFile.DATABASE));
        } finally {
            database.stop();
        }
    }

    /** Ends what an earlier restore began here. For who holds the folder. */
    static void finish(Path data) throws IOException {
        Path work = work(data);
        if (!Files.exists(work)) {
            return;
        }
        MariaDbServer.stopLeftBehind(work.resolve("mariadb"));
        if (Files.exists(work.resolve(READY))) {
            Path before = data.resolve(Files.readString(work.resolve(READY)).strip());
            for (String name : TOGETHER) {
                if (Files.exists(work.resolve(name))) {
                    if (Files.exists(data.resolve(name))) {
                        Files.createDirectories(
                                before, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                        Files.move(data.resolve(name), before.resolve(name));
                    }
                    SafeFiles.rename(work.resolve(name), data.resolve(name));
                }
            }
        }
        MariaDbBinaries.delete(work);
    }

    private static Path work(Path data) {
        return data.resolve("restoring");
    }
}
