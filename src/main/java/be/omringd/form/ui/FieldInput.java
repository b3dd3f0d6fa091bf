package be.omringd.form.ui;

import be.omringd.form.FormComponent;
import be.omringd.form.FormComponentType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Vaadin field that answers a form field: what it holds in terms of the form, and how it says what is wrong. */
final class FieldInput {

    private final FormComponent field;
    private final Locale locale;
    private final Component component;
    private final HasValue<?, ?> hasValue;
    private final HasValidationProperties validation;
    private final Function<Object, Object> toAnswer;
    private final Function<Object, @Nullable Object> fromAnswer;
    private BiConsumer<@Nullable LocalDate, @Nullable LocalDate> bounds = (first, last) -> {};
    private @Nullable Object shown;

    /**
     * @param toAnswer from the value of the component, never null, to the answer
     * @param fromAnswer from an answer, never null, to the value of the component; null if it does not fit
     */
    <C extends Component & HasValueAndElement<?, ?> & HasValidationProperties> FieldInput(FormComponent field,
            Locale locale, C component, Function<Object, Object> toAnswer,
            Function<Object, @Nullable Object> fromAnswer) {
        this.field = field;
        this.locale = locale;
        this.component = component;
        this.hasValue = component;
        this.validation = component;
        this.toAnswer = toAnswer;
        this.fromAnswer = fromAnswer;
        component.setManualValidation(true);
        hasValue.setReadOnly(field.look().readOnly());
    }

    FieldInput withBounds(BiConsumer<@Nullable LocalDate, @Nullable LocalDate> newBounds) {
        bounds = newBounds;
        return this;
    }

    FormComponent field() {
        return field;
    }

    Component component() {
        return component;
    }

    /**
     * The answer as JSON holds it; null for none. A box that is not ticked is an answer: no. What can only be read answers what it was
     * shown with, whatever a browser says.
     */
    @Nullable
    Object read() {
        return field.look().readOnly() ? shown : held();
    }

    private @Nullable Object held() {
        Object value = hasValue.getValue();
        boolean none = value == null || hasValue.isEmpty() && field.type() != FormComponentType.CHECKBOX;
        return none ? null : toAnswer.apply(value);
    }

    /** Shows an answer; one that does not fit the field empties it. */
    @SuppressWarnings("unchecked")
    void write(@Nullable Object answer) {
        Object value = answer == null ? null : fromAnswer.apply(answer);
        if (value == null) {
            hasValue.clear();
        } else {
            ((HasValue<?, Object>) hasValue).setValue(value);
        }
        shown = held();
    }

    void onChange(Runnable listener) {
        hasValue.addValueChangeListener(change -> listener.run());
    }

    /** Calls the listener when somebody left something in the field that is no value at all, or corrected it. */
    void onBadInput(Runnable listener) {
        if (component instanceof HasValidator<?> validator) {
            validator.addValidationStatusChangeListener(event -> listener.run());
        }
    }

    /** Hears when somebody comes to the field, and when they leave it. */
    void onFocus(Runnable comes, Runnable leaves) {
        component.getElement().addEventListener("focusin", event -> comes.run());
        component.getElement().addEventListener("focusout", event -> leaves.run());
    }

    /** What to say of what stands in the field and is no value, such as "31/2" in a date. */
    Optional<String> badInput() {
        return UnreadInput.message(component, locale);
    }

    void required(boolean required) {
        if (component instanceof CheckboxGroup || component instanceof DateTimePicker) {
            // these two put aria-required on a group, where it is not allowed: the star stands in the label
            String text = field.question().in(locale) + (required ? " *" : "");
            if (!text.equals(component.getElement().getProperty("label"))) {
                component.getElement().setProperty("label", text);
            }
            return;
        }
        if (hasValue.isRequiredIndicatorVisible() != required) {
            hasValue.setRequiredIndicatorVisible(required);
        }
    }

    void bounds(@Nullable LocalDate first, @Nullable LocalDate last) {
        bounds.accept(first, last);
    }

    /** Shows a message at the field; null for none. */
    void error(@Nullable String message) {
        if (message != null) {
            validation.setErrorMessage(message);
        }
        if (validation.isInvalid() != (message != null)) {
            validation.setInvalid(message != null);
        }
        if (message == null && validation.getErrorMessage() != null && !validation.getErrorMessage().isEmpty()) {
            validation.setErrorMessage("");
        }
    }

    boolean hasError() {
        return validation.isInvalid();
    }

    void focus() {
        Attention.to(component);
    }

    @Override
    public String toString() {
        return "FieldInput[" + field.key() + "]";
    }
}
