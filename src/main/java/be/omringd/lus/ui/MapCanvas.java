package be.omringd.lus.ui;

import be.omringd.lus.ContactId;
import be.omringd.lus.NetworkMap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;

/**
 * Shows the picture of a network map; people on it can be dragged, and reached and moved by keyboard, where it is editable. Only
 * tells what was meant: who listens changes the facts and shows the picture anew.
 */
@Tag("omringd-network-map")
@JavaScript("context://lus/network-map.js")
@StyleSheet("context://lus/lus.css")
class MapCanvas extends Component {

    private final boolean editable;

    MapCanvas(boolean editable) {
        this.editable = editable;
        getElement().setAttribute("editable", editable);
    }

    /** Draws this map. */
    void show(NetworkMap map, MapLayout layout, MapWords words, LocalDate day) {
        getElement().setProperty("svg", MapPicture.draw(map, layout, words, words.locale(), day, editable));
        settle();
    }

    /** Lets bubbles that were dragged go back to where the picture has them. */
    void settle() {
        getElement().executeJs("this.settle && this.settle()");
    }

    /** Printing the page prints the map alone, on one sheet. */
    void printsAlone() {
        getElement().setAttribute("prints", true);
    }

    void print() {
        getElement().executeJs("this.print()");
    }

    /** Offers the picture as a file; {@code kind} is png or svg. */
    void save(String kind, String name) {
        getElement().executeJs("this.save($0, $1)", kind, name);
    }

    void focus(ContactId id) {
        getElement().executeJs("this.focusContact($0)", id.toString());
    }

    Registration onDrop(ComponentEventListener<Dropped> listener) {
        return addListener(Dropped.class, listener);
    }

    Registration onStep(ComponentEventListener<Stepped> listener) {
        return addListener(Stepped.class, listener);
    }

    Registration onOpen(ComponentEventListener<Opened> listener) {
        return addListener(Opened.class, listener);
    }

    Registration onRemove(ComponentEventListener<RemoveAsked> listener) {
        return addListener(RemoveAsked.class, listener);
    }

    /** Somebody was let go of at this point of the picture. */
    @DomEvent("contact-drop")
    public static class Dropped extends ComponentEvent<MapCanvas> {

        private final ContactId id;
        private final double x;
        private final double y;

        public Dropped(MapCanvas source, boolean fromClient, @EventData("event.detail.id") String id,
                @EventData("event.detail.x") double x, @EventData("event.detail.y") double y) {
            super(source, fromClient);
            this.id = ContactId.of(id);
            this.x = x;
            this.y = y;
        }

        ContactId id() {
            return id;
        }

        double x() {
            return x;
        }

        double y() {
            return y;
        }
    }

    /** Somebody goes one ring closer (-1) or farther (+1). */
    @DomEvent("contact-step")
    public static class Stepped extends ComponentEvent<MapCanvas> {

        private final ContactId id;
        private final int step;

        public Stepped(MapCanvas source, boolean fromClient, @EventData("event.detail.id") String id,
                @EventData("event.detail.step") int step) {
            super(source, fromClient);
            this.id = ContactId.of(id);
            this.step = Integer.signum(step);
        }

        ContactId id() {
            return id;
        }

        int step() {
            return step;
        }
    }

    @DomEvent("contact-open")
    public static class Opened extends ComponentEvent<MapCanvas> {

        private final ContactId id;

        public Opened(MapCanvas source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = ContactId.of(id);
        }

        ContactId id() {
            return id;
        }
    }

    @DomEvent("contact-remove")
    public static class RemoveAsked extends ComponentEvent<MapCanvas> {

        private final ContactId id;

        public RemoveAsked(MapCanvas source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = ContactId.of(id);
        }

        ContactId id() {
            return id;
        }
    }
}
