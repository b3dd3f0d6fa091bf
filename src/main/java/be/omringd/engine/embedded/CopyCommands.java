package be.omringd.engine.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;

/** {@code backup FILE} and {@code restore FILE}, as the launcher passes them on. */
final class CopyCommands {

    private CopyCommands() {}

    /** Whether the arguments ask for one of these instead of a start. */
    static boolean areAskedFor(String[] arguments) {
        return arguments.length > 0 && (arguments[0].equals("backup") || arguments[0].equals("restore"));
    }

    /** Does it, says so in a few lines, and ends the JVM with 0 or, after one sentence, with 1. */
    static void run(String[] arguments) {
        // What is to be said is said below; nobody set up a log here.
        LoggingSystem.get(CopyCommands.class.getClassLoader()).beforeInitialize();
        int status = 0;
        try {
            if (arguments.length < 2) {
                throw new StartRefused(arguments[0] + " needs a file: see ./omringd help.");
            }
            Path data = Path.of(option(arguments, "omringd.data", "OMRINGD_DATA").orElse("data")).toAbsolutePath().normalize();
            Path runtime = option(arguments, "omringd.runtime", "OMRINGD_RUNTIME").map(Path::of).orElse(data.resolve("runtime"));
            Path file = Path.of(arguments[1]).toAbsolutePath().normalize();
            if (arguments[0].equals("backup")) {
                backup(data, runtime, file);
            } else {
                restore(data, runtime, file, Arrays.asList(arguments).contains("--replace"));
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static void backup(Path data, Path runtime, Path file) {
        Backup.Made made = Backup.make(data, runtime, file);
        System.out.printf(Locale.ROOT, "Database and engine of %s are in %s (%.1f MB).%n", data, made.file(), made.bytes() / 1e6);
        if (!made.engineWaited().isZero()) {
            System.out.printf(Locale.ROOT, "Meanwhile saving waited %.1f s and the engine %.1f s; reading went on.%n",
                    made.writesWaited().toMillis() / 1000.0, made.engineWaited().toMillis() / 1000.0);
        }
    }

    private static void restore(Path data, Path runtime, Path file, boolean replace) {
        Restore.Done done = Restore.restore(data, runtime, file, replace);
        System.out.printf("The copy of %s is in %s.%n", done.made(), data);
        done.before().ifPresent(before -> System.out.printf("What was there before is in %s: throw it away once all is well.%n", before));
    }

    private static Optional<String> option(String[] arguments, String name, String variable) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments).filter(argument -> argument.startsWith(prefix)).map(argument -> argument.substring(prefix.length()))
                .findFirst().or(() -> Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()));
    }
}
