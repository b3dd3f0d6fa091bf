package be.omringd.processes;

import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What diagrams and decision tables tell whoever opens them in Modeler: what happens at a step and why, who does it, what it waits
 * for, what can be changed there. Looks for those that tell nothing, or no more than their label.
 */
final class Documentation {

    /** Shorter than this, nothing is said that the label does not say. */
    private static final int SAYS_SOMETHING = 30;
    private static final Set<String> STEPS = Set.of(
            "process", "userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess", "boundaryEvent",
            "intermediateCatchEvent");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Set<String> FEEL = Set.of("or", "and", "not", "null", "true", "false", "get", "else");

    private final List<String> complaints = new ArrayList<>();

    private Documentation() {}

    /** Of the diagrams and tables of one folder. */
    static Documentation of(ProcessCatalogue catalogue) {
        Documentation documentation = new Documentation();
        if (catalogue.diagrams().isEmpty() || catalogue.tables().isEmpty()) {
            documentation.complaints.add("no process or no decision was found: nothing was checked");
        }
        catalogue.diagrams().forEach(documentation::diagram);
        catalogue.tables().forEach(table -> documentation.look(
                table.file().getFileName() + "#" + table.id() + " (" + table.kind() + ")", table.name(), table.description()));
        return documentation;
    }

    /** What tells too little, a line each. */
    List<String> complaints() {
        return complaints;
    }

    private void diagram(Diagram diagram) {
        diagram.items().stream().filter(item -> STEPS.contains(item.kind()) || beginsByAnEvent(item) || asksMoreThanATask(diagram, item))
                .forEach(item -> look(diagram.id() + "#" + item.id() + " (" + item.kind() + ")", item.name(), item.documentation()));
    }

    private void look(String where, String name, String text) {
        if (text == null || text.isEmpty()) {
            complaints.add(where + " has no documentation");
        } else if (name != null && bare(text).equals(bare(name))) {
            complaints.add(where + " has its name as documentation");
        } else if (text.length() < SAYS_SOMETHING) {
            complaints.add(where + " has a documentation that says too little: " + text);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** A message or a time. That a part begins where it begins needs no words. */
    private static boolean beginsByAnEvent(Item item) {
        return item.kind().equals("startEvent") && (item.parent().isEventSubProcess() || item.message() != null || item.timer() != null);
    }

    /**
     * A choice that hangs on more than the answers of the task right before it: then labels do not tell who said so, or what was
     * counted.
     */
    private static boolean asksMoreThanATask(Diagram diagram, Item item) {
        List<Item> choices = flows(diagram).filter(flow -> item.id().equals(flow.attribute("sourceRef"))).toList();
        if (!item.kind().equals("exclusiveGateway") || choices.size() < 2) {
            return false;
        }
        Set<String> asked = new TreeSet<>();
        choices.stream().map(Item::condition).filter(condition -> condition != null)
                .forEach(condition -> WORD.matcher(TEXT.matcher(condition).replaceAll("")).results()
                        .map(word -> word.group()).filter(word -> !FEEL.contains(word)).forEach(asked::add));
        return before(diagram, item, new HashSet<>())
                .anyMatch(step -> !step.kind().equals("userTask") || step.outputs() == null || !step.outputs().containsAll(asked));
    }

    /** The steps from which the flow comes here, with only gateways in between. */
    private static Stream<Item> before(Diagram diagram, Item item, Set<String> seen) {
        return flows(diagram).filter(flow -> item.id().equals(flow.attribute("targetRef"))).map(flow -> flow.attribute("sourceRef"))
                .filter(seen::add)
                .flatMap(source -> diagram.items().stream().filter(step -> step.id().equals(source)))
                .flatMap(step -> step.kind().endsWith("Gateway") ? before(diagram, step, seen) : Stream.of(step));
    }

    private static Stream<Item> flows(Diagram diagram) {
        return diagram.items().stream().filter(flow -> flow.kind().equals("sequenceFlow"));
    }
}
