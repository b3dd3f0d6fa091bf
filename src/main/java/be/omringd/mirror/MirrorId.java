package be.omringd.mirror;

import java.util.UUID;

/** Names a mirror of a case. */
public record MirrorId(UUID value) {

    /** Reads what {@link #toString()} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static MirrorId of(String text) {
        return new MirrorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
