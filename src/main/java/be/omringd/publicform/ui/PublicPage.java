package be.omringd.publicform.ui;

import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page for everybody, in the language that its address asks for ({@code ?lang=fr}). The switch of languages goes to the same page
 * in another language; {@link #build} makes it anew.
 */
@StyleSheet("context://publicform/publicform.css")
public abstract class PublicPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LANGUAGE = "lang";

    private final Texts texts;

    protected PublicPage(Texts texts) {
        this.texts = texts;
        addClassName("public-page");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        UI ui = event.getUI();
        query.getSingleParameter(LANGUAGE).ifPresent(wish -> ui.setLocale(Texts.supported(Locale.of(wish))));
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
        removeAll();
        Main main = new Main();
        Aside aside = new Aside();
        Div columns = new Div(main, aside);
        columns.addClassName("public-columns");
        add(header(event.getLocation().getPath(), query), columns, footer());
        build(main, aside, query);
    }

    /** Fills the page, in the language of the UI. Called again when the language changes. */
    protected abstract void build(Main main, Aside aside, QueryParameters query);

    protected final String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }

    /** The heading of a page that says that something went well: who does not see it come, hears it. */
    protected final H1 news(String key) {
        H1 heading = new H1(text(key));
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().callJsFunction("focus");
        return heading;
    }

    /** This page's address in a language, with what else stands in it. */
    private Anchor inLanguage(Locale language, String path, QueryParameters query) {
        Map<String, List<String>> parameters = new HashMap<>(query.getParameters());
        parameters.put(LANGUAGE, List.of(language.getLanguage()));
        QueryParameters next = new QueryParameters(parameters);
        Anchor link = new Anchor(
                path + "?" + next.getQueryString(),
                text("publicform.language." + language.getLanguage()));
        // a click that the server hears of, for what was typed last comes along with it; the address is for a new tab
        link.setRouterIgnore(true);
        link.getElement()
                .addEventListener("click", click -> UI.getCurrent().navigate(path, next))
                .setFilter("!event.ctrlKey && !event.metaKey && !event.shiftKey && (event.preventDefault() || true)");
        link.getElement().setAttribute("lang", language.getLanguage());
        link.getElement().setAttribute("hreflang", language.getLanguage());
        if (language.getLanguage().equals(getLocale().getLanguage())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Header header(String path, QueryParameters query) {
        Image mark = new Image("omringd/mark.svg", "");
        Div brand = new Div(mark, new Span("Lus"));
        brand.addClassName("public-brand");
        UnorderedList languages = new UnorderedList();
        for (Locale language : List.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH)) {
            languages.add(new ListItem(inLanguage(language, path, query)));
        }
        Nav nav = new Nav(languages);
        nav.setAriaLabel(text("publicform.language"));
        Header header = new Header(brand, nav);
        header.addClassName("public-header");
        return header;
    }

    private Footer footer() {
        Anchor signIn = new Anchor("login", text("publicform.staff"));
        signIn.setRouterIgnore(true);
        Footer footer = new Footer(signIn);
        footer.addClassName("public-footer");
        return footer;
    }
}
