package be.omringd.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The branch of a diagram in which a step lies: what flows connect in the same scope, without going through a gateway that lets several
 * ways run side by side, or from a step to what begins beside it. Within a branch a case can be moved: nothing then runs twice, and
 * nothing that runs beside it is left without its end.
 */
final class Branch {

    private static final Set<String> SIDE_BY_SIDE = Set.of("parallelGateway", "inclusiveGateway");
    private static final Set<String> WAITS = Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> connected = new HashMap<>();
    private final Set<String> behindEventGateways = new HashSet<>();

    private Branch(Element scope) {
        List<Element> flows = new ArrayList<>();
        for (Node child = scope.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && ModelXml.BPMN.equals(element.getNamespaceURI())) {
                if (element.getLocalName().equals("sequenceFlow")) {
                    flows.add(element);
                } else if (!element.getAttribute("id").isEmpty()) {
                    nodes.put(element.getAttribute("id"), element);
                }
            }
        }
        for (Element flow : flows) {
            String from = flow.getAttribute("sourceRef");
            connect(from, flow.getAttribute("targetRef"));
            Element source = nodes.get(from);
            if (source != null && source.getLocalName().equals("eventBasedGateway")) {
                behindEventGateways.add(flow.getAttribute("targetRef"));
            }
        }
        nodes.values().stream()
                .filter(node -> node.getLocalName().equals("boundaryEvent") && !node.getAttribute("cancelActivity").equals("false"))
                .forEach(event -> connect(event.getAttribute("attachedToRef"), event.getAttribute("id")));
    }

    private void connect(String one, String other) {
        connected.computeIfAbsent(one, none -> new HashSet<>()).add(other);
        connected.computeIfAbsent(other, none -> new HashSet<>()).add(one);
    }

    /** The other steps of its branch at which a case waits for somebody, a moment or a message, in the order of the diagram. */
    static List<String> stepsBeside(Document diagram, String elementId) {
        Element step = find(diagram, elementId);
        if (step == null || !(step.getParentNode() instanceof Element scope) || isMultiple(step)) {
            return List.of();
        }
        Branch branch = new Branch(scope);
        Set<String> reached = branch.reachedFrom(elementId);
        return branch.nodes.values().stream()
                .filter(node -> WAITS.contains(node.getLocalName()) && !isMultiple(node))
                .map(node -> node.getAttribute("id"))
                .filter(id -> reached.contains(id) && !id.equals(elementId) && !branch.behindEventGateways.contains(id))
                .toList();
    }

    private Set<String> reachedFrom(String elementId) {
        Set<String> reached = new HashSet<>(Set.of(elementId));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            String id = next.remove();
            Element node = nodes.get(id);
            if (node != null && !SIDE_BY_SIDE.contains(node.getLocalName())) {
                connected.getOrDefault(id, Set.of()).stream().filter(reached::add).forEach(next::add);
            }
        }
        return reached;
    }

    private static @Nullable Element find(Document diagram, String elementId) {
        var all = diagram.getElementsByTagNameNS(ModelXml.BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.getAttribute("id").equals(elementId)) {
                return element;
            }
        }
        return null;
    }

    private static boolean isMultiple(Element step) {
        for (Node child = step.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("multiInstanceLoopCharacteristics".equals(child.getLocalName())) {
                return true;
            }
        }
        return false;
    }
}
