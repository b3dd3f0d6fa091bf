package be.omringd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The component of a {@link Banner} whose words come and go. */
public final class LiveBanner extends Div {

    private final VaadinIcon icon;
    private final transient Function<Locale, Optional<String>> words;

    /**
     * Makes the component.
     *
     * @param changed after each event of this kind the words may be other ones
     * @param words for a reader of this language; empty while there is nothing to tell
     */
    public LiveBanner(Live live, Class<?> changed, VaadinIcon icon, Function<Locale, Optional<String>> words) {
        this.icon = icon;
        this.words = words;
        // this frame stays, so that a screen reader hears of words that come into it
        getElement().setAttribute("role", "status");
        show();
        addAttachListener(attached -> show());
        live.refresh(this, changed, event -> true, this::show);
    }

    private void show() {
        removeAll();
        words.apply(UI.getCurrent().getLocale()).ifPresent(told -> {
            Div banner = new Div(icon.create(), new Span(told));
            banner.addClassName("shell-banner");
            add(banner);
        });
    }
}
