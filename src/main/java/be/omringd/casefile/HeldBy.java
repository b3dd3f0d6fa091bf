package be.omringd.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which colleagues hold a case. See docs/decisions/0063-two-hold-a-case-together.md.
 *
 * @param holder null where nobody does
 * @param along who was asked along, and holds it as the holder does; null for nobody
 */
public record HeldBy(@Nullable UUID holder, @Nullable UUID along) {

    /** Whether nobody holds it. */
    public boolean isNobodys() {
        return holder == null;
    }

    /** Whether two hold it. */
    public boolean isTogether() {
        return along != null;
    }

    /** Whether this colleague is one of those who hold it. */
    public boolean has(@Nullable UUID colleague) {
        return colleague != null && (colleague.equals(holder) || colleague.equals(along));
    }

    /** All who hold it, the holder first. */
    public List<UUID> all() {
        return Stream.of(Optional.ofNullable(holder), Optional.ofNullable(along)).flatMap(Optional::stream).toList();
    }

    /** Who holds it together with this colleague. */
    public Optional<UUID> besides(@Nullable UUID colleague) {
        return has(colleague) ? all().stream().filter(one -> !one.equals(colleague)).findFirst() : Optional.empty();
    }
}
