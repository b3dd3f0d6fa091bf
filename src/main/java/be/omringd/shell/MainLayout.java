package be.omringd.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every screen of somebody who is signed in. A screen comes into the menu with {@code @Menu(title = "…", icon =
 * "vaadin:…", order = …)}; the title is the key of a text, and only who may open the screen sees it.
 */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String CONTENT = "inhoud";

    private final Texts texts;
    private final Languages languages;
    private final Visitor visitor;
    private final ObjectProvider<MenuNumber> numbers;
    private final Map<String, SideNavItem> items = new HashMap<>();
    private final Main main = new Main();
    private final Div screen = new Div();

    MainLayout(Texts texts, Languages languages, Visitor visitor, ObjectProvider<HeaderPart> parts, ObjectProvider<Banner> banners,
            ObjectProvider<MenuNumber> numbers) {
        this.texts = texts;
        this.languages = languages;
        this.visitor = visitor;
        this.numbers = numbers;
        addClassName("shell");
        setPrimarySection(Section.NAVBAR);
        Header header = new Header(skipLink(), toggle(), brand());
        parts.orderedStream().map(part -> part.create(getLocale())).flatMap(Optional::stream).forEach(header::add);
        header.add(userMenu());
        header.addClassName("shell-header");
        addToNavbar(header);
        addToDrawer(new Scroller(navigation()));

        Div notices = new Div();
        notices.addClassName("shell-banners");
        banners.orderedStream().map(Banner::create).forEach(notices::add);
        screen.addClassName("shell-screen");
        main.addClassName("shell-main");
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        main.add(notices, screen);
        setContent(main);
    }

    /** Puts a screen into the frame; banners and the target of the skip link stay where they are. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        screen.getElement().removeAllChildren();
        screen.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        screen.getElement().removeAllChildren();
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, text("shell.skip"));
        skip.addClassName("shell-skip");
        skip.setRouterIgnore(true);
        // focus instead of a jump: a new address would be a new page to the browser's history
        skip.getElement().executeJs(
                "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0).focus(); })", CONTENT);
        return skip;
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("shell.menu"));
        toggle.setTooltipText(text("shell.menu"));
        return toggle;
    }

    private Component brand() {
        Image mark = new Image("omringd/mark.svg", "");
        mark.addClassName("shell-mark");
        Anchor brand = new Anchor(visitor.home(), mark, new Span("Omringd"));
        brand.addClassName("shell-brand");
        brand.setAriaLabel(text("shell.toStart"));
        return brand;
    }

    private Component navigation() {
        SideNav navigation = new SideNav();
        navigation.addClassName("shell-navigation");
        navigation.getElement().setAttribute("aria-label", text("shell.navigation"));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        for (MenuEntry entry : entries) {
            SideNavItem item = new SideNavItem(text(entry.title()), entry.path());
            item.setMatchNested(true);
            if (entry.icon() != null && entry.icon().contains(":")) {
                item.setPrefixComponent(new Icon(entry.icon().substring(0, entry.icon().indexOf(':')),
                        entry.icon().substring(entry.icon().indexOf(':') + 1)));
            }
            items.put(entry.path().replaceFirst("^/", ""), item);
            navigation.addItem(item);
        }
        return navigation;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        try {
            showNumbers();
        } catch (RuntimeException failure) {
            // then the numbers stay as they were: the page says what is the matter, and could not if this went on
            if (!UnexpectedErrors.isDatabaseAway(failure)) {
                throw failure;
            }
        }
    }

    /** What waits behind the entries of the menu, as it is now; for a screen that changed it. */
    public void showNumbers() {
        numbers.forEach(number -> {
            SideNavItem item = items.get(number.path());
            if (item != null) {
                int count = number.count();
                item.setSuffixComponent(count == 0 ? null : badge(count, text(number.textKey(), count)));
            }
        });
    }

    private static Span badge(int count, String aloud) {
        Span badge = new Span(String.valueOf(count));
        badge.addClassName("shell-number");
        badge.getElement().setAttribute("role", "img").setAttribute("aria-label", aloud).setAttribute("title", aloud);
        return badge;
    }

    private Component userMenu() {
        Optional<String> name = visitor.name();
        if (name.isEmpty()) {
            LanguageChoice choice = new LanguageChoice(texts, languages);
            choice.addClassName("shell-user");
            return choice;
        }
        Avatar avatar = new Avatar(name.get());
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span shown = new Span(name.get());
        shown.addClassName("shell-user-name");
        MenuBar bar = new MenuBar();
        bar.addClassName("shell-user");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem user = bar.addItem(avatar, text("shell.user"));
        user.add(shown);
        user.setAriaLabel(text("shell.userMenu", name.get()));
        user.getSubMenu().addItem(text("shell.profile"), click -> UI.getCurrent().navigate("profiel"));
        MenuItem language = user.getSubMenu().addItem(text("shell.language"));
        for (Locale locale : texts.getProvidedLocales()) {
            MenuItem item = language.getSubMenu().addItem(LanguageChoice.name(locale), click -> languages.choose(locale));
            item.setCheckable(true);
            item.setChecked(locale.getLanguage().equals(getLocale().getLanguage()));
            item.getElement().setAttribute("lang", locale.getLanguage());
        }
        user.getSubMenu().addSeparator();
        user.getSubMenu().addItem(text("shell.signOut"), click -> visitor.signOut()).addComponentAsFirst(VaadinIcon.SIGN_OUT.create());
        return bar;
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
