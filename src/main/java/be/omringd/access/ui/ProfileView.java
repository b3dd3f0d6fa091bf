package be.omringd.access.ui;

import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The own account: password and language. */
@Route(value = "profiel", layout = MainLayout.class)
@PermitAll
class ProfileView extends Div implements HasDynamicTitle {

    private final Texts texts;

    ProfileView(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return texts.get(getLocale(), "access.profile.title") + " · Omringd";
    }
}
