package be.omringd.volunteer;

import java.util.UUID;

/** Names a volunteer. */
public record VolunteerId(UUID value) {

    /** The kind of subject that somebody of the register is when they are erased. */
    public static final String SUBJECT = "volunteer";

    public static VolunteerId of(String text) {
        return new VolunteerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
