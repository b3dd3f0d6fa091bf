package be.omringd.status.ui;

import be.omringd.casefile.ui.DrawnProcess;
import be.omringd.engine.DiagramVersions.Change;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a diagram on which stands, by colour, by sign and by the kind of line, what differs from another one. The list beside it
 * says the same.
 */
@JavaScript("context://status/compared-diagram.js")
class ComparedDiagram extends DrawnProcess {

    private final String diagram;
    private final List<Change> changes;
    private final StatusWords words;

    /** @param changes of elements that this version has */
    ComparedDiagram(String diagram, String label, List<Change> changes, StatusWords words) {
        super(words::text, label);
        this.diagram = diagram;
        this.changes = changes;
        this.words = words;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ArrayNode marks = JsonNodeFactory.instance.arrayNode();
        for (Change change : changes) {
            ObjectNode mark = marks.addObject();
            mark.put("id", change.elementId());
            mark.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
            mark.put("sign", words.sign(change.kind()));
            mark.put("label", words.text("status.version.change." + change.kind().name()));
        }
        canvas().getElement().executeJs("window.omringdCompared.show(this, $0, $1)", diagram, marks);
    }
}
