package be.omringd.access;

import be.omringd.place.Region;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a case and its tasks are: of those who work in a region, of a team, of several teams that carry it together, or
 * of the one who has it. What somebody
 * may see is a set of these, so that lists ask for them in one column, whatever the kind of case. See
 * docs/decisions/0045-carried-by-several-partners.md.
 *
 * @param code as it stands in the database and in addresses: {@code region:oost-vlaanderen}, {@code team:lus}, {@code team:lus+domo},
 *     {@code own}, the teams always in the order of {@link Team}
 */
public record AccessScope(String code) implements Comparable<AccessScope> {

    /** What is of nobody's region or team: of the one who has it, and so for managers too. */
    public static final AccessScope OWN = new AccessScope(AccessScope.OWN_CODE);
    private static final String OWN_CODE = "own";
    private static final String REGION = "region:";
    private static final String TEAM = "team:";
    private static final String AND = "+";
    private static final List<AccessScope> OF_TEAMS = IntStream.range(1, 1 << Team.values().length)
            .mapToObj(some -> Arrays.stream(Team.values()).filter(team -> (some & 1 << team.ordinal()) != 0).toList())
            .map(AccessScope::of).toList();

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

    /** The work that these teams carry together; throws {@link IllegalArgumentException} for none. */
    public static AccessScope of(Collection<Team> teams) {
        return new AccessScope(TEAM + teams.stream().distinct().sorted().map(AccessScope::word).collect(Collectors.joining(AND)));
    }

    /** The work of every team, and what any of them carry together. */
    static List<AccessScope> ofTeams() {
        return OF_TEAMS;
    }

    /** What somebody typed in an address; empty where it makes no sense. */
    public static Optional<AccessScope> find(String code) {
        return known(code) ? Optional.of(new AccessScope(code)) : Optional.empty();
    }

    /** The region; empty where it is of teams. */
    public Optional<Region> region() {
        return find(Region.values(), REGION, code);
    }

    /** The teams that carry it; none where it is in a region. */
    public Set<Team> teams() {
        return teams(code).orElseThrow();
    }

    /** Whether it is of the one who has it, whatever they work in. */
    public boolean isOwn() {
        return code.equals(OWN_CODE);
    }

    /** Whether several teams carry it together. */
    public boolean isShared() {
        return code.contains(AND);
    }

    /** Whether who works in the one has to do with the other too: the same region, or a team that both have. */
    public boolean meets(AccessScope other) {
        return equals(other) || (isShared() || other.isShared()) && !Collections.disjoint(teams(), other.teams());
    }

    /**
     * What it is called: the region, or the teams.
     *
     * @param texts gives the text of a key
     */
    public String named(UnaryOperator<String> texts) {
        return isOwn() ? texts.apply("access.scope.own") : region().map(region -> texts.apply("place.region." + region.name()))
                .orElseGet(
                        () -> teams().stream().map(team -> texts.apply("access.team." + team.name())).collect(Collectors.joining(" + ")));
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
        return code.equals(OWN_CODE) || find(Region.values(), REGION, code).isPresent()
                || teams(code).filter(teams -> !teams.isEmpty()).isPresent();
    }

    /** None for a region; empty where it is not written as we write it: one spelling for the same teams, so that lists find them. */
    private static Optional<Set<Team>> teams(String code) {
        Set<Team> teams = EnumSet.noneOf(Team.class);
        if (code.startsWith(TEAM)) {
            Team last = null;
            for (String word : code.substring(TEAM.length()).split("\\+", -1)) {
                Optional<Team> team = find(Team.values(), "", word);
                if (team.isEmpty() || last != null && team.get().compareTo(last) <= 0) {
                    return Optional.empty();
                }
                last = team.get();
                teams.add(last);
            }
        }
        return Optional.of(teams);
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
