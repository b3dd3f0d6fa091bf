package be.omringd.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What holds for every page: the theme, our style sheet, and that the server can tell open screens what is new. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://omringd/omringd.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "omringd/mark.svg", "any");
    }
}
