package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** Whether there is room for a start: for what it has to unpack and install, if anything, and to run. */
final class StartResources {

    /** The programs of the database: 320 MB. */
    private static final long TO_UNPACK = DataSize.ofMegabytes(350).toBytes();
    /** A database without anything in it: 110 MB. */
    private static final long TO_INSTALL = DataSize.ofMegabytes(130).toBytes();

    private StartResources() {}

    /**
     * Refuses in one sentence where there is too little.
     *
     * @param database whether the database that comes along is started
     */
    static void check(Path data, Path runtime, boolean database, DataSize toRun, FreeSpace space) {
        long unpack = database && !MariaDbBinaries.isUnpacked(runtime) ? TO_UNPACK : 0;
        long install = database && !Files.isDirectory(data.resolve("mariadb/data")) ? TO_INSTALL : 0;
        if (toRun.toBytes() == 0) {
            return;
        }
        if (isOneDisk(data, runtime)) {
            check(data, toRun.toBytes() + unpack + install, unpack + install > 0, space);
        } else {
            check(data, toRun.toBytes() + install, install > 0, space);
            check(runtime, unpack, true, space);
        }
    }

    private static void check(Path place, long needed, boolean first, FreeSpace space) {
        long free = space.at(place);
        if (free < needed) {
            throw new StartRefused("The disk with " + place + " has only " + megabytes(free) + " MB left and Omringd needs "
                    + megabytes(needed) + " MB there"
                    + (first ? ", as its database has yet to be unpacked and installed" : " to run (omringd.disk.needed)")
                    + ": make room first.");
        }
    }

    private static boolean isOneDisk(Path one, Path other) {
        try {
            return FreeSpace.disk(one).equals(FreeSpace.disk(other));
        } catch (IOException unknown) {
            return true;
        }
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }
}
