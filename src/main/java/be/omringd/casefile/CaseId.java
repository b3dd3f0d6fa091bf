package be.omringd.casefile;

import java.util.UUID;

/** Names the file of one person's trajectory, from request to follow-up. The only thing about it that the engine knows. */
public record CaseId(UUID value) {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
