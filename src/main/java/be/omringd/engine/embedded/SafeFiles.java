package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that are there completely or not at all, whatever ends the program or the machine in between. */
final class SafeFiles {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SafeFiles() {}

    /** Replaces a file by one that only its owner can read. */
    static void writePrivately(Path file, String content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PRIVATE_FILE);
        Files.writeString(unfinished, content);
        rename(unfinished, file);
    }

    /** Makes an empty file that only its owner can read; one that is there already is emptied. */
    static Path createPrivately(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, PRIVATE_FILE);
    }

    /** Gives a file or a folder its name once all that is in it is on disk. */
    static void rename(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path file : inside.toList()) {
                sync(file);
            }
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(Objects.requireNonNull(to.toAbsolutePath().getParent(), "A file lies in a folder"));
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
