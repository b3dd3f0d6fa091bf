package be.omringd.engine.embedded;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Puts a failed start into one sentence. */
final class Refusals {

    private Refusals() {}

    /** Whether the failure already is a sentence meant for a person. */
    static boolean isOnPurpose(Throwable failure) {
        return find(failure, StartRefused.class) != null;
    }

    static String sentence(Throwable failure, @Nullable DataFolder data) {
        StartRefused refused = find(failure, StartRefused.class);
        if (refused != null) {
            return Objects.requireNonNull(refused.getMessage());
        }
        PortInUseException port = find(failure, PortInUseException.class);
        if (port != null) {
            return "Port " + port.getPort()
                    + " is used by another program: stop that one, or choose another port with --port NUMBER.";
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage().lines().findFirst().orElse("");
        Path log = data == null ? Path.of("the log") : data.logs().resolve("omringd.log");
        return "Omringd could not start (" + reason + "); " + log + " says more.";
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
