package be.omringd.processes;

import be.omringd.processes.ProcessEngine.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The sequence flows that scenario classes have taken, whichever JVM they ran in: a file for each class in {@code target/flows}. Counts
 * as long as neither the class nor any diagram or decision has changed since.
 */
final class FlowCoverage {

    private static final Path FOLDER = Path.of("target/flows");
    private static final Map<Class<?>, Set<Flow>> TAKEN = new ConcurrentHashMap<>();

    private FlowCoverage() {}

    static void add(Class<?> scenarios, Set<Flow> flows) {
        Set<Flow> taken = TAKEN.computeIfAbsent(scenarios, none -> new TreeSet<>());
        taken.addAll(flows);
        try {
            Files.createDirectories(FOLDER);
            Files.write(file(scenarios), Stream.concat(Stream.of(madeOf(scenarios)), taken.stream().map(Flow::toString)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these classes took, as far as they ran since they were changed. */
    static Set<Flow> taken(List<Class<?>> scenarios) throws IOException {
        Set<Flow> taken = new HashSet<>();
        for (Class<?> one : scenarios) {
            if (hasRun(one)) {
                Files.readAllLines(file(one)).stream().skip(1).map(Flow::of).forEach(taken::add);
            }
        }
        return taken;
    }

    static boolean hasRun(Class<?> scenarios) throws IOException {
        Path file = file(scenarios);
        return Files.exists(file) && Files.readAllLines(file).getFirst().equals(madeOf(scenarios));
    }

    private static Path file(Class<?> scenarios) {
        return FOLDER.resolve(scenarios.getSimpleName() + ".txt");
    }

    private static String madeOf(Class<?> scenarios) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream code = scenarios.getResourceAsStream(scenarios.getSimpleName() + ".class");
                Stream<Path> models = Files.walk(Path.of("processes"))) {
            sum.update(code.readAllBytes());
            for (Path model : models.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(Files.readAllBytes(model));
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
