package be.omringd.search;

import java.util.UUID;

/** Names a search for a volunteer. */
public record SearchId(UUID value) {

    public static SearchId of(String text) {
        return new SearchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
