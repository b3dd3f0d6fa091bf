package be.omringd.outreach;

import java.util.UUID;

/** Names a recruitment. */
public record RecruitmentId(UUID value) {

    public static RecruitmentId of(String text) {
        return new RecruitmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
