package be.omringd.status.ui;

import be.omringd.status.ProcessStatus.Step;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A process with a number on each step: how many cases stand there, and how many of them are late. The list beside it says the same. */
@JavaScript("context://webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")
@JavaScript("context://casefile/diagram.js")
@JavaScript("context://status/counted-diagram.js")
@StyleSheet("context://webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css")
@StyleSheet("context://casefile/casefile.css")
class CountedDiagram extends Div {

    private final Div canvas = new Div();
    private final String diagram;
    private final List<Step> steps;
    private final StatusWords words;

    /** @param chosen told of the step whose number was pressed */
    CountedDiagram(String diagram, String label, List<Step> steps, StatusWords words, Consumer<String> chosen) {
        this.diagram = diagram;
        this.steps = steps;
        this.words = words;
        addClassName("diagram");
        canvas.addClassName("diagram-canvas");
        canvas.getElement().setAttribute("role", "group");
        canvas.getElement().setAttribute("tabindex", "0");
        canvas.getElement().setAttribute("aria-label", label);
        canvas.getElement().addEventListener("step-chosen", event -> chosen.accept(event.getEventData().get("event.detail").asString("")))
                .addEventData("event.detail");
        Div buttons = new Div(
                button(VaadinIcon.PLUS, "casefile.diagram.bigger", "bigger"),
                button(VaadinIcon.MINUS, "casefile.diagram.smaller", "smaller"),
                button(VaadinIcon.EXPAND_SQUARE, "casefile.diagram.all", "all"));
        buttons.addClassNames("diagram-buttons", "not-on-paper");
        add(canvas, buttons);
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
        canvas.getElement().executeJs("window.omringdCounts.show(this, $0, $1)", diagram, counts);
    }

    private Button button(VaadinIcon icon, String key, String action) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text(key));
        button.setTooltipText(words.text(key));
        button.addClickListener(click -> canvas.getElement().executeJs("window.omringdDiagram." + action + "(this)"));
        return button;
    }
}
