package be.omringd.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Map;

/** Three buttons to choose a language with, for pages that somebody sees without signing in. */
public class LanguageChoice extends Div {

    private static final Map<String, String> NAMES = Map.of("nl", "Nederlands", "fr", "Français", "en", "English");

    /** The page is loaded again when a language is chosen. */
    public LanguageChoice(Texts texts, Languages languages) {
        addClassName("shell-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", texts.get(getLocale(), "shell.language"));
        for (Locale locale : texts.getProvidedLocales()) {
            Button button = new Button(name(locale), click -> languages.choose(locale));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            boolean current = locale.getLanguage().equals(Texts.supported(getLocale()).getLanguage());
            button.getElement().setAttribute("aria-pressed", String.valueOf(current));
            button.getElement().setAttribute("lang", locale.getLanguage());
            add(button);
        }
    }

    /** What a language calls itself. */
    static String name(Locale locale) {
        return NAMES.getOrDefault(locale.getLanguage(), locale.getLanguage());
    }
}
