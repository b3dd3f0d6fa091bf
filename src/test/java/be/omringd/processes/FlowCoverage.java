package be.omringd.processes;

import be.omringd.processes.ProcessEngine.Flow;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The sequence flows that the scenarios of this JVM have taken, and which scenario classes have run. */
final class FlowCoverage {

    private static final Set<Flow> TAKEN = new ConcurrentSkipListSet<>();
    private static final Set<Class<?>> SCENARIOS = ConcurrentHashMap.newKeySet();

    private FlowCoverage() {}

    static void add(Class<?> scenarios, Set<Flow> flows) {
        SCENARIOS.add(scenarios);
        TAKEN.addAll(flows);
    }

    static Set<Flow> taken() {
        return Set.copyOf(TAKEN);
    }

    static Set<Class<?>> scenariosRun() {
        return Set.copyOf(SCENARIOS);
    }
}
