package be.omringd.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a version of a diagram says of its steps and flows, so that it can be laid beside another one. Documentation says nothing that is
 * done.
 */
final class Diagram {

    /** An event sub-process, which BPMN writes as a sub-process with an attribute. */
    static final String EVENT_SUB_PROCESS = "eventSubProcess";
    /** A flow from one element to another. */
    static final String FLOW = "sequenceFlow";
    private static final Set<String> KINDS = Set.of("startEvent", "endEvent", "userTask", "serviceTask", "businessRuleTask", "sendTask",
            "receiveTask", "scriptTask", "manualTask", "task", "callActivity", "subProcess", "exclusiveGateway", "parallelGateway",
            "inclusiveGateway", "eventBasedGateway", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", FLOW);

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> messages = new HashMap<>();

    /** What of an element can differ between two versions. Texts: {@code status.version.what.<name>}. */
    enum Aspect {
        NAME, TASK, WHO, DUE, WHEN, DATA, WAY, OTHER
    }

    /**
     * A step, a gateway, an event or a flow.
     *
     * @param type as BPMN names it; {@link #EVENT_SUB_PROCESS} where that is one
     * @param scope the process or sub-process that it lies in
     * @param from and to of a flow; an event at an edge is from the step that it is at
     * @param event what an event is of, such as {@code timer}; empty for all else
     * @param says per aspect
     */
    record Item(String id, String type, String scope, String from, String to, String event, Map<String, String> names,
            Map<Aspect, String> says) {

        /** What is done there: the form, the type of the job, or the process that is called. */
        String task() {
            return says.getOrDefault(Aspect.TASK, "");
        }
    }

    private Diagram(Document document) {
        NodeList told = document.getElementsByTagNameNS(ModelXml.BPMN, "message");
        for (int i = 0; i < told.getLength(); i++) {
            Element message = (Element) told.item(i);
            messages.put(message.getAttribute("id"), message.getAttribute("name"));
        }
        NodeList all = document.getElementsByTagNameNS(ModelXml.BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && KINDS.contains(element.getLocalName())) {
                items.put(element.getAttribute("id"), item(element));
            }
        }
    }

    static Diagram of(String xml) {
        try {
            return new Diagram(ModelXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them, in the order of the diagram. */
    Collection<Item> items() {
        return items.values();
    }

    @Nullable
    Item find(String id) {
        return items.get(id);
    }

    /** The events at the edge of a step. */
    List<Item> edge(String id) {
        return items.values().stream().filter(item -> item.type.equals("boundaryEvent") && item.from.equals(id)).toList();
    }

    private Item item(Element element) {
        Map<Aspect, List<String>> words = new EnumMap<>(Aspect.class);
        say(words, Aspect.WAY, element, "sourceRef", "targetRef", "attachedToRef", "default");
        say(words, Aspect.WHEN, element, "cancelActivity", "isInterrupting", "triggeredByEvent");
        Map<String, String> names = ProcessNames.namesOf(element);
        words.computeIfAbsent(Aspect.NAME, none -> new ArrayList<>()).add(new TreeMap<>(names).toString());
        read(element, words);
        Map<Aspect, String> says = new EnumMap<>(Aspect.class);
        words.forEach((aspect, list) -> says.put(aspect, String.join("\n", list.stream().sorted().toList())));
        boolean flow = element.getLocalName().equals(FLOW);
        return new Item(
                element.getAttribute("id"),
                element.getAttribute("triggeredByEvent").equals("true") ? EVENT_SUB_PROCESS : element.getLocalName(),
                element.getParentNode() instanceof Element scope ? scope.getAttribute("id") : "",
                element.getAttribute(flow ? "sourceRef" : "attachedToRef"), element.getAttribute("targetRef"), event(element), names, says);
    }

    private static String event(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName();
            if (name != null && name.endsWith("EventDefinition")) {
                return name.substring(0, name.length() - "EventDefinition".length());
            }
        }
        return "";
    }

    private void read(Element element, Map<Aspect, List<String>> words) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element part) || KINDS.contains(part.getLocalName())) {
                continue;
            }
            switch (part.getLocalName()) {
                case "documentation", "incoming", "outgoing" -> {
                    // says nothing of its own
                }
                case "formDefinition", "taskDefinition", "calledElement", "calledDecision" -> say(words, Aspect.TASK, attributes(part));
                case "assignmentDefinition" -> say(words, Aspect.WHO, attributes(part));
                case "taskSchedule" -> say(words, Aspect.DUE, attributes(part));
                case "timeDuration", "timeDate", "timeCycle", "conditionExpression" ->
                        say(words, Aspect.WHEN, part.getTextContent().strip());
                case "messageEventDefinition" ->
                        say(words, Aspect.WHEN, messages.getOrDefault(part.getAttribute("messageRef"), ""));
                case "input", "output", "header", "loopCharacteristics" -> say(words, Aspect.DATA, attributes(part));
                case "property" -> {
                    if (!part.getAttribute("name").startsWith("name.")) {
                        say(words, Aspect.OTHER, attributes(part));
                    }
                }
                default -> read(part, words);
            }
        }
    }

    private static void say(Map<Aspect, List<String>> words, Aspect aspect, Element element, String... attributes) {
        for (String attribute : attributes) {
            if (element.hasAttribute(attribute)) {
                say(words, aspect, attribute + "=" + element.getAttribute(attribute));
            }
        }
    }

    private static void say(Map<Aspect, List<String>> words, Aspect aspect, String word) {
        words.computeIfAbsent(aspect, none -> new ArrayList<>()).add(word);
    }

    private static String attributes(Element element) {
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            found.put(element.getAttributes().item(i).getNodeName(), element.getAttributes().item(i).getNodeValue());
        }
        return found.toString();
    }
}
