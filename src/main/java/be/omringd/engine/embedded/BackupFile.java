package be.omringd.engine.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The file of a copy: a zip with the database, the engine's files, and at its end what all of that must be. */
final class BackupFile {

    static final String FORMAT = "1";
    static final String DATABASE = "database.sql";
    static final String ENGINE = "engine";
    static final String ABOUT = "omringd-backup.properties";

    private BackupFile() {}

    /** Reads the whole file and refuses one that is damaged, incomplete or newer than this Omringd; gives what it says about itself. */
    static Properties check(Path file) {
        return read(file, (name, in) -> in.transferTo(OutputStream.nullOutputStream()));
    }

    /** Writes everything that is in the file into a folder, and checks it on the way. */
    static void unpack(Path file, Path folder) {
        read(file, (name, in) -> {
            Path target = folder.resolve(name).normalize();
            if (!target.startsWith(folder)) {
                throw new ZipException(name);
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        });
    }

    private interface Part {
        void read(String name, InputStream in) throws IOException;
    }

    private static Properties read(Path file, Part part) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry aboutEntry = zip.getEntry(ABOUT);
            if (aboutEntry == null) {
                throw new StartRefused("The file " + file + " is no copy made by ./omringd backup.");
            }
            Properties about = new Properties();
            try (InputStream in = zip.getInputStream(aboutEntry)) {
                about.load(in);
            }
            if (!FORMAT.equals(about.getProperty("format")) || !isKnown(about.getProperty("migrations", ""))) {
                throw new StartRefused("The file " + file + " was made by a newer Omringd: update this one first.");
            }
            Set<String> promised = new HashSet<>(about.stringPropertyNames());
            promised.removeIf(name -> !name.startsWith("sha256."));
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().equals(ABOUT)) {
                    continue;
                }
                MessageDigest digest = Backup.sha256();
                try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                    part.read(entry.getName(), in);
                }
                String key = "sha256." + entry.getName();
                if (!HexFormat.of().formatHex(digest.digest()).equals(about.getProperty(key)) || !promised.remove(key)) {
                    throw damaged(file, null);
                }
            }
            if (!promised.isEmpty() || about.getProperty("sha256." + DATABASE) == null) {
                throw damaged(file, null);
            }
            return about;
        } catch (ZipException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static StartRefused damaged(Path file, @Nullable Throwable cause) {
        return new StartRefused("The file " + file + " is damaged or incomplete: use another copy.", cause);
    }

    private static boolean isKnown(String migrations) {
        return List.of(migrations.split(",")).stream().filter(script -> !script.isBlank())
                .allMatch(script -> BackupFile.class.getResource("/db/migration/" + script) != null);
    }
}
