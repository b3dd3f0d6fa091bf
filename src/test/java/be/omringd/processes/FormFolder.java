package be.omringd.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form files under a folder, by form key ({@code <module>/<name>}), each with the process variables that it sets. */
record FormFolder(Map<String, Set<String>> variablesByKey) {

    /** Reads {@code <module>/<name>.form} under a folder. */
    static FormFolder of(Path folder) {
        Map<String, Set<String>> forms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".form")).toList()) {
                Set<String> variables = new TreeSet<>();
                collect(JsonMapper.shared().readTree(Files.readString(file)), variables);
                String path = folder.relativize(file).toString().replace('\\', '/');
                forms.put(path.substring(0, path.length() - ".form".length()), variables);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new FormFolder(forms);
    }

    private static void collect(JsonNode component, Set<String> variables) {
        JsonNode variable = component.path("properties").path("variable");
        if (variable.isString()) {
            variables.add(variable.stringValue());
        }
        component.path("components").forEach(child -> collect(child, variables));
    }
}
