package be.omringd.inbox.ui;

import be.omringd.inbox.TaskAssignments;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;

/** The field for why somebody does something with a task, which colleagues read. It is never left empty. */
final class ReasonField {

    private ReasonField() {}

    /** Makes a field ready to use; it only lacks a place. */
    static void prepare(TextArea reason, TaskWords words, Locale locale, String help) {
        reason.setLabel(words.text(locale, "inbox.handOver.reason"));
        reason.setHelperText(help);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(TaskAssignments.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        reason.setMinRows(3);
    }

    /** Says at the field that a reason is missing, where it is. */
    static void validate(TextArea reason, TaskWords words, Locale locale) {
        reason.setErrorMessage(words.text(locale, "inbox.handOver.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
    }
}
