package be.omringd.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a diagram says of its elements in zeebe properties. The engine hands over headers with a job, but no properties: so they are read
 * from the version of the diagram that the job runs on, as it was kept when it was deployed.
 */
@Component
public class DiagramProperties {

    private final ProcessRuns runs;
    /** A deployed version never changes: its key to element id to name to value. */
    private final Map<Long, Map<String, Map<String, String>>> read = new ConcurrentHashMap<>();

    DiagramProperties(ProcessRuns runs) {
        this.runs = runs;
    }

    /** The property of an element; empty where the diagram does not state it, or where this application did not deploy it. */
    public Optional<String> of(long processDefinitionKey, String elementId, String name) {
        Map<String, Map<String, String>> elements = read.get(processDefinitionKey);
        if (elements == null) {
            Optional<String> diagram = runs.diagram(processDefinitionKey);
            if (diagram.isEmpty()) {
                return Optional.empty();
            }
            elements = properties(diagram.get());
            read.put(processDefinitionKey, elements);
        }
        return Optional.ofNullable(elements.getOrDefault(elementId, Map.of()).get(name));
    }

    private static Map<String, Map<String, String>> properties(String diagram) {
        try {
            Document document = ModelXml.parse(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8)));
            NodeList all = document.getElementsByTagNameNS(ModelXml.BPMN, "*");
            Map<String, Map<String, String>> elements = new HashMap<>();
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                Map<String, String> properties = ModelXml.properties(element);
                if (!properties.isEmpty()) {
                    elements.put(element.getAttribute("id"), properties);
                }
            }
            return elements;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
