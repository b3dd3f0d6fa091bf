package be.omringd.status.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The field for why a manager changes the way of a case, which stays in its history. It is never left empty. */
final class WhyField {

    private static final int LONGEST = 2000;

    private WhyField() {}

    /** Makes a field ready to use; it only lacks a place. */
    static void prepare(TextArea why, StatusWords words, String label) {
        why.setLabel(words.text(label));
        why.setHelperText(words.text("status.change.why.help"));
        why.setMaxLength(LONGEST);
        why.setMinHeight("6rem");
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        why.setValueChangeMode(ValueChangeMode.ON_BLUR);
    }

    /** Says at the field that a reason is missing, where it is. */
    static void validate(TextArea why, StatusWords words) {
        why.setInvalid(why.getValue().isBlank());
        why.setErrorMessage(words.text("status.change.why.missing"));
    }
}
