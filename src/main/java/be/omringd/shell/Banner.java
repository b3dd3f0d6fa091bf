package be.omringd.shell;

import com.vaadin.flow.component.Component;

/** Something that every screen tells at its top while it lasts. A Spring bean of another module. */
public interface Banner {

    /** Makes the component for one screen; it shows and hides itself. */
    Component create();
}
