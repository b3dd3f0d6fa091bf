package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** How much there is left on the disk where something is, or will be. */
@FunctionalInterface
interface FreeSpace {

    /** In bytes; as much as there can be where nobody knows. */
    long at(Path place);

    /** As the operating system says it. */
    static long now(Path place) {
        try {
            return disk(place).getUsableSpace();
        } catch (IOException unknown) {
            LoggerFactory.getLogger(FreeSpace.class).debug("Nobody knows how much is free at {}", place, unknown);
            return Long.MAX_VALUE;
        }
    }

    /** The disk where this is, or will be. */
    static FileStore disk(Path place) throws IOException {
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there);
    }
}
