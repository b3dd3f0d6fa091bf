package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.Attention;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** One choice, and words that some of the choices ask for. What is asked and how each choice looks is left to the screen. */
final class ChoiceWithWords {

    private static final int LONGEST = 1000;

    private final String choiceField;
    private final String wordsField;
    private final Predicate<String> asksForWords;
    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    /**
     * @param choiceField, wordsField what the answers are called
     * @param asksForWords of which choices; never asked about none
     */
    ChoiceWithWords(String choiceField, String wordsField, Predicate<String> asksForWords) {
        this.choiceField = choiceField;
        this.wordsField = wordsField;
        this.asksForWords = asksForWords;
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setManualValidation(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
    }

    RadioButtonGroup<String> choice() {
        return choice;
    }

    TextArea words() {
        return words;
    }

    /** Shows what was kept, where it can be chosen now; from then on {@code changed} hears what somebody does. */
    void begin(FormValues draft, Predicate<String> canBeChosen, Runnable changed) {
        draft.text(choiceField).filter(canBeChosen).ifPresent(choice::setValue);
        draft.text(wordsField).ifPresent(words::setValue);
        arrange();
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            arrange();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        words.addValueChangeListener(change -> {
            words.setInvalid(false);
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private void arrange() {
        words.setVisible(choice.getValue() != null && asksForWords.test(choice.getValue()));
    }

    FormValues values() {
        Map<String, Object> values = new HashMap<>();
        if (choice.getValue() != null) {
            values.put(choiceField, choice.getValue());
        }
        if (words.isVisible()) {
            values.put(wordsField, words.getValue());
        }
        return FormValues.of(values);
    }

    /** Says what is wrong at its field, and goes there. */
    void showErrors(FormErrors errors) {
        Map<String, String> messages = errors.byPath();
        choice.setErrorMessage(messages.get(choiceField));
        choice.setInvalid(messages.containsKey(choiceField));
        words.setErrorMessage(messages.get(wordsField));
        words.setInvalid(messages.containsKey(wordsField));
        if (words.isInvalid()) {
            words.focus();
        } else if (choice.isInvalid()) {
            Attention.to(choice);
        }
    }
}
