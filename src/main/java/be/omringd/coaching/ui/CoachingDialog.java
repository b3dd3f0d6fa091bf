package be.omringd.coaching.ui;

import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for something in a trajectory. Texts: {@code <key>.title} and {@code .confirm}; {@code .text} where something is explained first.
 */
class CoachingDialog extends Dialog {

    /**
     * @param explains key of what is said first; null for nothing
     * @param done does it and says whether it was done; where it was not, the fields say why and nothing typed is lost
     */
    CoachingDialog(Texts texts, String titleKey, @Nullable String explains, String confirmKey, BooleanSupplier done, Component... fields) {
        setHeaderTitle(texts.get(getLocale(), titleKey));
        setWidth("34rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        Div content = new Div();
        content.addClassName("coaching-dialog");
        if (explains != null) {
            content.add(new Paragraph(texts.get(getLocale(), explains)));
        }
        content.add(fields);
        add(content);
        Button confirm = new Button(texts.get(getLocale(), confirmKey));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (done.getAsBoolean()) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        Button cancel = new Button(texts.get(getLocale(), "coaching.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
    }
}
