package be.omringd.inbox.ui;

import com.vaadin.flow.component.Component;

/** Something that another module tells above the tasks of the reader, in the inbox and on the desk, while it lasts. A Spring bean. */
public interface AboveTasks {

    /** Makes the component for one screen; it shows and hides itself. */
    Component create();
}
