package be.omringd.engine;

import be.omringd.engine.RoutingVariables.Kind;
import be.omringd.engine.RoutingVariables.Variable;
import be.omringd.engine.RoutingVariables.Way;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which variables the gateways and decisions of a diagram read, and which of them are live at a step: read further on, before a step
 * writes them anew. Looks at the scope of that step, along its flows and the events at the edges of steps.
 */
final class RoutingDiagram {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Element>> outgoing = new HashMap<>();
    private final Map<String, List<String>> atEdge = new HashMap<>();
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Map<String, Set<String>> writes = new HashMap<>();
    private final Map<String, Set<String>> local = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /** @param decisions what a decision reads, by its id */
    RoutingDiagram(String xml, Function<String, Set<String>> decisions) {
        List<Element> elements = elements(xml);
        for (Element element : elements) {
            switch (element.getLocalName()) {
                case "sequenceFlow" -> outgoing.computeIfAbsent(element.getAttribute("sourceRef"), none -> new ArrayList<>()).add(element);
                case "boundaryEvent" -> {
                    nodes.put(element.getAttribute("id"), element);
                    atEdge.computeIfAbsent(element.getAttribute("attachedToRef"), none -> new ArrayList<>())
                            .add(element.getAttribute("id"));
                }
                default -> {
                    if (!element.getAttribute("id").isEmpty()) {
                        nodes.put(element.getAttribute("id"), element);
                    }
                }
            }
        }
        nodes.forEach((id, element) -> {
            Set<String> read = new LinkedHashSet<>();
            for (Element flow : outgoing.getOrDefault(id, List.of())) {
                String condition = condition(flow);
                if (condition != null) {
                    conditions.add(condition);
                    read.addAll(names(condition));
                }
            }
            extensions(element, "calledDecision").forEach(called -> read.addAll(decisions.apply(called.getAttribute("decisionId"))));
            reads.put(id, read);
            local.put(id, targets(element, "input"));
            Set<String> written = targets(element, "output");
            if (written.isEmpty()) {
                extensions(element, "calledDecision").forEach(called -> written.add(called.getAttribute("resultVariable")));
            }
            writes.put(id, written);
        });
    }

    /** The variables that are live at this step, in the order in which they are read. */
    List<Variable> ahead(String elementId) {
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        reads.values().stream().flatMap(Set::stream).distinct()
                .forEach(name -> readers.put(name, nodes.containsKey(elementId) ? readers(elementId, name) : Set.of()));
        return readers.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> new Variable(one.getKey(), List.copyOf(one.getValue()), answeredIn(one.getKey()), kind(one.getKey()))).toList();
    }

    /** Who reads a variable from here, before it is written anew; the nearest first. */
    private Set<String> readers(String from, String name) {
        Set<String> readers = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String id = next.remove();
            if (known(reads, id).contains(name) && !known(local, id).contains(name)) {
                readers.add(id);
            }
            Stream<String> onwards = known(writes, id).contains(name) ? Stream.empty()
                    : outgoing.getOrDefault(id, List.of()).stream().map(flow -> flow.getAttribute("targetRef"));
            Stream.concat(onwards, atEdge.getOrDefault(id, List.of()).stream()).filter(seen::add).forEach(next::add);
        }
        return readers;
    }

    private static Set<String> known(Map<String, Set<String>> byNode, String id) {
        return byNode.getOrDefault(id, Set.of());
    }

    /** The forms of the human tasks that write it. */
    private List<String> answeredIn(String name) {
        return nodes.entrySet().stream().filter(node -> known(writes, node.getKey()).contains(name))
                .flatMap(node -> extensions(node.getValue(), "formDefinition").stream())
                .map(form -> form.getAttribute("formKey")).distinct().toList();
    }

    private Kind kind(String name) {
        String word = "\\b" + Pattern.quote(name) + "\\b";
        if (conditions.stream()
                .anyMatch(one -> one.strip().equals(name) || one.matches("(?s).*" + word + "\\s*!?=\\s*(true|false)\\b.*"))) {
            return Kind.TICK;
        }
        boolean number = conditions.stream().anyMatch(
                one -> one.matches("(?s).*" + word + "\\s*(?:[<>]=?|=)\\s*\\d.*")
                        || one.matches("(?s).*get or else\\(" + word + ",\\s*\\d+\\).*"));
        return number ? Kind.NUMBER : Kind.OTHER;
    }

    /**
     * Which way a process takes at those who read a variable.
     *
     * @param values all that is known; a way that depends on something else is not told
     */
    List<Way> ways(Variable variable, Map<String, @Nullable Object> values) {
        return variable.readAt().stream().map(id -> way(id, values)).toList();
    }

    private Way way(String gateway, Map<String, @Nullable Object> values) {
        Element node = nodes.get(gateway);
        if (node == null || !node.getLocalName().equals("exclusiveGateway")) {
            return new Way(gateway, false, null, null);
        }
        for (Element flow : outgoing.getOrDefault(gateway, List.of())) {
            String condition = condition(flow);
            if (condition != null) {
                if (!values.keySet().containsAll(names(condition))) {
                    return new Way(gateway, true, null, null);
                }
                EvaluationResult fits = FEEL.evaluateExpression(condition, new HashMap<String, Object>(values));
                if (!fits.isSuccess() || !(fits.result() instanceof Boolean yes)) {
                    return new Way(gateway, true, null, null);
                }
                if (yes) {
                    return new Way(gateway, true, flow.getAttribute("id"), flow.getAttribute("targetRef"));
                }
            }
        }
        return outgoing.getOrDefault(gateway, List.of()).stream()
                .filter(flow -> flow.getAttribute("id").equals(node.getAttribute("default")))
                .findFirst().map(flow -> new Way(gateway, true, flow.getAttribute("id"), flow.getAttribute("targetRef")))
                .orElse(new Way(gateway, true, null, null));
    }

    /** The names that an expression of FEEL reads, without the sign that it begins with. */
    static Set<String> names(String expression) {
        ParseResult parsed = FEEL.parseExpression(expression);
        return parsed.isSuccess() ? new TreeSet<>(parsed.getVariableNames()) : Set.of();
    }

    private static @Nullable String condition(Element flow) {
        for (Node child = flow.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("conditionExpression".equals(child.getLocalName())) {
                String text = child.getTextContent().strip();
                return text.startsWith("=") ? text.substring(1) : text;
            }
        }
        return null;
    }

    private static Set<String> targets(Element element, String mapping) {
        Set<String> targets = new LinkedHashSet<>();
        extensions(element, mapping).forEach(one -> targets.add(one.getAttribute("target")));
        return targets;
    }

    private static List<Element> extensions(Element element, String name) {
        return ModelXml.extensions(element, name);
    }

    private static List<Element> elements(String xml) {
        try {
            Document document = ModelXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var all = document.getElementsByTagNameNS(ModelXml.BPMN, "*");
            List<Element> found = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                found.add((Element) all.item(i));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
