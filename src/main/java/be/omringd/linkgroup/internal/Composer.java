package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.RuinRecreateMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;

/**
 * Makes searches for better groups. A search begins from how people sit, and never ends with something worse: it also tries what is worse
 * for a while (simulated annealing), because to make a group of five others have to be left first, and keeps the best.
 */
public final class Composer {

    /** How much worse it dares to try in the beginning: no rule is ever broken for it. */
    private static final String DARES = "0hard/300medium/10soft";

    /**
     * No more of the moves that take several people out at once are counted: with twenty people there are so many that ten times their number
     * does not fit in a long, and the solver takes that for none at all.
     */
    private static final long AT_ONCE = 10_000;

    private Composer() {}

    /** A search that ends by itself when this says so; for one thread, once. */
    public static Solver<Seating> search(TerminationConfig until) {
        LocalSearchPhaseConfig tries = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(
                        new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig(),
                        new RuinRecreateMoveSelectorConfig().withMinimumRuinedCount(2).withMaximumRuinedCount(8)
                                .withFixedProbabilityWeight(0.02).withSelectedCountLimit(AT_ONCE))))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(DARES))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return SolverFactory.<Seating>create(new SolverConfig().withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withSolutionClass(Seating.class).withEntityClasses(Seat.class).withConstraintProviderClass(CompositionConstraints.class)
                .withTerminationConfig(until).withPhases(tries)).buildSolver();
    }
}
