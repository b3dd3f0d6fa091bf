package be.omringd.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where one begins: sends everybody on to their own first screen. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Visitor visitor;
    private final Texts texts;

    HomeView(Visitor visitor, Texts texts) {
        this.visitor = visitor;
        this.texts = texts;
        addClassName("shell-error");
        add(new H1(texts.get(getLocale(), "shell.home.title")));
        add(new Paragraph(texts.get(getLocale(), "shell.home.nothingYet")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!visitor.home().isEmpty()) {
            event.forwardTo(visitor.home());
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get(getLocale(), "shell.home.title") + " · Omringd";
    }
}
