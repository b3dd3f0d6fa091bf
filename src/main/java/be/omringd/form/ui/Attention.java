package be.omringd.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** Brings people to what is wrong. */
public final class Attention {

    private Attention() {}

    /** Brings a field into view and the cursor into it; in a group of choices to the chosen or the first one. */
    public static void to(HasElement field) {
        field.getElement().executeJs("""
                const group = this.matches('vaadin-radio-group, vaadin-checkbox-group');
                const inside = group && (this.querySelector('[checked]') || this.querySelector('vaadin-radio-button, vaadin-checkbox'));
                this.scrollIntoView({block: 'center'});
                (inside || this).focus({preventScroll: true});""");
    }

    /** How many fields in here say that something is wrong with them. */
    public static int needed(Component part) {
        // a text between components cannot be asked whether it is visible
        if (part instanceof Text || !part.isVisible()) {
            return 0;
        }
        boolean wrong = part instanceof HasValidationProperties field && field.isInvalid();
        return (wrong ? 1 : 0) + part.getChildren().mapToInt(Attention::needed).sum();
    }
}
