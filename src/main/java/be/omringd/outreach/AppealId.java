package be.omringd.outreach;

import java.util.UUID;

/** Names an appeal. */
public record AppealId(UUID value) {

    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
