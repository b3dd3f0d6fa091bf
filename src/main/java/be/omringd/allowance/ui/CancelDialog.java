package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceEntry;
import be.omringd.allowance.Allowances;
import be.omringd.volunteer.VolunteerId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;

/** Takes an entry back, with the reason. */
class CancelDialog extends Dialog {

    CancelDialog(Allowances allowances, AllowanceWords words, VolunteerId volunteer, AllowanceEntry entry, Runnable cancelled) {
        setHeaderTitle(words.get("allowance.cancel.title", words.day(entry.day())));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        TextArea reason = new TextArea(words.get("allowance.cancel.reason"));
        reason.setMaxLength(300);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        Div form = new Div(new Paragraph(words.get("allowance.cancel.text")), reason);
        form.addClassName("allowance-form");
        add(form);
        Button confirm = new Button(words.get("allowance.cancel"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            confirm.setEnabled(true);
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(words.get("allowance.error.reason"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            boolean done = allowances.cancel(volunteer, entry.id(), reason.getValue());
            Notification.show(
                    words.get(done ? "allowance.cancelled" : "allowance.error.changedBefore"), 4000, Notification.Position.BOTTOM_START);
            close();
            cancelled.run();
        });
        getFooter().add(new Button(words.get("allowance.dialog.cancel"), click -> close()), confirm);
    }
}
