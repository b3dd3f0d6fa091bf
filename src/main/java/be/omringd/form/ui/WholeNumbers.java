package be.omringd.form.ui;

import com.vaadin.flow.component.textfield.IntegerField;

/** Fields for whole numbers that take every key people use in numbers. */
public final class WholeNumbers {

    private static final String ANY_NUMBER = "[-+\\d.,'\\s\\u00A0\\u202F]";

    private WholeNumbers() {}

    /**
     * By itself the field drops the keys that it does not expect, so that 7.5 became 75. With this, what is no whole number stays as it was
     * typed, and counts as a mistake of which the form tells.
     */
    public static IntegerField typedAsItIs(IntegerField field) {
        field.getElement().setProperty("allowedCharPattern", ANY_NUMBER);
        return field;
    }
}
