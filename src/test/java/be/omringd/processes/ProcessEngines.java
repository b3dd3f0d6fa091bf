package be.omringd.processes;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The engine that the scenarios of this JVM share: in memory, or with {@code -Domringd.processes.on=broker} the broker that
 * comes with the application, or with the Maven profile {@code camunda-process-test} Camunda Process Test. To start one and to deploy takes
 * longer than a scenario, so it is kept; a case is told apart by its id and cancelled after its scenario. Now and then a fresh engine takes
 * over, because the engine in memory keeps all that ever happened.
 */
final class ProcessEngines {

    private static final String ON = System.getProperty("omringd.processes.on", "memory");
    private static final int SCENARIOS_PER_ENGINE = ON.equals("memory") ? 40 : Integer.MAX_VALUE;

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
            current = start();
            scenarios = 0;
            deployTo(current);
        }
        scenarios++;
        current.nextScenario();
        return current;
    }

    /** Whether the engine tells which sequence flows it took. */
    static boolean tellsFlows() {
        return ON.equals("memory");
    }

    private static ProcessEngine start() {
        return switch (ON) {
            case "memory" -> new InMemoryEngine();
            case "broker" -> new BrokerEngine();
            case "camunda-process-test" -> ofTheProfile();
            default -> throw new IllegalArgumentException("omringd.processes.on is " + ON + ": memory, broker or camunda-process-test");
        };
    }

    /** The engine that is only compiled with the Maven profile of the same name. */
    private static ProcessEngine ofTheProfile() {
        try {
            var constructor = Class.forName("be.omringd.processes.CamundaProcessTestEngine").getDeclaredConstructor();
            return (ProcessEngine) constructor.newInstance();
        } catch (InvocationTargetException itSays) {
            if (itSays.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(itSays.getCause());
        } catch (ReflectiveOperationException notThere) {
            throw new IllegalStateException("Start Maven with -Pcamunda-process-test", notThere);
        }
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
