package be.omringd.access;

import be.omringd.place.Region;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a case and its tasks are: of those who work in a region, or of a team. What somebody may see is a set of these, so that
 * lists ask for them in one column, whatever the kind of case.
 *
 * @param code as it stands in the database and in addresses: {@code region:oost-vlaanderen}, {@code team:lus}
 */
public record AccessScope(String code) implements Comparable<AccessScope> {

    private static final String REGION = "region:";
    private static final String TEAM = "team:";

    /** Reads what stands in the database; throws {@link IllegalArgumentException} where it names no region and no team. */
    public AccessScope {
        if (!known(code)) {
            throw new IllegalArgumentException("No access scope: " + code);
        }
    }

    /** The work in a region. */
    public static AccessScope of(Region region) {
        return new AccessScope(REGION + word(region));
    }

    /** The work of a team. */
    public static AccessScope of(Team team) {
        return new AccessScope(TEAM + word(team));
    }

    /** What somebody typed in an address; empty where it makes no sense. */
    public static Optional<AccessScope> find(String code) {
        return known(code) ? Optional.of(new AccessScope(code)) : Optional.empty();
    }

    /** The region; empty where it is of a team. */
    public Optional<Region> region() {
        return find(Region.values(), REGION, code);
    }

    /** The team; empty where it is in a region. */
    public Optional<Team> team() {
        return find(Team.values(), TEAM, code);
    }

    /** The key of its name. */
    public String textKey() {
        return region().map(region -> "place.region." + region.name())
                .or(() -> team().map(team -> "access.team." + team.name())).orElseThrow();
    }

    @Override
    public int compareTo(AccessScope other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static boolean known(String code) {
        return find(Region.values(), REGION, code).isPresent() || find(Team.values(), TEAM, code).isPresent();
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String prefix, String code) {
        for (E value : values) {
            if (code.equals(prefix + word(value))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it is kept in a column. */
    @Converter(autoApply = true)
    static class InColumn implements AttributeConverter<AccessScope, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable AccessScope scope) {
            return scope == null ? null : scope.code();
        }

        @Override
        public @Nullable AccessScope convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : new AccessScope(code);
        }
    }
}
