package be.omringd.processes;

import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import be.omringd.processes.ProcessEngine.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which sequence flows of the diagrams the scenarios took, and which never. */
final class FlowReport {

    private final List<Diagram> diagrams;
    private final Set<Flow> taken;

    FlowReport(ProcessCatalogue catalogue, Set<Flow> taken) {
        this.diagrams = catalogue.diagrams();
        this.taken = taken;
    }

    /** What is wrong, a line each: flows never taken, and that there was nothing to look at. Empty when all is well. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (diagrams.stream().allMatch(diagram -> flows(diagram).isEmpty())) {
            complaints.add("no sequence flow was found in any diagram");
        }
        if (taken.isEmpty()) {
            complaints.add("no sequence flow was taken at all: did the scenarios run?");
        }
        for (Diagram diagram : diagrams) {
            untaken(diagram).forEach(flow -> complaints.add("never taken: " + diagram.id() + "#" + describe(flow)));
        }
        return complaints;
    }

    /** The report for people. */
    String markdown() {
        StringBuilder report = new StringBuilder("# Sequence flows that the process scenarios take\n\n");
        report.append("| process | flows | taken | |\n| --- | ---: | ---: | ---: |\n");
        for (Diagram diagram : diagrams) {
            int all = flows(diagram).size();
            int seen = all - untaken(diagram).size();
            report.append("| %s | %d | %d | %d %% |\n".formatted(diagram.id(), all, seen, all == 0 ? 0 : 100 * seen / all));
        }
        for (Diagram diagram : diagrams) {
            if (!untaken(diagram).isEmpty()) {
                report.append("\n## Never taken in ").append(diagram.id()).append("\n\n");
                untaken(diagram).forEach(flow -> report.append("* ").append(describe(flow)).append('\n'));
            }
        }
        return report.toString();
    }

    private List<Item> flows(Diagram diagram) {
        return diagram.items().stream().filter(item -> item.kind().equals("sequenceFlow")).toList();
    }

    private List<Item> untaken(Diagram diagram) {
        return flows(diagram).stream().filter(flow -> !taken.contains(new Flow(diagram.id(), flow.id()))).toList();
    }

    private static String describe(Item flow) {
        String label = flow.name() == null ? "" : " \"" + flow.name() + "\"";
        return flow.id() + label + " (" + flow.attribute("sourceRef") + " → " + flow.attribute("targetRef") + ")";
    }
}
