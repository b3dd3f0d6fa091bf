package be.omringd.group.ui;

import be.omringd.form.ui.DateWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks whether something is so with the group, with room for a word about it. Texts: {@code <key>.title}, .text, .confirm. */
class GroupDialog extends Dialog {

    /**
     * @param name of whom the group is about
     * @param today where the last day is asked too; null where it is not
     * @param firstDay the first day that can be chosen
     * @param yes gets the day that was chosen (null where none was asked) and what was written (null where nothing was)
     */
    GroupDialog(String key, String name, @Nullable LocalDate today, @Nullable LocalDate firstDay, GatheringWords words,
            BiConsumer<LocalDate, String> yes) {
        setHeaderTitle(words.get(key + ".title", name));
        setWidth("34rem");
        setMaxWidth("100%");
        DatePicker day = new DatePicker(words.get("group.action.lastDay"));
        day.setI18n(DateWords.calendar(words.locale()));
        day.setLocale(words.locale());
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        TextArea detail = new TextArea(words.get("group.action.detail"));
        detail.setHelperText(words.get("group.action.detail.help", name));
        detail.setMaxLength(1000);
        detail.setWidthFull();
        Div content = new Div(new Paragraph(words.get(key + ".text", name)));
        content.addClassName("gatherings-dialog");
        if (today != null) {
            day.setMax(today);
            day.setMin(firstDay);
            content.add(day);
        }
        content.add(detail);
        add(content);

        Button cancel = new Button(words.get("group.action.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button confirm = new Button(words.get(key + ".confirm", name));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> {
            LocalDate chosen = day.getValue();
            if (today != null && (chosen == null || chosen.isAfter(today) || (firstDay != null && chosen.isBefore(firstDay)))) {
                day.setErrorMessage(words.get("group.action.lastDay.error"));
                day.setInvalid(true);
                day.focus();
                return;
            }
            confirm.setEnabled(false);
            yes.accept(today == null ? null : chosen, detail.isEmpty() ? null : detail.getValue().strip());
            close();
        });
        getFooter().add(cancel, confirm);
    }
}
