package be.omringd.form.ui;

import be.omringd.form.FormTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in a field and is no value of it, such as "31/2" in a date. Such a field counts as empty for whoever asks its value, and
 * one of several choices as what was picked of them: ask here before what was typed is kept, or it is lost without a word.
 */
public final class UnreadInput {

    private UnreadInput() {}

    /** What to say of what stands there and cannot be read; empty where the field is empty or holds a value. */
    @SuppressWarnings("unchecked")
    public static Optional<String> message(Component field, Locale locale) {
        if (!(field instanceof HasValidator<?> validator && field instanceof HasValue<?, ?> hasValue
                && (hasValue.isEmpty() || field instanceof ChoicesField))) {
            return Optional.empty();
        }
        ValidationResult result = ((HasValidator<Object>) validator).getDefaultValidator()
                .apply(hasValue.getValue(), new ValueContext(field, hasValue));
        return result.isError() ? Optional.of(sentence(field, locale, result.getErrorMessage())) : Optional.empty();
    }

    private static String sentence(Component field, Locale locale, String own) {
        return switch (field) {
            case IntegerField whole -> FormTexts.get(locale, "form.error.whole");
            case DatePicker date -> FormTexts.get(locale, "form.error.date");
            case TimePicker time -> FormTexts.get(locale, "form.error.time");
            case DateTimePicker both -> FormTexts.get(locale, "form.error.dateTime");
            default -> own.isBlank() ? FormTexts.get(locale, "form.error.unreadable") : own;
        };
    }
}
