package be.omringd.form.ui;

import be.omringd.form.FormTexts;
import be.omringd.text.TypedNumber;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.shared.ValidationUtil;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An amount or a distance. Takes every key, and reads what was typed or pasted as {@link TypedNumber} does; what it cannot read for
 * certain stays in the field with a message. Vaadin's own field drops the keys that it does not expect, so that 12.50 became 1250.
 */
@Tag("vaadin-text-field")
@Uses(TextField.class)
public class DecimalField extends AbstractSinglePropertyField<DecimalField, BigDecimal>
        implements
            InputField<ComponentValueChangeEvent<DecimalField, BigDecimal>, BigDecimal>,
            Focusable<DecimalField>,
            HasAriaLabel,
            HasPrefix,
            HasSuffix,
            HasValidationProperties,
            HasValidator<BigDecimal>,
            HasValueChangeMode {

    private final Locale locale;
    private final List<ValidationStatusChangeListener<BigDecimal>> listeners = new CopyOnWriteArrayList<>();
    private ValueChangeMode mode = ValueChangeMode.ON_CHANGE;
    private int timeout = DEFAULT_CHANGE_TIMEOUT;
    private boolean manual;

    /** @param locale of whoever reads it: decides which sign stands before the decimals that we show */
    public DecimalField(Locale locale) {
        super("value", null, String.class, DecimalField::read, DecimalField::shown);
        this.locale = FormTexts.language(locale);
        getElement().setProperty("manualValidation", true);
        getElement().setAttribute("inputmode", "decimal");
        getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'decimal')");
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addValueChangeListener(change -> validate());
    }

    private static @Nullable BigDecimal read(DecimalField field, String typed) {
        return TypedNumber.parse(typed).orElse(null);
    }

    private static String shown(DecimalField field, @Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString().replace('.', field.locale.getLanguage().equals("en") ? '.' : ',');
    }

    @Override
    public void setValue(@Nullable BigDecimal value) {
        if (value == null && getValue() == null && !typed().isEmpty()) {
            getElement().setProperty("value", "");
            validate();
            return;
        }
        super.setValue(value);
    }

    @Override
    protected void setModelValue(@Nullable BigDecimal newValue, boolean fromClient) {
        boolean stillNone = newValue == null && getValue() == null;
        super.setModelValue(newValue, fromClient);
        if (stillNone) {
            // other words that are no number: no change of the value, but of what is wrong
            validate();
            listeners.forEach(listener -> listener.validationStatusChanged(new ValidationStatusChangeEvent<>(this, !isInvalid())));
        }
    }

    private String typed() {
        return getElement().getProperty("value", "");
    }

    private boolean isUnread() {
        return getValue() == null && !typed().isBlank();
    }

    private void validate() {
        if (!manual) {
            boolean unread = isUnread();
            setErrorMessage(unread ? FormTexts.get(locale, "form.error.number") : "");
            setInvalid(unread);
        }
    }

    @Override
    public Validator<BigDecimal> getDefaultValidator() {
        return (value, context) -> isUnread()
                ? ValidationResult.error(FormTexts.get(locale, "form.error.number"))
                : context != null ? ValidationResult.ok()
                        : ValidationUtil.validateRequiredConstraint("", isRequiredIndicatorVisible(), value, getEmptyValue());
    }

    @Override
    public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<BigDecimal> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    @Override
    public void setManualValidation(boolean enabled) {
        manual = enabled;
    }

    @Override
    public ValueChangeMode getValueChangeMode() {
        return mode;
    }

    @Override
    public void setValueChangeMode(ValueChangeMode newMode) {
        mode = newMode;
        setSynchronizedEvent(ValueChangeMode.eventForMode(newMode, "input"));
        applyTimeout();
    }

    @Override
    public int getValueChangeTimeout() {
        return timeout;
    }

    @Override
    public void setValueChangeTimeout(int newTimeout) {
        timeout = newTimeout;
        applyTimeout();
    }

    private void applyTimeout() {
        ValueChangeMode.applyChangeTimeout(mode, timeout, getSynchronizationRegistration());
    }
}
