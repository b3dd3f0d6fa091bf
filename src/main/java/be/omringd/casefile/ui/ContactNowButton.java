package be.omringd.casefile.ui;

import be.omringd.shell.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.BooleanSupplier;

/**
 * Brings the next contact with somebody forward to now, and says whether it comes. The texts are {@code <key>.now}, {@code .comes} and
 * {@code .changed}, for where it cannot any more.
 */
public class ContactNowButton extends Button {

    /**
     * Makes the button.
     *
     * @param bringForward whether the contact comes now
     */
    public ContactNowButton(Texts texts, String key, BooleanSupplier bringForward) {
        setText(texts.get(getLocale(), key + ".now"));
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClassName("not-on-paper");
        setDisableOnClick(true);
        addClickListener(click -> Notification.show(
                texts.get(getLocale(), key + (bringForward.getAsBoolean() ? ".comes" : ".changed")), 6000,
                Notification.Position.BOTTOM_CENTER));
    }
}
