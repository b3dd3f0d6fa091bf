package be.omringd.lus;

import java.util.UUID;

/** Names somebody on a network map. The only thing about them that the engine knows. */
public record ContactId(UUID value) {

    /** Reads what {@link #toString} wrote; throws {@link IllegalArgumentException} on anything else. */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
