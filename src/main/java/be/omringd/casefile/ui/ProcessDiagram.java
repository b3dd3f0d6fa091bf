package be.omringd.casefile.ui;

import be.omringd.casefile.CaseProgress.Mark;
import be.omringd.casefile.CaseProgress.Track;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;

/** A process, drawn in the version that the case runs on, with the places marked where it stands. The words stand beside it. */
@JavaScript("context://webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")
@JavaScript("context://casefile/diagram.js")
@StyleSheet("context://webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css")
@StyleSheet("context://casefile/casefile.css")
class ProcessDiagram extends Div {

    private final Div canvas = new Div();
    private final Track track;
    private final ProcessNames names;
    private final Texts texts;

    ProcessDiagram(Track track, ProcessNames names, Texts texts) {
        this.track = track;
        this.names = names;
        this.texts = texts;
        addClassName("diagram");
        canvas.addClassName("diagram-canvas");
        canvas.getElement().setAttribute("role", "group");
        canvas.getElement().setAttribute("tabindex", "0");
        canvas.getElement().setAttribute(
                "aria-label", texts.get(getLocale(), "casefile.diagram.label", names.process(track.processId(), getLocale())));
        Div buttons = new Div(
                button(VaadinIcon.PLUS, "casefile.diagram.bigger", "bigger"),
                button(VaadinIcon.MINUS, "casefile.diagram.smaller", "smaller"),
                button(VaadinIcon.EXPAND_SQUARE, "casefile.diagram.all", "all"),
                button(VaadinIcon.CROSSHAIRS, "casefile.diagram.now", "now"));
        buttons.addClassNames("diagram-buttons", "not-on-paper");
        add(canvas, buttons);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        String current = track.current().stream().map(Mark::elementId).distinct().collect(Collectors.joining(" "));
        canvas.getElement().executeJs(
                "window.omringdDiagram.show(this, $0, {current: $1.split(' '), passed: $2.split(' ')}, $3)",
                names.inLanguage(track.diagram(), getLocale()), current, String.join(" ", track.passed()),
                texts.get(getLocale(), "casefile.diagram.here"));
    }

    private Button button(VaadinIcon icon, String key, String action) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(texts.get(getLocale(), key));
        button.setTooltipText(texts.get(getLocale(), key));
        button.addClickListener(click -> canvas.getElement().executeJs("window.omringdDiagram." + action + "(this)"));
        return button;
    }
}
