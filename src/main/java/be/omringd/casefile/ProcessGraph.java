package be.omringd.casefile;

import be.omringd.engine.ModelXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A process diagram as a graph: as much of BPMN as our processes use. */
final class ProcessGraph {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    /** What a node is, as far as walking over it is concerned. */
    enum Kind { START, END, USER_TASK, SERVICE_TASK, DECISION, CALL, SUB_PROCESS, EXCLUSIVE, PARALLEL, EVENT_BASED, CATCH, BOUNDARY, OTHER }

    /**
     * A node.
     *
     * @param scope the sub-process it lies in; null for the process itself
     * @param message the name of the message it waits for
     * @param timer the duration or cycle it waits for, as the diagram writes it
     * @param decision id of the decision that is asked
     * @param result the variable that gets the decision's result
     * @param called id of the process that is called
     * @param attachedTo what a boundary event is attached to
     * @param outputs what a step makes of its answers for the process: variable to expression, as the diagram writes it
     * @param several for a step that is done once for each of a list
     * @param interrupting for a boundary event or the start of an event sub-process
     * @param eventSubProcess a sub-process that starts by an event
     */
    record GraphNode(
            String id, Kind kind, @Nullable String scope, @Nullable String message, @Nullable String timer, @Nullable String decision,
            @Nullable String result, @Nullable String called, @Nullable String attachedTo,
            Map<String, String> outputs, @Nullable Several several, boolean interrupting, boolean eventSubProcess,
            @Nullable String defaultFlow) {}

    /**
     * A step that is done once for each of a list.
     *
     * @param each the list, as the diagram writes it
     * @param answers the variable that gets what came of each of them; null where none does
     * @param answer what came of one of them, as the diagram writes it
     */
    record Several(String each, @Nullable String answers, @Nullable String answer) {}

    /** A sequence flow; the condition as the diagram writes it, with the equals sign. */
    record Flow(String id, String from, String to, @Nullable String condition) {}

    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, List<Flow>> incoming = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();
    /** What comes by itself, without an event that leaves the flow where it is. */
    private final Set<String> main = new HashSet<>();

    private ProcessGraph(Document document, String processId) {
        for (Element message : all(document.getDocumentElement(), "message")) {
            messages.put(message.getAttribute("id"), message.getAttribute("name"));
        }
        for (Element process : all(document.getDocumentElement(), "process")) {
            if (process.getAttribute("id").equals(processId)) {
                read(process, null);
            }
        }
        nodes.values().stream()
                .filter(node -> node.kind() == Kind.START || node.kind() == Kind.BOUNDARY && node.interrupting())
                .forEach(this::reach);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("There is no process " + processId + " in this diagram");
        }
    }

    /** Reads the process from its BPMN XML; throws {@link IllegalArgumentException} on anything else. */
    static ProcessGraph of(String xml, String processId) {
        try {
            return new ProcessGraph(ModelXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), processId);
        } catch (IOException notXml) {
            throw new IllegalArgumentException("Not a diagram", notXml);
        }
    }

    Optional<GraphNode> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Collection<GraphNode> nodes() {
        return nodes.values();
    }

    /** Flows that leave this node, in the order of the diagram. */
    List<Flow> from(GraphNode node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    List<Flow> into(GraphNode node) {
        return incoming.getOrDefault(node.id(), List.of());
    }

    GraphNode target(Flow flow) {
        return nodes.get(flow.to());
    }

    /** The start events of a sub-process; of the process itself for null. */
    List<GraphNode> starts(@Nullable String scope) {
        return nodes.values().stream()
                .filter(node -> node.kind() == Kind.START && java.util.Objects.equals(node.scope(), scope))
                .toList();
    }

    /** Whether a node lies in this sub-process, however deep. */
    boolean liesIn(GraphNode node, String scope) {
        for (String around = node.scope(); around != null; around = nodes.get(around).scope()) {
            if (around.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node stands beside the flow: it comes only after an event that leaves that flow where it is. */
    boolean isBeside(GraphNode node) {
        for (String around = node.scope(); around != null; around = nodes.get(around).scope()) {
            if (nodes.get(around).eventSubProcess()) {
                return true;
            }
        }
        return !main.contains(node.id());
    }

    private void reach(GraphNode node) {
        if (main.add(node.id())) {
            from(node).forEach(flow -> reach(target(flow)));
        }
    }

    private void read(Element container, @Nullable String scope) {
        for (Element element : children(container)) {
            if (!BPMN.equals(element.getNamespaceURI())) {
                continue;
            }
            if (element.getLocalName().equals("sequenceFlow")) {
                String condition = one(element, "conditionExpression").map(Node::getTextContent).map(String::strip).orElse(null);
                Flow flow = new Flow(
                        element.getAttribute("id"), element.getAttribute("sourceRef"), element.getAttribute("targetRef"), condition);
                outgoing.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
                incoming.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
                continue;
            }
            Kind kind = kind(element.getLocalName());
            if (kind == null) {
                continue;
            }
            String id = element.getAttribute("id");
            nodes.put(id, node(element, id, kind, scope));
            if (kind == Kind.SUB_PROCESS) {
                read(element, id);
            }
        }
    }

    private GraphNode node(Element element, String id, Kind kind, @Nullable String scope) {
        String message = one(element, "messageEventDefinition").map(event -> messages.get(event.getAttribute("messageRef"))).orElse(null);
        String timer = one(element, "timerEventDefinition")
                .map(event -> event.getTextContent().strip())
                .orElse(null);
        Optional<Element> extensions = one(element, "extensionElements");
        Optional<Element> decision = extensions.flatMap(found -> zeebe(found, "calledDecision"));
        String called = extensions.flatMap(found -> zeebe(found, "calledElement")).map(found -> found.getAttribute("processId")).orElse(null);
        Map<String, String> outputs = new LinkedHashMap<>();
        extensions.flatMap(found -> zeebe(found, "ioMapping")).ifPresent(mapping -> children(mapping).stream()
                .filter(child -> child.getLocalName().equals("output"))
                .forEach(output -> outputs.put(output.getAttribute("target"), output.getAttribute("source"))));
        boolean interrupting = kind == Kind.BOUNDARY
                ? !element.getAttribute("cancelActivity").equals("false")
                : !element.getAttribute("isInterrupting").equals("false");
        return new GraphNode(
                id, kind, scope, message, timer, decision.map(found -> found.getAttribute("decisionId")).orElse(null),
                decision.map(found -> found.getAttribute("resultVariable")).orElse(null), called,
                kind == Kind.BOUNDARY ? element.getAttribute("attachedToRef") : null, outputs, several(element), interrupting,
                element.getAttribute("triggeredByEvent").equals("true"),
                element.hasAttribute("default") ? element.getAttribute("default") : null);
    }

    private static @Nullable Several several(Element element) {
        return one(element, "multiInstanceLoopCharacteristics")
                .flatMap(loop -> one(loop, "extensionElements"))
                .flatMap(extensions -> zeebe(extensions, "loopCharacteristics"))
                .map(loop -> new Several(
                        loop.getAttribute("inputCollection"),
                        loop.hasAttribute("outputCollection") ? loop.getAttribute("outputCollection") : null,
                        loop.hasAttribute("outputElement") ? loop.getAttribute("outputElement") : null))
                .orElse(null);
    }

    private static @Nullable Kind kind(String name) {
        return switch (name) {
            case "startEvent" -> Kind.START;
            case "endEvent" -> Kind.END;
            case "userTask" -> Kind.USER_TASK;
            case "serviceTask", "sendTask" -> Kind.SERVICE_TASK;
            case "businessRuleTask" -> Kind.DECISION;
            case "callActivity" -> Kind.CALL;
            case "subProcess" -> Kind.SUB_PROCESS;
            case "exclusiveGateway" -> Kind.EXCLUSIVE;
            case "parallelGateway" -> Kind.PARALLEL;
            case "eventBasedGateway" -> Kind.EVENT_BASED;
            case "intermediateCatchEvent", "receiveTask" -> Kind.CATCH;
            case "boundaryEvent" -> Kind.BOUNDARY;
            case "intermediateThrowEvent", "task", "manualTask", "scriptTask" -> Kind.OTHER;
            default -> null;
        };
    }

    private static Optional<Element> one(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> BPMN.equals(child.getNamespaceURI()) && child.getLocalName().equals(name))
                .findFirst();
    }

    private static Optional<Element> zeebe(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> ZEEBE.equals(child.getNamespaceURI()) && child.getLocalName().equals(name))
                .findFirst();
    }

    private static List<Element> all(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> BPMN.equals(child.getNamespaceURI()) && child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
