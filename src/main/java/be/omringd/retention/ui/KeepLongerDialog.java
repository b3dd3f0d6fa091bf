package be.omringd.retention.ui;

import be.omringd.form.ui.DateWords;
import be.omringd.retention.Erasures;
import be.omringd.retention.Erasures.Ending;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerRules.Problem;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what we know of somebody longer, with the reason. */
class KeepLongerDialog extends Dialog {

    private final VolunteerWords words;
    private final DatePicker until;
    private final TextArea reason;
    private final String latest;

    /** @param kept hears until when */
    KeepLongerDialog(Erasures erasures, VolunteerRules rules, VolunteerWords words, Ending one, Consumer<LocalDate> kept) {
        this.words = words;
        this.latest = words.day(erasures.keepLongerAtMost());
        setHeaderTitle(words.get("volunteer.erase.longer.title", one.name()));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        LocalDate earliest = (one.keptUntil().isBefore(rules.today()) ? rules.today() : one.keptUntil()).plusDays(1);
        until = new DatePicker(words.get("volunteer.erase.longer.until"));
        until.setI18n(DateWords.calendar(getLocale()));
        until.setLocale(getLocale());
        until.setMin(earliest);
        until.setMax(erasures.keepLongerAtMost());
        until.setHelperText(words.get("volunteer.erase.longer.atMost", latest));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        reason = new TextArea(words.get("volunteer.erase.longer.reason"));
        reason.setHelperText(words.get("volunteer.erase.longer.reason.help"));
        reason.setMaxLength(Erasures.LONGEST_REASON);
        reason.setMinHeight("6rem");
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        Div form = new Div(new Paragraph(words.get("volunteer.erase.longer.text")), until, reason);
        form.addClassName("erase-longer");
        add(form);
        Button confirm = new Button(words.get("volunteer.erase.longer"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            confirm.setEnabled(true);
            List<Problem> problems = erasures.keepLonger(one.id(), until.getValue(), reason.getValue());
            show(problems);
            if (problems.isEmpty()) {
                close();
                kept.accept(until.getValue());
            }
        });
        getFooter().add(new Button(words.get("volunteer.cancel"), click -> close()), confirm);
    }

    private void show(List<Problem> problems) {
        until.setInvalid(false);
        reason.setInvalid(false);
        for (Problem problem : problems.reversed()) {
            String message = words.get(problem.textKey(), latest);
            if (problem.field().equals("reason")) {
                reason.setErrorMessage(message);
                reason.setInvalid(true);
                reason.focus();
            } else {
                until.setErrorMessage(message);
                until.setInvalid(true);
                until.focus();
            }
        }
    }
}
