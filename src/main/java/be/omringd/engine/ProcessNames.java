package be.omringd.engine;

import be.omringd.shell.French;
import be.omringd.shell.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the steps of our processes are called, in the language of the reader. A name stands in the diagram in Dutch, with
 * {@code name.fr} and {@code name.en} as zeebe properties beside it. A case can stand at a step that only an earlier version of its
 * diagram has: then the versions that were kept tell what it is called.
 */
@Component
public class ProcessNames {

    /** Process id to element id (the process' own id for its own name) to language to name. */
    private final Map<String, Map<String, Map<String, String>>> names = new ConcurrentHashMap<>();
    private final Set<String> ours;
    /** Those that the application brings, in a fixed order. */
    private final Set<Step> tasks = new LinkedHashSet<>();
    private final Set<String> nowhere = ConcurrentHashMap.newKeySet();
    private final JdbcTemplate jdbc;

    ProcessNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
                try (InputStream in = resource.getInputStream()) {
                    read(in, tasks);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        ours = new TreeSet<>(names.keySet());
    }

    /** The processes that this application brings, by their ids. */
    public Set<String> processes() {
        return ours;
    }

    /** The name of a process; its id where it has none. */
    public String process(String processId, Locale locale) {
        return element(processId, processId, locale);
    }

    /** The name of a step, e.g. of {@code firstContact} in {@code request-intake}; its id where it has none. */
    public String element(String processId, String elementId, Locale locale) {
        Map<String, String> found = named(processId, elementId);
        if (found.isEmpty() && nowhere.add(processId + "#" + elementId)) {
            readEarlier(processId);
            found = named(processId, elementId);
        }
        String language = Texts.supported(locale).getLanguage();
        return found.getOrDefault(language, found.getOrDefault("nl", elementId));
    }

    /** A step of one of our processes. */
    public record Step(String processId, String elementId) {}

    /** The human tasks of our processes. */
    public Set<Step> tasks() {
        return Collections.unmodifiableSet(tasks);
    }

    private Map<String, String> named(String processId, String elementId) {
        return names.getOrDefault(processId, Map.of()).getOrDefault(elementId, Map.of());
    }

    private void readEarlier(String processId) {
        for (String xml : jdbc.queryForList(
                "select xml from process_definition where process_id = ? order by version desc", String.class, processId)) {
            try {
                read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), new LinkedHashSet<>());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The same diagram with its labels in the reader's language. */
    public String inLanguage(String diagram, Locale locale) {
        String language = Texts.supported(locale).getLanguage();
        if (language.equals("nl")) {
            return diagram;
        }
        try {
            Document document = ModelXml.parse(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8)));
            NodeList all = document.getElementsByTagNameNS(ModelXml.BPMN, "*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                Map<String, String> byLanguage = namesOf(element);
                if (byLanguage.containsKey(language)) {
                    element.setAttribute("name", byLanguage.get(language));
                }
            }
            StringWriter out = new StringWriter();
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (IOException | TransformerException unreadable) {
            return diagram;
        }
    }

    private void read(InputStream in, Set<Step> humanTasks) throws IOException {
        NodeList processes = ModelXml.parse(in).getElementsByTagNameNS(ModelXml.BPMN, "process");
        for (int i = 0; i < processes.getLength(); i++) {
            Element process = (Element) processes.item(i);
            Map<String, Map<String, String>> elements = names.computeIfAbsent(process.getAttribute("id"), id -> new ConcurrentHashMap<>());
            add(elements, process);
            NodeList all = process.getElementsByTagNameNS(ModelXml.BPMN, "*");
            for (int j = 0; j < all.getLength(); j++) {
                Element element = (Element) all.item(j);
                add(elements, element);
                if ("userTask".equals(element.getLocalName())) {
                    humanTasks.add(new Step(process.getAttribute("id"), element.getAttribute("id")));
                }
            }
        }
    }

    private static void add(Map<String, Map<String, String>> elements, Element element) {
        Map<String, String> byLanguage = namesOf(element);
        if (!element.getAttribute("id").isEmpty() && byLanguage.containsKey("nl")) {
            elements.putIfAbsent(element.getAttribute("id"), byLanguage);
        }
    }

    /** Language to name; empty for an element without a name. */
    static Map<String, String> namesOf(Element element) {
        if (element.getAttribute("name").isBlank()) {
            return Map.of();
        }
        Map<String, String> byLanguage = new HashMap<>(Map.of("nl", tidy(element.getAttribute("name"))));
        ModelXml.properties(element).forEach((property, value) -> {
            if (property.startsWith("name.")) {
                String language = property.substring("name.".length());
                String name = tidy(value);
                byLanguage.put(language, language.equals("fr") ? French.spaced(name) : name);
            }
        });
        return byLanguage;
    }

    /** Names are broken over lines to fit into their shape. */
    private static String tidy(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
