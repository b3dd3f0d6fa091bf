package be.omringd.lus;

import java.util.UUID;

/** Names the lus of one person. */
public record LusId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
