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
     * @param words for a reader of this language; empty while there is nothing to tell
     * @param changed after each event of these kinds the words may be other ones
     */
    public LiveBanner(Live live, VaadinIcon icon, Function<Locale, Optional<String>> words, Class<?>... changed) {
        this.icon = icon;
        this.words = words;
        // this frame stays, so that a screen reader hears of words that come into it
        getElement().setAttribute("role", "status");
        show();
        addAttachListener(attached -> show());
        for (Class<?> kind : changed) {
            live.refresh(this, kind, event -> true, this::show);
        }
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
