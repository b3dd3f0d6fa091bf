package be.omringd.allowance.ui;

import be.omringd.allowance.Problem;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.UnreadInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The fields of a dialog by the names that services give them: shows what is wrong at its field, and goes to the first. */
final class ProblemFields {

    private final AllowanceWords words;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    ProblemFields(AllowanceWords words) {
        this.words = words;
    }

    /** From now on only the service says what is wrong with this field. */
    <C extends Component & HasValidationProperties & HasValidation> ProblemFields with(String name, C field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return this;
    }

    /** The buttons of the dialog: what cannot be saved is shown at its field, what is saved closes it. */
    void saveWith(Dialog dialog, Supplier<List<Problem>> save, Runnable saved) {
        Button button = new Button(words.get("allowance.save"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            if (showUnread()) {
                return;
            }
            List<Problem> problems = save.get();
            show(problems);
            if (problems.isEmpty()) {
                dialog.close();
                saved.run();
            }
        });
        dialog.getFooter().add(new Button(words.get("allowance.dialog.cancel"), click -> dialog.close()), button);
    }

    /** Whether there is something in a field that cannot be read: shows what to do about it then, and nothing may be saved. */
    boolean showUnread() {
        Map<String, String> messages = new LinkedHashMap<>();
        fields.forEach((name, field) -> UnreadInput.message(field, words.locale()).ifPresent(message -> messages.put(name, message)));
        showMessages(messages);
        return !messages.isEmpty();
    }

    void show(List<Problem> problems) {
        Map<String, String> messages = new LinkedHashMap<>();
        problems.forEach(problem -> messages.putIfAbsent(problem.field(), words.problem(problem)));
        showMessages(messages);
    }

    private void showMessages(Map<String, String> messages) {
        fields.forEach((name, field) -> {
            ((HasValidationProperties) field).setErrorMessage(messages.get(name));
            ((HasValidationProperties) field).setInvalid(messages.containsKey(name));
        });
        fields.entrySet().stream()
                .filter(field -> messages.containsKey(field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresent(Attention::to);
    }
}
