package be.omringd.carry.ui;

import be.omringd.inbox.TaskAssignments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** What the dialogs about handing over and being away have alike. */
final class CarryDialogs {

    private CarryDialogs() {}

    /** What it is about and how wide it is; what was typed in it is not lost by a click beside it. */
    static void begin(Dialog dialog, String title, String width) {
        dialog.setHeaderTitle(title);
        dialog.setWidth(width);
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
    }

    /** The field for why something is handed over; it is never left empty. */
    static void prepareReason(TextArea reason, CarryWords words) {
        reason.setLabel(words.text("carry.give.reason"));
        reason.setHelperText(words.text("carry.give.reason.help"));
        reason.setMaxLength(TaskAssignments.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        reason.setMinRows(2);
    }

    /** A way back, and the button that does it, once for each click; where something is missing it can be pressed again. */
    static void end(Dialog dialog, CarryWords words, String key, Runnable confirmed) {
        Button confirm = new Button(words.text(key));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            confirm.setEnabled(true);
            confirmed.run();
        });
        dialog.getFooter().add(new Button(words.text("carry.cancel"), click -> dialog.close()), confirm);
    }
}
