package be.omringd.inbox.ui;

import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.UnreadInput;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Asks for a day and for why. What is missing or cannot be is said at its field. */
class DayDialog extends Dialog {

    private final Locale locale;
    private final LocalDate first;
    private final LocalDate last;
    private final BiConsumer<LocalDate, String> chosen;
    private final DatePicker day = new DatePicker();
    private final TextArea reason = new TextArea();

    /**
     * Makes the dialog.
     *
     * @param texts the texts {@code title}, {@code about}, {@code which}, {@code help} and {@code confirm} of what is asked
     * @param chosen what to do with the day and the reason
     */
    DayDialog(Function<String, String> texts, TaskWords words, Locale locale, LocalDate first, LocalDate last,
            BiConsumer<LocalDate, String> chosen) {
        this.locale = locale;
        this.first = first;
        this.last = last;
        this.chosen = chosen;
        addClassName("hand-over");
        setWidth("30rem");
        setHeaderTitle(texts.apply("title"));
        day.setLabel(texts.apply("which"));
        day.setLocale(locale);
        day.setI18n(DateWords.calendar(locale));
        day.setMin(first);
        day.setMax(last);
        day.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        ReasonField.prepare(reason, words, locale, texts.apply("help"));
        reason.setManualValidation(true);
        Div content = new Div(new Paragraph(texts.apply("about")), day, reason);
        content.addClassName("hand-over-content");
        add(content);
        Button confirm = new Button(texts.apply("confirm"), click -> confirm(words));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text(locale, "inbox.cancel"), click -> close()), confirm);
    }

    private void confirm(TaskWords words) {
        LocalDate value = day.getValue();
        day.setErrorMessage(UnreadInput.message(day, locale).orElseGet(() -> words.text(locale, value == null
                ? "inbox.several.day.missing" : value.isBefore(first) ? "inbox.several.day.past" : "inbox.several.day.far")));
        day.setInvalid(value == null || value.isBefore(first) || value.isAfter(last));
        ReasonField.validate(reason, words, locale);
        if (day.isInvalid()) {
            day.focus();
        } else if (reason.isInvalid()) {
            reason.focus();
        } else {
            close();
            chosen.accept(value, reason.getValue());
        }
    }
}
