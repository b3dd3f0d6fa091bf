package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class CaseKindsTest {

    private enum Walk implements Phase {
        BEGUN, HALFWAY {
            @Override
            public CountsAs countsAs() {
                return CountsAs.SOON;
            }
        };

        @Override
        public String kind() {
            return "WALK";
        }

        @Override
        public String step() {
            return "walking";
        }
    }

    private enum AlsoWalk implements Phase {
        HOME, ELSEWHERE;

        @Override
        public String kind() {
            return "WALK";
        }

        @Override
        public @Nullable String step() {
            return this == HOME ? "home" : null;
        }
    }

    private enum Coach implements Phase {
        MET;

        @Override
        public String kind() {
            return "COACH";
        }
    }

    private static final CaseKind WALK = kind("WALK", true);
    private static final CaseKind TALK = kind("TALK", false);

    @Test
    void theStepsOfAKindAreThoseOfItsPhasesEachOnceWithoutTheEnds() {
        CaseKinds kinds = kinds(WALK, TALK, Phases.of(Walk.values()), Phases.of(AlsoWalk.values()));

        assertThat(kinds.steps(WALK)).containsExactly("walking", "home");
        assertThat(kinds.steps(TALK)).isEmpty();
    }

    @Test
    void aKindHasThePhasesOfAllModulesInTheirOrder() {
        CaseKinds kinds = kinds(WALK, TALK, Phases.of(Walk.values()), Phases.of(AlsoWalk.values()));

        assertThat(kinds.phases(WALK)).containsExactly(Walk.BEGUN, Walk.HALFWAY, AlsoWalk.HOME, AlsoWalk.ELSEWHERE);
        assertThat(kinds.phases(TALK)).isEmpty();
        assertThat(kinds.listed()).containsExactly(WALK);
        assertThat(kinds.phasesListed()).containsExactly(Walk.BEGUN, Walk.HALFWAY, AlsoWalk.HOME, AlsoWalk.ELSEWHERE);
        assertThat(kinds.counting(Phase.CountsAs.SOON)).containsExactly(Walk.HALFWAY);
        assertThat(kinds.phase("HOME")).isEqualTo(AlsoWalk.HOME);
    }

    @Test
    void aKindCanUsePhasesOfAnotherOneAfterItsOwn() {
        CaseKind other = new CaseKind("COACH", CaseSubject.Kind.GROUP, CaseAccess.REGION, true, false, Set.of(), true);
        CaseKinds kinds = kinds(WALK, other, Phases.of(Walk.values()), Phases.of(AlsoWalk.values()), Phases.of(Coach.values()),
                Phases.usedBy(other, List.of(Walk.HALFWAY, AlsoWalk.HOME)));

        assertThat(kinds.phases(other)).containsExactly(Coach.MET, Walk.HALFWAY, AlsoWalk.HOME);
        assertThat(kinds.steps(other)).containsExactly("walking", "home");
        assertThat(kinds.phases(WALK)).containsExactly(Walk.BEGUN, Walk.HALFWAY, AlsoWalk.HOME, AlsoWalk.ELSEWHERE);
        assertThat(kinds.phasesListed()).as("each once").doesNotHaveDuplicates().hasSize(5);
        assertThatThrownBy(() -> kinds(WALK, other, Phases.usedBy(other, List.of(Walk.HALFWAY)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsRegisteredTwiceOrForNothingStopsTheStart() {
        assertThatThrownBy(() -> kinds(WALK, kind("WALK", false))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kinds(WALK, Phases.of(Walk.values()), Phases.of(Walk.BEGUN))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kinds(TALK, Phases.of(Walk.values()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatNoModuleRegistersIsNotTakenForSomethingElse() {
        assertThatThrownBy(() -> kinds(WALK).kind("COACHING")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kinds(WALK).phase("BEGUN")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKindAboutOrganisationsIsOfATeamAndEveryOtherOfARegion() {
        assertThatThrownBy(() -> new CaseKind("X", CaseSubject.Kind.ORGANISATION, CaseAccess.REGION, false, false, Set.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseKind("X", CaseSubject.Kind.PERSON, CaseAccess.TEAM, false, false, Set.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseKind("X", CaseSubject.Kind.GROUP, CaseAccess.TEAM, true, false, Set.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindsOfRegionsAndOfTeamsAreListedApart() {
        CaseKind coaching = new CaseKind("COACH", CaseSubject.Kind.ORGANISATION, CaseAccess.TEAM, true, false, Set.of(), true);
        CaseKind group = new CaseKind("CIRCLE", CaseSubject.Kind.GROUP, CaseAccess.REGION, true, false, Set.of(), true);
        CaseKinds kinds = kinds(WALK, TALK, coaching, group, Phases.of(Walk.values()), Phases.of(Coach.values()));

        assertThat(kinds.listed(CaseAccess.REGION)).containsExactly(WALK, group);
        assertThat(kinds.listed(CaseAccess.TEAM)).containsExactly(coaching);
        assertThat(kinds.phasesListed(CaseAccess.REGION)).containsExactly(Walk.BEGUN, Walk.HALFWAY);
        assertThat(kinds.phasesListed(CaseAccess.TEAM)).containsExactly(Coach.MET);
    }

    private static CaseKind kind(String code, boolean listed) {
        return new CaseKind(code, CaseSubject.Kind.PERSON, CaseAccess.REGION, listed, false, Set.of(), false);
    }

    private static CaseKinds kinds(Object... registered) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Arrays.stream(registered).forEach(one -> beans.registerSingleton("one" + beans.getSingletonCount(), one));
        return new CaseKinds(beans.getBeanProvider(CaseKind.class), beans.getBeanProvider(Phases.class));
    }
}
