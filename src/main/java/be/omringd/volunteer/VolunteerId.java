package be.omringd.volunteer;

import java.util.UUID;

/** Names a volunteer. */
public record VolunteerId(UUID value) {

    public static VolunteerId of(String text) {
        return new VolunteerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
