package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder with everything that must survive a restart. One running Omringd at a time owns it. */
final class DataFolder {

    private final Path path;

    // Held until the JVM ends; the operating system lets go of it however that happens.
    @SuppressWarnings({"FieldCanBeLocal", "unused"})
    private @Nullable FileLock lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder where needed and takes it; refuses in one sentence when that cannot be. */
    static DataFolder take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        DataFolder folder = new DataFolder(path);
        try {
            if (!Files.isDirectory(path)) {
                // It will hold what people told us: for the owner's eyes only.
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path probe = Files.createTempFile(path, "writable", null);
            Files.delete(probe);
        } catch (IOException e) {
            throw new StartRefused("Omringd cannot write in the folder " + path
                    + ": make it writable, or choose another one with --data FOLDER.", e);
        }
        folder.lock();
        try {
            Restore.finish(path);
        } catch (IOException e) {
            throw new StartRefused("A restore that was broken off could not be finished in " + path + ": " + e.getMessage(), e);
        }
        return folder;
    }

    /** Takes a folder that is there, unless a running Omringd has it. */
    static Optional<DataFolder> takeUnlessRunning(Path path) {
        try (FileChannel channel = FileChannel.open(path.resolve("omringd.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock probe = channel.tryLock()) {
            if (probe == null) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new StartRefused("The folder " + path + " cannot be read: " + e.getMessage(), e);
        }
        return Optional.of(take(path));
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    private void lock() {
        Path file = path.resolve("omringd.lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(channel);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(false);
        } catch (OverlappingFileLockException e) {
            throw new StartRefused("This process already runs Omringd with the data in " + path + ".", e);
        } catch (IOException e) {
            throw new StartRefused("Omringd cannot lock the folder " + path + " (" + e.getMessage()
                    + "): use a folder on a local disk.", e);
        }
    }

    private StartRefused inUse(FileChannel channel) throws IOException {
        ByteBuffer owner = ByteBuffer.allocate(20);
        channel.read(owner, 0);
        String pid = new String(owner.array(), 0, owner.position(), StandardCharsets.US_ASCII).strip();
        channel.close();
        return new StartRefused("Omringd is already running with the data in " + path
                + (pid.isEmpty() ? "" : " (process " + pid + ")")
                + ": stop it first, or start another one with --data FOLDER --port NUMBER.");
    }
}
