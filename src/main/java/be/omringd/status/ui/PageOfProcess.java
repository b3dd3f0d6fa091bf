package be.omringd.status.ui;

import be.omringd.engine.ProcessNames;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;

/** A page about one process, whose id stands in its address. */
abstract class PageOfProcess extends Div implements HasUrlParameter<String>, AfterNavigationObserver, HasDynamicTitle {

    private final ProcessNames names;
    private final StatusWords words;
    private String process = "";

    PageOfProcess(ProcessNames names, StatusWords words) {
        this.names = names;
        this.words = words;
        addClassName("status");
    }

    /** The process of the page. */
    final String process() {
        return process;
    }

    /** Shows what stands in the address; the page may be there already, with what stood in another one. */
    abstract void open(QueryParameters parameters);

    final void open(String processId, QueryParameters parameters) {
        process = processId;
        open(parameters);
    }

    @Override
    public void setParameter(BeforeEvent event, String processId) {
        if (!names.processes().contains(processId)) {
            throw new NotFoundException();
        }
        process = processId;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(process, event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return words.process(process) + " · Omringd";
    }
}
