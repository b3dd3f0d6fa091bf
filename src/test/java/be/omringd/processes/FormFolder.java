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

/**
 * The form files under a folder, by form key ({@code <module>/<name>}).
 *
 * @param variablesByKey the process variables that each sets
 * @param fieldsByKey    the fields that each has, those in its lists too
 */
record FormFolder(Map<String, Set<String>> variablesByKey, Map<String, Set<String>> fieldsByKey) {

    /** Reads {@code <module>/<name>.form} under a folder. */
    static FormFolder of(Path folder) {
        Map<String, Set<String>> forms = new TreeMap<>();
        Map<String, Set<String>> fieldsOfForms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".form")).toList()) {
                Set<String> variables = new TreeSet<>();
                Set<String> fields = new TreeSet<>();
                collect(JsonMapper.shared().readTree(Files.readString(file)), variables, fields);
                String path = folder.relativize(file).toString().replace('\\', '/');
                String key = path.substring(0, path.length() - ".form".length());
                forms.put(key, variables);
                fieldsOfForms.put(key, fields);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new FormFolder(forms, fieldsOfForms);
    }

    private static void collect(JsonNode component, Set<String> variables, Set<String> fields) {
        // a list says its name as a path
        Stream.of(component.path("key"), component.path("path")).filter(JsonNode::isString).forEach(name -> fields.add(name.stringValue()));
        JsonNode variable = component.path("properties").path("variable");
        if (variable.isString()) {
            variables.add(variable.stringValue());
        }
        component.path("components").forEach(child -> collect(child, variables, fields));
    }
}
