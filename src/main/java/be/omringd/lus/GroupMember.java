package be.omringd.lus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who said yes.
 *
 * @param fullName known, like phone and mail, only of who agreed to be on the list of the group
 */
public record GroupMember(
        ContactId id,
        String nickname,
        @Nullable LocalDate since,
        @Nullable String fullName,
        @Nullable String phone,
        @Nullable String mail) {

    /** What to call them on the list of the group. */
    public String name() {
        return fullName == null ? nickname : fullName;
    }
}
