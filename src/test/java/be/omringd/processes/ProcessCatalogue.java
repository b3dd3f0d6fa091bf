package be.omringd.processes;

import be.omringd.processes.ProcessEngine.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the diagrams and decisions under a folder say, read as plain XML. */
final class ProcessCatalogue {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private final List<Path> files;
    private final List<Diagram> diagrams = new ArrayList<>();
    private final Map<String, Path> decisions = new LinkedHashMap<>();
    private final List<Described> tables = new ArrayList<>();
    private final Map<String, Set<String>> inputs = new TreeMap<>();
    private final Map<String, Set<String>> outputs = new TreeMap<>();

    private ProcessCatalogue(List<Path> files) {
        this.files = files;
        for (Path file : files) {
            Element root = parse(file);
            if (file.toString().endsWith(".bpmn")) {
                Map<String, Element> messages = new LinkedHashMap<>();
                elements(root, BPMN, "message").forEach(message -> messages.put(message.getAttribute("id"), message));
                elements(root, BPMN, "process").forEach(process -> diagrams.add(new Diagram(file, new Item(process, null, messages))));
            } else {
                children(root).stream().filter(child -> child.getLocalName().equals("decision")).forEach(decision -> {
                    decisions.put(decision.getAttribute("id"), file);
                    tables.add(Described.of(file, decision, "name"));
                    elements(decision, decision.getNamespaceURI(), "input")
                            .forEach(input -> tables.add(Described.of(file, input, "label")));
                    inputs.put(decision.getAttribute("id"), new TreeSet<>(elements(decision, decision.getNamespaceURI(), "inputExpression")
                            .stream().map(expression -> expression.getTextContent().strip()).toList()));
                    outputs.put(decision.getAttribute("id"), new TreeSet<>(elements(decision, decision.getNamespaceURI(), "output")
                            .stream().map(output -> output.getAttribute("name")).toList()));
                });
            }
        }
    }

    /** The diagrams and decisions of this project. */
    static ProcessCatalogue ofTheProject() {
        return of(Path.of("processes"));
    }

    /** The diagrams of this project as they were before each change of their tasks: cases run on them. */
    static ProcessCatalogue earlier() {
        return of(Path.of("src/test/resources/earlier-diagrams"));
    }

    /** The diagrams and decisions under a folder. */
    static ProcessCatalogue of(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ProcessCatalogue(all.filter(path -> path.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Path> files() {
        return files;
    }

    List<Diagram> diagrams() {
        return diagrams;
    }

    /** The decision ids, each with its file. */
    Map<String, Path> decisions() {
        return decisions;
    }

    /** What each decision looks at, as its columns write it. */
    Map<String, Set<String>> inputsOfDecisions() {
        return inputs;
    }

    /** What the answer of each decision consists of. */
    Map<String, Set<String>> outputsOfDecisions() {
        return outputs;
    }

    /** The decisions, each followed by the columns of what it looks at. */
    List<Described> tables() {
        return tables;
    }

    /** The job types of all service tasks. */
    Set<String> jobTypes() {
        Set<String> types = new TreeSet<>();
        diagrams.forEach(diagram -> diagram.items().stream().map(Item::jobType).filter(type -> type != null).forEach(types::add));
        return types;
    }

    /** The flows out of event-based gateways, by the event that they lead to. */
    Map<String, Set<Flow>> flowsToChosenEvents() {
        Map<String, Set<Flow>> flows = new TreeMap<>();
        for (Diagram diagram : diagrams) {
            Set<String> gateways = diagram.items().stream().filter(item -> item.kind().equals("eventBasedGateway")).map(Item::id)
                    .collect(Collectors.toSet());
            diagram.items().stream().filter(item -> item.kind().equals("sequenceFlow") && gateways.contains(item.attribute("sourceRef")))
                    .forEach(flow -> flows.computeIfAbsent(flow.attribute("targetRef"), any -> new TreeSet<>())
                            .add(new Flow(diagram.id(), flow.id())));
        }
        return flows;
    }

    private static Element parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new IllegalArgumentException("Cannot read " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Collection<Element> elements(Element root, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = root.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /**
     * A decision, or a column of what it looks at.
     *
     * @param description what a reader is told about it, or null
     */
    record Described(Path file, String kind, String id, String name, String description) {

        private static Described of(Path file, Element xml, String name) {
            return new Described(file, xml.getLocalName(), xml.getAttribute("id"), xml.getAttribute(name),
                    children(xml).stream().filter(child -> child.getLocalName().equals("description"))
                            .map(description -> description.getTextContent().strip()).findFirst().orElse(null));
        }
    }

    /** One process of a file. */
    record Diagram(Path file, Item process) {

        String id() {
            return process.id();
        }

        /** The module whose process it is: the folder in which it lies. */
        String module() {
            return file.getParent().getFileName().toString();
        }

        /** The process itself and everything drawn in it, in the order of the file, with what lies in sub-processes. */
        List<Item> items() {
            List<Item> items = new ArrayList<>();
            collect(process, items);
            return items;
        }

        private static void collect(Item item, List<Item> items) {
            items.add(item);
            item.inside().forEach(child -> collect(child, items));
        }
    }

    /** A process, or a flow element of one. */
    static final class Item {

        private static final Set<String> DRAWN = Set.of(
                "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "userTask", "serviceTask",
                "businessRuleTask", "callActivity", "subProcess", "exclusiveGateway", "parallelGateway", "eventBasedGateway",
                "inclusiveGateway", "sequenceFlow", "task", "scriptTask", "sendTask", "receiveTask", "manualTask");

        private final Element xml;
        private final Item parent;
        private final Map<String, Element> messages;

        private Item(Element xml, Item parent, Map<String, Element> messages) {
            this.xml = xml;
            this.parent = parent;
            this.messages = messages;
        }

        private List<Item> inside() {
            return children(xml).stream().filter(child -> BPMN.equals(child.getNamespaceURI()) && DRAWN.contains(child.getLocalName()))
                    .map(child -> new Item(child, this, messages)).toList();
        }

        String id() {
            return xml.getAttribute("id");
        }

        /** The BPMN word: {@code userTask}. */
        String kind() {
            return xml.getLocalName();
        }

        Item parent() {
            return parent;
        }

        String attribute(String name) {
            String value = xml.getAttribute(name);
            return value.isEmpty() ? null : value;
        }

        /** The name in Dutch, or null. */
        String name() {
            return attribute("name");
        }

        /** The name in another language, or null. */
        String name(String language) {
            return property("name." + language);
        }

        /** The value of a zeebe property, or null. */
        String property(String name) {
            return zeebe("properties").stream().flatMap(properties -> children(properties).stream())
                    .filter(property -> property.getAttribute("name").equals(name))
                    .map(property -> property.getAttribute("value")).filter(value -> !value.isBlank()).findFirst().orElse(null);
        }

        /** What happens here and why, as the diagram tells its reader, or null. */
        String documentation() {
            return definition("documentation").map(documentation -> documentation.getTextContent().strip()).orElse(null);
        }

        String jobType() {
            return zeebeAttribute("taskDefinition", "type");
        }

        String formKey() {
            return zeebeAttribute("formDefinition", "formKey");
        }

        String candidateGroups() {
            return zeebeAttribute("assignmentDefinition", "candidateGroups");
        }

        String due() {
            return zeebeAttribute("taskSchedule", "dueDate");
        }

        String calledProcess() {
            return zeebeAttribute("calledElement", "processId");
        }

        String calledDecision() {
            return zeebeAttribute("calledDecision", "decisionId");
        }

        /** Under which name the answer of a decision goes on, or null. */
        String resultVariable() {
            return zeebeAttribute("calledDecision", "resultVariable");
        }

        /** What a step that is done for each says of its list, or null. */
        String loop(String attribute) {
            return definition("multiInstanceLoopCharacteristics").map(loop -> new Item(loop, this, messages))
                    .map(loop -> loop.zeebeAttribute("loopCharacteristics", attribute)).orElse(null);
        }

        /** The value of a task header, or null. */
        String header(String key) {
            return zeebe("taskHeaders").stream().flatMap(headers -> children(headers).stream())
                    .filter(header -> header.getAttribute("key").equals(key)).map(header -> header.getAttribute("value")).findFirst()
                    .orElse(null);
        }

        /** The name of the message that the event waits for; null where it waits for none, empty where the message is not there. */
        String message() {
            return definition("messageEventDefinition").map(event -> messages.get(event.getAttribute("messageRef")))
                    .map(message -> message.getAttribute("name"))
                    .orElse(definition("messageEventDefinition").isPresent() ? "" : null);
        }

        /** By what the event's message finds its case, as the diagram writes it, or null. */
        String correlationKey() {
            return definition("messageEventDefinition").map(event -> messages.get(event.getAttribute("messageRef")))
                    .map(message -> new Item(message, null, messages).zeebeAttribute("subscription", "correlationKey")).orElse(null);
        }

        /** Whether this is where a process begins, not a part of one. */
        boolean startsTheProcess() {
            return kind().equals("startEvent") && parent.kind().equals("process");
        }

        /** The variables that a task passes on, or null where it passes on all. */
        Set<String> outputs() {
            Set<String> outputs = new TreeSet<>();
            zeebe("ioMapping").stream().flatMap(mapping -> children(mapping).stream())
                    .filter(child -> child.getLocalName().equals("output"))
                    .forEach(output -> outputs.add(output.getAttribute("target")));
            return outputs.isEmpty() ? null : outputs;
        }

        /** What a step or a called process is given, as the diagram writes it. */
        List<String> inputs() {
            return zeebe("ioMapping").stream().flatMap(mapping -> children(mapping).stream())
                    .filter(child -> child.getLocalName().equals("input"))
                    .map(input -> input.getAttribute("source")).toList();
        }

        /** As what a step knows what it is given. */
        Set<String> inputTargets() {
            Set<String> targets = new TreeSet<>();
            zeebe("ioMapping").stream().flatMap(mapping -> children(mapping).stream())
                    .filter(child -> child.getLocalName().equals("input"))
                    .forEach(input -> targets.add(input.getAttribute("target")));
            return targets;
        }

        /** What a step or a called process passes on, as the diagram writes it. */
        List<String> outputSources() {
            return zeebe("ioMapping").stream().flatMap(mapping -> children(mapping).stream())
                    .filter(child -> child.getLocalName().equals("output"))
                    .map(output -> output.getAttribute("source")).toList();
        }

        /** Under which names a task passes on a variable that it has. */
        Set<String> outputsOf(String variable) {
            Set<String> targets = new TreeSet<>();
            zeebe("ioMapping").stream().flatMap(mapping -> children(mapping).stream())
                    .filter(child -> child.getLocalName().equals("output") && child.getAttribute("source").equals("=" + variable))
                    .forEach(output -> targets.add(output.getAttribute("target")));
            return targets;
        }

        /** The timer as the diagram writes it, or null. */
        String timer() {
            return definition("timerEventDefinition").map(timer -> timer.getTextContent().strip()).orElse(null);
        }

        /** The condition of a flow as the diagram writes it, or null. */
        String condition() {
            return definition("conditionExpression").map(condition -> condition.getTextContent().strip()).orElse(null);
        }

        boolean isEventSubProcess() {
            return "true".equals(xml.getAttribute("triggeredByEvent"));
        }

        boolean isMultiInstance() {
            return definition("multiInstanceLoopCharacteristics").isPresent();
        }

        /** Whether the event, when it happens, ends what it is attached to or the rest of its process. */
        boolean stopsTheRest() {
            return switch (kind()) {
                case "startEvent" -> parent.isEventSubProcess() && !"false".equals(xml.getAttribute("isInterrupting"));
                case "boundaryEvent" -> !"false".equals(xml.getAttribute("cancelActivity"));
                default -> false;
            };
        }

        private Optional<Element> definition(String name) {
            return children(xml).stream().filter(child -> child.getLocalName().equals(name)).findFirst();
        }

        private List<Element> zeebe(String name) {
            return children(xml).stream().filter(child -> child.getLocalName().equals("extensionElements"))
                    .flatMap(extensions -> children(extensions).stream())
                    .filter(child -> ZEEBE.equals(child.getNamespaceURI()) && child.getLocalName().equals(name)).toList();
        }

        private String zeebeAttribute(String element, String attribute) {
            return zeebe(element).stream().map(found -> found.getAttribute(attribute)).filter(value -> !value.isBlank()).findFirst()
                    .orElse(null);
        }

        @Override
        public String toString() {
            return kind() + " " + id();
        }
    }
}
