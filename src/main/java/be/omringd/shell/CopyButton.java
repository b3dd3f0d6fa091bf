package be.omringd.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;

/**
 * Copies what stands in a field. Without a secure connection browsers let nobody do that: then the text is selected, to be copied by hand.
 */
public class CopyButton extends Button {

    /**
     * Copies the text of a field of Vaadin.
     *
     * @param label of the field, said aloud with the button
     */
    public CopyButton(Texts texts, Locale locale, Component field, String label, String text) {
        super(texts.get(locale, "shell.copy"), VaadinIcon.COPY.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        setAriaLabel(texts.get(locale, "shell.copy") + ": " + label);
        addClickListener(click -> getElement().executeJs("""
                if (navigator.clipboard) { navigator.clipboard.writeText($0); return true; }
                $1.inputElement.select(); return false;""", text, field.getElement())
                .then(Boolean.class, copied -> Notification.show(texts.get(locale, copied ? "shell.copied" : "shell.selected"))));
    }
}
