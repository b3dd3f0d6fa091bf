package be.omringd.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The button in the bar of every screen with which one looks for somebody or something; Ctrl K does the same. */
@Component
@Order(1)
class SearchButton implements HeaderPart {

    private final ObjectProvider<SearchSource> sources;
    private final Texts texts;

    SearchButton(ObjectProvider<SearchSource> sources, Texts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    /** For one screen; empty for a reader who can find nothing. */
    @Override
    public Optional<com.vaadin.flow.component.Component> create(Locale locale) {
        List<SearchSource> theirs = sources.stream().filter(SearchSource::isForReader).toList();
        return theirs.isEmpty() ? Optional.empty() : Optional.of(button(theirs, locale));
    }

    private Button button(List<SearchSource> theirs, Locale locale) {
        SearchDialog dialog = new SearchDialog(texts, locale, theirs);
        Span words = new Span(texts.get(locale, "shell.search.button"));
        words.addClassName("finder-button-words");
        Span keys = new Span("Ctrl K");
        keys.addClassName("finder-button-keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(VaadinIcon.SEARCH.create(), click -> dialog.begin());
        Span label = new Span(words, keys);
        label.addClassName("finder-button-label");
        button.getElement().appendChild(label.getElement());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("finder-button");
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        Shortcuts.addShortcutListener(button, dialog::begin, Key.KEY_K, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(button, dialog::begin, Key.KEY_K, KeyModifier.META);
        return button;
    }
}
