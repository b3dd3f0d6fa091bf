package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.place.Region;
import java.util.Arrays;
import java.util.List;
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
                .extracting(AccessScope::code).doesNotHaveDuplicates().allMatch(code -> code.length() <= 60)
                .hasSize(Region.values().length + (1 << Team.values().length) - 1);
    }

    @Test
    void whatTeamsCarryTogetherIsOfEachOfThemHoweverTheyAreNamed() {
        AccessScope both = AccessScope.of(List.of(Team.DOMO, Team.LUS, Team.DOMO));
        assertThat(both.code()).isEqualTo("team:lus+domo");
        assertThat(both).isEqualTo(AccessScope.of(Set.of(Team.LUS, Team.DOMO)));
        assertThat(both.teams()).containsExactly(Team.LUS, Team.DOMO);
        assertThat(both.region()).isEmpty();
        assertThat(both.named(key -> key)).isEqualTo("access.team.LUS + access.team.DOMO");
        assertThat(all().filter(both::meets)).containsExactlyInAnyOrderElementsOf(
                all().filter(one -> one.teams().contains(Team.LUS) || one.teams().contains(Team.DOMO)).toList());
        assertThat(AccessScope.of(Region.LIMBURG).meets(AccessScope.of(Region.LIMBURG))).isTrue();
        assertThat(AccessScope.of(Region.LIMBURG).meets(AccessScope.of(Region.BRUSSEL))).isFalse();
        assertThatThrownBy(() -> AccessScope.of(Set.<Team>of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsArePickedByRegionsAndTeamsOneByOne() {
        Actor manager = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
        assertThat(manager.regionsAndTeams()).hasSize(Region.values().length + Team.values().length).noneMatch(AccessScope::isShared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "region:", "team:", "limburg", "region:LIMBURG", "region:lus", "team:limburg", "team:lus ", "region:%",
        "team:domo+lus", "team:lus+lus", "team:lus+", "team:+lus", "team:lus+limburg", "region:limburg+brussel", "team:lus+team:domo"})
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
            case TRAINER -> all().filter(scope -> scope.teams().contains(Team.DOMO));
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
        return Stream.concat(Arrays.stream(Region.values()).map(AccessScope::of), AccessScope.ofTeams().stream());
    }

    @Test
    void aNewPartnerComesAtTheEnd() {
        assertThat(Team.values()).as("What several carry is stored in this order").startsWith(Team.LUS, Team.ARMEN_TE_KORT, Team.DOMO,
                Team.EK_C,
                Team.MAGENTA);
    }
}
