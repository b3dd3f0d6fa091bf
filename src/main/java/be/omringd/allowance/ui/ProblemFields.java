package be.omringd.allowance.ui;

import be.omringd.allowance.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
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
            List<Problem> problems = save.get();
            show(problems);
            if (problems.isEmpty()) {
                dialog.close();
                saved.run();
            }
        });
        dialog.getFooter().add(new Button(words.get("allowance.dialog.cancel"), click -> dialog.close()), button);
    }

    void show(List<Problem> problems) {
        fields.values().forEach(field -> {
            ((HasValidationProperties) field).setInvalid(false);
            ((HasValidationProperties) field).setErrorMessage(null);
        });
        for (Problem problem : problems.reversed()) {
            HasValidationProperties field = (HasValidationProperties) fields.get(problem.field());
            field.setErrorMessage(words.problem(problem));
            field.setInvalid(true);
        }
        fields.entrySet().stream()
                .filter(field -> problems.stream().anyMatch(problem -> problem.field().equals(field.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .filter(Focusable.class::isInstance)
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
