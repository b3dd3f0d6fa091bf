package be.omringd.inbox.ui;

import be.omringd.casefile.CaseSummary;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another module knows of somebody that is good to see beside their tasks. A Spring bean. */
public interface BesideTask {

    /**
     * What to show; empty where there is nothing.
     *
     * @param changed to run where something was changed here
     */
    Optional<Component> create(CaseSummary file, Runnable changed);
}
