package be.omringd.status.ui;

import be.omringd.casefile.ui.DrawnProcess;
import be.omringd.status.ProcessStatus.Step;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A process with a number on each step: how many cases stand there, and how many of them are late. The list beside it says the same. */
@JavaScript("context://status/counted-diagram.js")
class CountedDiagram extends DrawnProcess {

    private final String diagram;
    private final List<Step> steps;
    private final StatusWords words;

    /** @param chosen told of the step whose number was pressed */
    CountedDiagram(String diagram, String label, List<Step> steps, StatusWords words, Consumer<String> chosen) {
        super(words::text, label);
        this.diagram = diagram;
        this.steps = steps;
        this.words = words;
        canvas().getElement()
                .addEventListener("step-chosen", event -> chosen.accept(event.getEventData().get("event.detail").asString("")))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ArrayNode counts = JsonNodeFactory.instance.arrayNode();
        for (Step step : steps) {
            ObjectNode count = counts.addObject();
            count.put("id", step.elementId());
            count.put("text", String.valueOf(step.cases()));
            count.put("late", step.late() > 0);
            count.put("label",
                    words.number("status.pin", step.cases()) + (step.late() > 0 ? " " + words.number("status.pin.late", step.late()) : ""));
        }
        canvas().getElement().executeJs("window.omringdCounts.show(this, $0, $1)", diagram, counts);
    }
}
