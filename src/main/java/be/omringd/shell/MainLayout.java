package be.omringd.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every screen of somebody who is signed in. */
@PermitAll
public class MainLayout extends AppLayout {

    MainLayout(Texts texts, ObjectProvider<Visitor> visitor) {
        SideNav nav = new SideNav();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            nav.addItem(new SideNavItem(texts.get(getLocale(), entry.title()), entry.path()));
        }
        addToDrawer(nav);
        addToNavbar(new Header(new DrawerToggle(), new H1("Omringd")));
        visitor.ifAvailable(user -> addToNavbar(new Button(texts.get(getLocale(), "shell.signOut"), click -> user.signOut())));
    }
}
