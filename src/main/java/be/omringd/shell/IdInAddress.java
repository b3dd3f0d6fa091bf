package be.omringd.shell;

import java.util.Optional;
import java.util.UUID;

/** An id as it stands in an address. */
public final class IdInAddress {

    private IdInAddress() {}

    /** The id; empty where it is none: anybody can type an address. */
    public static Optional<UUID> read(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
