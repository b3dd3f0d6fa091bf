package be.omringd.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a diagram says about where branches wait for each other: the engine has nothing active there until the last one arrives.
 *
 * @param joins by gateway the flows that all have to arrive
 * @param interrupting event sub-processes after which nothing else goes on in what they lie in
 */
record Synchronisation(Map<String, Set<String>> joins, Set<String> interrupting) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    static Synchronisation of(Document diagram) {
        Map<String, Set<String>> joins = new HashMap<>();
        elements(diagram, "parallelGateway").forEach(gateway -> joins.put(gateway.getAttribute("id"), new HashSet<>()));
        elements(diagram, "sequenceFlow").forEach(flow -> joins.computeIfPresent(flow.getAttribute("targetRef"), (join, flows) -> {
            flows.add(flow.getAttribute("id"));
            return flows;
        }));
        joins.values().removeIf(flows -> flows.size() < 2);
        Set<String> interrupting = new HashSet<>();
        for (Element start : elements(diagram, "startEvent")) {
            Element around = (Element) start.getParentNode();
            if (around.getAttribute("triggeredByEvent").equals("true") && !start.getAttribute("isInterrupting").equals("false")) {
                interrupting.add(around.getAttribute("id"));
            }
        }
        return new Synchronisation(joins, interrupting);
    }

    private static List<Element> elements(Document diagram, String name) {
        NodeList all = diagram.getElementsByTagNameNS(BPMN, name);
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
    }
}
