package be.omringd.processes;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The engine that the scenarios of this JVM share. To start one and to deploy takes longer than a scenario, so it is kept; a
 * case is told apart by its id and cancelled after its scenario. Now and then a fresh engine takes over, because the engine in
 * memory keeps all that ever happened.
 */
final class ProcessEngines {

    private static final int SCENARIOS_PER_ENGINE = 40;

    private static ProcessEngine current;
    private static int scenarios;

    private ProcessEngines() {}

    /** An engine with all diagrams and decisions deployed, ready for the next scenario. */
    static synchronized ProcessEngine next() {
        if (current != null && scenarios >= SCENARIOS_PER_ENGINE) {
            current.close();
            current = null;
        }
        if (current == null) {
            current = new InMemoryEngine();
            scenarios = 0;
            deployTo(current);
        }
        scenarios++;
        current.nextScenario();
        return current;
    }

    private static void deployTo(ProcessEngine engine) {
        var command = engine.client().newDeployResourceCommand();
        var files = ProcessCatalogue.ofTheProject().files();
        var deploy = command.addResourceFile(files.getFirst().toString());
        for (Path file : files.subList(1, files.size())) {
            deploy = deploy.addResourceFile(file.toString());
        }
        deploy.requestTimeout(Duration.ofSeconds(60)).send().join();
    }
}
