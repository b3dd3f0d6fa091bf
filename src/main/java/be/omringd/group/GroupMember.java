package be.omringd.group;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who said yes to a group.
 *
 * @param id names them within the module of the kind of group
 * @param fullName known, like phone and mail, only of who agreed to be on the list of the group
 */
public record GroupMember(
        UUID id,
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
