package be.omringd.onboarding.ui;

import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.ui.VolunteerForm;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.Optional;

/** What the register holds of somebody, to fill in and to save. Nothing typed is lost without asking. */
class VolunteerEditor extends Div {

    private final VolunteerForm form;
    private final VolunteerWords words;

    /**
     * @param saved runs when somebody wants to save; then {@link #read} tells what
     * @param left runs when somebody leaves it without saving
     * @param more what is asked besides, below the form
     */
    VolunteerEditor(VolunteerForm form, VolunteerWords words, Runnable saved, Runnable left, Component... more) {
        this.form = form;
        this.words = words;
        addClassName("volunteer-editor");
        Button save = new Button(words.get("volunteer.save"), click -> {
            click.getSource().setEnabled(true);
            saved.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        Button cancel = new Button(words.get("volunteer.cancel"), click -> {
            if (form.changed()) {
                ask(left);
            } else {
                left.run();
            }
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickShortcut(Key.ESCAPE).listenOn(form);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("volunteer-save");
        add(form);
        add(more);
        add(buttons);
    }

    /** The first field gets the focus. */
    void focus() {
        form.focus();
    }

    /** What was filled in, if it can be kept; otherwise shows what is wrong. */
    Optional<VolunteerDetails> read(boolean minor) {
        return form.read(minor);
    }

    /** Asks whoever goes to another screen whether what they typed may be lost. */
    void beforeLeave(BeforeLeaveEvent event) {
        if (form.changed()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            ask(leave::proceed);
        }
    }

    private void ask(Runnable leave) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.get("volunteer.unsaved.title"));
        dialog.setText(words.get("volunteer.unsaved.text"));
        dialog.setConfirmText(words.get("volunteer.unsaved.leave"));
        dialog.setCancelText(words.get("volunteer.unsaved.stay"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> leave.run());
        dialog.open();
    }
}
