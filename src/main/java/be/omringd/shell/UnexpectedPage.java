package be.omringd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Everything else that can go wrong while a page opens. One that only waits for the database comes by itself once that is back. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final Live live;

    UnexpectedPage(Texts texts, Live live) {
        super(texts);
        this.live = live;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        return switch (UnexpectedErrors.kind(parameter.getException())) {
            case NO_ACCESS -> shown("shell.noAccess", "", 403);
            case DATABASE_AWAY -> {
                UI ui = event.getUI();
                live.on(this, DataAreBack.class, back -> ui.getPage().reload());
                yield shown("shell.databaseAway", UnexpectedErrors.log(parameter.getException()), 503);
            }
            case NO_ROOM -> shown("shell.noRoom", "", 507);
            case UNEXPECTED -> shown("shell.unexpected", UnexpectedErrors.log(parameter.getException()), 500);
        };
    }

    private int shown(String key, String reference, int status) {
        show(key, reference);
        return status;
    }
}
