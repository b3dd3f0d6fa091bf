package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;

/**
 * Makes searches for better groups. A search begins from how people sit, and never ends with something worse: it composes one
 * {@link Neighbourhood} after another anew (large neighbourhood search), also tries what is worse for a while (simulated annealing), and
 * keeps the best.
 */
public final class Composer {

    /** How much worse it dares to try in the beginning: no rule is ever broken for it, and who is in no group yet may sit anywhere. */
    private static final String DARES = "0hard/600medium/1000soft";
    /** How often one person goes elsewhere, or two change places, for each neighbourhood that is composed anew. */
    private static final double ONE_OR_TWO = 0.1;

    private Composer() {}

    /** A search that ends by itself when this says so; for one thread, once. */
    public static Solver<Seating> search(TerminationConfig until) {
        LocalSearchPhaseConfig tries = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Regroupings.class).withFixedProbabilityWeight(1.0),
                        new ChangeMoveSelectorConfig().withFixedProbabilityWeight(ONE_OR_TWO),
                        new SwapMoveSelectorConfig().withFixedProbabilityWeight(ONE_OR_TWO))))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(DARES))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return SolverFactory.<Seating>create(new SolverConfig().withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withSolutionClass(Seating.class).withEntityClasses(Seat.class).withConstraintProviderClass(CompositionConstraints.class)
                .withTerminationConfig(until).withPhases(tries)).buildSolver();
    }
}
