package be.omringd.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Function;

/**
 * The drawing of a process, which can be moved and made bigger with a pointer, with buttons and with keys. What is drawn on it is up to
 * each kind of drawing; what it says stands in words beside it.
 */
@JavaScript("context://webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")
@JavaScript("context://casefile/diagram.js")
@StyleSheet("context://webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css")
@StyleSheet("context://casefile/casefile.css")
public abstract class DrawnProcess extends Div {

    private final Div canvas = new Div();
    private final Div buttons = new Div();
    private final Function<String, String> texts;

    /**
     * An empty drawing.
     *
     * @param texts the text of a key in the language of the reader
     * @param label what the drawing is of
     */
    protected DrawnProcess(Function<String, String> texts, String label) {
        this.texts = texts;
        addClassName("diagram");
        canvas.addClassName("diagram-canvas");
        canvas.getElement().setAttribute("role", "group");
        canvas.getElement().setAttribute("tabindex", "0");
        canvas.getElement().setAttribute("aria-label", label);
        button(VaadinIcon.PLUS, "casefile.diagram.bigger", "bigger");
        button(VaadinIcon.MINUS, "casefile.diagram.smaller", "smaller");
        button(VaadinIcon.EXPAND_SQUARE, "casefile.diagram.all", "all");
        buttons.addClassNames("diagram-buttons", "not-on-paper");
        add(canvas, buttons);
    }

    /** What the process is drawn in. */
    protected final Div canvas() {
        return canvas;
    }

    /** One more button, for a function of {@code diagram.js}. */
    protected final void button(VaadinIcon icon, String key, String function) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(texts.apply(key));
        button.setTooltipText(texts.apply(key));
        button.addClickListener(click -> canvas.getElement().executeJs("window.omringdDiagram." + function + "(this)"));
        buttons.add(button);
    }
}
