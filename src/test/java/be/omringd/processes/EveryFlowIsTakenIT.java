package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * No sequence flow of any diagram stays untested. Comes after the scenarios, which ran in more than one JVM, and looks at what they
 * took; scenario classes that did not run since they were changed it runs itself, so that it means the same when it is started alone.
 */
class EveryFlowIsTakenIT {

    @Test
    void everySequenceFlowOfEveryDiagramIsTaken() throws IOException, URISyntaxException {
        assumeTrue(ProcessEngines.tellsFlows(), "this engine does not tell which sequence flows it takes");
        List<Class<?>> scenarios = scenarioClasses();
        assertThat(scenarios).as("classes with scenarios").isNotEmpty();
        List<Class<?>> notYet = new ArrayList<>();
        for (Class<?> one : scenarios) {
            if (!FlowCoverage.hasRun(one)) {
                notYet.add(one);
            }
        }
        run(notYet);

        FlowReport report = new FlowReport(ProcessCatalogue.ofTheProject(), FlowCoverage.taken(scenarios));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/process-coverage.md"), report.markdown());
        assertThat(report.complaints()).as("see target/process-coverage.md").isEmpty();
    }

    private static void run(List<Class<?>> scenarios) {
        if (!scenarios.isEmpty()) {
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(scenarios.stream().map(DiscoverySelectors::selectClass).toList()).build());
        }
    }

    /** The classes beside this one that lead cases through the processes. */
    private static List<Class<?>> scenarioClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(EveryFlowIsTakenIT.class.getResource("EveryFlowIsTakenIT.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[A-Za-z]+Test\\.class"))
                    .map(name -> "be.omringd.processes." + name.replace(".class", "")).<Class<?>>map(EveryFlowIsTakenIT::load)
                    .filter(type -> Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getType() == CaseDriver.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryFlowIsTakenIT.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
