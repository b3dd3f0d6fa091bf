package be.omringd.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Gives every screen the language of its reader. */
@Component
class EveryScreen implements VaadinServiceInitListener {

    private final Languages languages;

    EveryScreen(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page ->
                page.getDocument().child(0).attr("lang", languages.of(page.getVaadinRequest()).getLanguage()));
        event.getSource().addUIInitListener(init ->
                init.getUI().setLocale(languages.of(com.vaadin.flow.server.VaadinRequest.getCurrent())));
    }
}
