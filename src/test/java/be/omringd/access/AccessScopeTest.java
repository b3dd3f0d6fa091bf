package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.place.Region;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessScopeTest {

    private static final Set<Region> REGIONS = Set.of(Region.LIMBURG, Region.BRUSSEL);
    private static final Set<Team> TEAMS = Set.of(Team.DOMO);

    @Test
    void everyRegionAndEveryTeamReadsBackAsItIsWritten() {
        assertThat(all()).allSatisfy(scope -> assertThat(AccessScope.find(scope.code())).contains(scope))
                .extracting(AccessScope::code).doesNotHaveDuplicates().allMatch(code -> code.length() <= 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "region:", "team:", "limburg", "region:LIMBURG", "region:lus", "team:limburg", "team:lus ", "region:%"})
    void whatNamesNoRegionAndNoTeamIsNoScope(String code) {
        assertThat(AccessScope.find(code)).isEmpty();
        assertThatThrownBy(() -> new AccessScope(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleWorksInItsOwnRegionsOrTeamsOrEverywhere(Role role) {
        Actor actor = new Actor(UUID.randomUUID(), "Lies", Actor.Kind.USER, Set.of(role), REGIONS, TEAMS);
        Stream<AccessScope> expected = switch (role) {
            case COORDINATOR -> REGIONS.stream().map(AccessScope::of);
            case TRAINER -> TEAMS.stream().map(AccessScope::of);
            case MANAGER -> all();
            case ADMINISTRATOR -> Stream.of();
        };
        assertThat(actor.scopes()).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatSomebodySeesInListsIsWhatTheyMayWorkWith(Role role) {
        Actor actor = new Actor(UUID.randomUUID(), "Lies", Actor.Kind.USER, Set.of(role), REGIONS, TEAMS);
        assertThat(all().filter(actor::mayWorkIn)).containsExactlyInAnyOrderElementsOf(actor.scopes());
    }

    private static Stream<AccessScope> all() {
        return Stream.concat(Arrays.stream(Region.values()).map(AccessScope::of), Arrays.stream(Team.values()).map(AccessScope::of));
    }
}
