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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * writes them anew. Looks at the scope of that step, along its flows and the events at the edges of steps. A sub-process writes what the
 * steps within it write. What another branch may still write is not live beyond the join.
 */
final class RoutingDiagram {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Element>> outgoing = new HashMap<>();
    private final Map<String, List<String>> incoming = new HashMap<>();
    private final Map<String, List<String>> atEdge = new HashMap<>();
    /** The sub-process around each element; none around what an event begins. */
    private final Map<String, String> around = new HashMap<>();
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Map<String, Set<String>> writes = new HashMap<>();
    private final Map<String, Set<String>> local = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /** @param decisions what a decision reads, by its id */
    RoutingDiagram(String xml, Function<String, Set<String>> decisions) {
        List<Element> elements = elements(xml);
        for (Element element : elements) {
            switch (element.getLocalName()) {
                case "sequenceFlow" -> {
                    outgoing.computeIfAbsent(element.getAttribute("sourceRef"), none -> new ArrayList<>()).add(element);
                    incoming.computeIfAbsent(element.getAttribute("targetRef"), none -> new ArrayList<>())
                            .add(element.getAttribute("sourceRef"));
                }
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
            if (element.getParentNode() instanceof Element scope && scope.getLocalName().equals("subProcess")
                    && !scope.getAttribute("triggeredByEvent").equals("true")) {
                around.put(id, scope.getAttribute("id"));
            }
        });
        nodes.keySet().forEach(this::writesForThoseAround);
    }

    private void writesForThoseAround(String id) {
        Set<String> written = new LinkedHashSet<>(known(writes, id));
        for (String scope = around.get(id); scope != null; scope = around.get(scope)) {
            written.removeAll(known(local, scope));
            writes.computeIfAbsent(scope, none -> new LinkedHashSet<>()).addAll(written);
        }
    }

    /** The variables that are live at this step, in the order in which they are read. */
    List<Variable> ahead(String elementId) {
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        reads.values().stream().flatMap(Set::stream).distinct()
                .forEach(name -> readers.put(name, nodes.containsKey(elementId) ? readers(elementId, name) : Set.of()));
        return readers.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> new Variable(one.getKey(), List.copyOf(one.getValue()), answeredIn(elementId, one.getKey()),
                        kind(one.getKey())))
                .toList();
    }

    /** Who reads a variable from here, before it is written anew; the nearest first. */
    private Set<String> readers(String from, String name) {
        Set<String> readers = walk(Stream.of(from), id -> {
            Stream<String> onwards = writes(id, name) ? Stream.empty()
                    : targets(id).filter(target -> !isJoin(target) || beside(id).stream().noneMatch(other -> writes(other, name)));
            return Stream.concat(onwards, edges(id));
        });
        readers.removeIf(id -> !known(reads, id).contains(name) || known(local, id).contains(name));
        return readers;
    }

    /** All that steps may write after this one, and before who reads something further on. */
    private Set<String> writtenBefore(String from, String reader) {
        if (from.equals(reader)) {
            return Set.of();
        }
        Set<String> between = walk(Stream.of(from), id -> id.equals(reader) ? Stream.empty() : after(id));
        between.addAll(beside(from));
        Set<String> before = walk(Stream.of(reader), this::before);
        before.addAll(beside(reader));
        between.retainAll(before);
        between.remove(reader);
        return between.stream().flatMap(id -> known(writes, id).stream()).collect(Collectors.toSet());
    }

    /** What may run at the same time: in another branch of a gateway that splits, and neither before nor after. */
    private Set<String> beside(String id) {
        Set<String> before = walk(Stream.of(id), this::before);
        Set<String> beside = walk(before.stream().filter(this::isSplit), this::after);
        beside.removeAll(before);
        beside.removeAll(walk(Stream.of(id), this::after));
        return beside;
    }

    private boolean isJoin(String id) {
        return isParallel(id) && incoming.getOrDefault(id, List.of()).size() > 1;
    }

    private boolean isSplit(String id) {
        return isParallel(id) && outgoing.getOrDefault(id, List.of()).size() > 1;
    }

    private boolean isParallel(String id) {
        Element node = nodes.get(id);
        return node != null && node.getLocalName().equals("parallelGateway");
    }

    private Stream<String> after(String id) {
        return Stream.concat(targets(id), edges(id));
    }

    private Stream<String> targets(String id) {
        return outgoing.getOrDefault(id, List.of()).stream().map(flow -> flow.getAttribute("targetRef"));
    }

    private Stream<String> edges(String id) {
        return atEdge.getOrDefault(id, List.of()).stream();
    }

    private Stream<String> before(String id) {
        return Stream.concat(incoming.getOrDefault(id, List.of()).stream(), attachedTo(id).stream());
    }

    private Optional<String> attachedTo(String id) {
        return Optional.ofNullable(nodes.get(id)).map(node -> node.getAttribute("attachedToRef")).filter(step -> !step.isEmpty());
    }

    /** These, and all that follows; the nearest first. */
    private static Set<String> walk(Stream<String> from, Function<String, Stream<String>> next) {
        Set<String> seen = from.collect(Collectors.toCollection(LinkedHashSet::new));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            next.apply(open.remove()).filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private boolean writes(String id, String name) {
        return known(writes, id).contains(name);
    }

    private static Set<String> known(Map<String, Set<String>> byNode, String id) {
        return byNode.getOrDefault(id, Set.of());
    }

    /** The forms of the human tasks whose answer can have come to a step; of all that write it, where there are none of those. */
    private List<String> answeredIn(String from, String name) {
        Set<String> come = walk(answeredBefore(from),
                id -> writes(id, name) && !isSubProcess(id) ? Stream.empty() : answeredBefore(id));
        List<String> forms = forms(name, id -> come.contains(id) || isWithin(id, come));
        return forms.isEmpty() ? forms(name, id -> true) : forms;
    }

    private List<String> forms(String name, Predicate<String> which) {
        return nodes.entrySet().stream().filter(node -> writes(node.getKey(), name) && which.test(node.getKey()))
                .flatMap(node -> extensions(node.getValue(), "formDefinition").stream())
                .map(form -> form.getAttribute("formKey")).distinct().toList();
    }

    /** What may have ended before it: not the step at whose edge it stands, nor the sub-process around it. */
    private Stream<String> answeredBefore(String id) {
        Optional<String> unfinished = attachedTo(id)
                .or(() -> Optional.ofNullable(around.get(id)).filter(scope -> incoming.getOrDefault(id, List.of()).isEmpty()));
        return unfinished.map(step -> isSubProcess(step) && attachedTo(id).isPresent() ? Stream.of(step) : answeredBefore(step))
                .orElseGet(() -> before(id));
    }

    private boolean isSubProcess(String id) {
        Element node = nodes.get(id);
        return node != null && node.getLocalName().equals("subProcess");
    }

    private boolean isWithin(String id, Set<String> scopes) {
        String scope = around.get(id);
        return scope != null && (scopes.contains(scope) || isWithin(scope, scopes));
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
     * @param from where the process stands
     * @param values all that is known; a way that depends on something else is not told, nor one that depends on what a step may still
     *     write before
     */
    List<Way> ways(String from, Variable variable, Map<String, @Nullable Object> values) {
        return variable.readAt().stream().map(id -> {
            Map<String, @Nullable Object> lasting = new HashMap<>(values);
            Set<String> anew = writtenBefore(from, id);
            lasting.keySet().removeIf(name -> !name.equals(variable.name()) && anew.contains(name));
            return way(id, lasting);
        }).toList();
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
