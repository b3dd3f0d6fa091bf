package be.omringd.form;

import java.util.Objects;

/** An answer that a {@link ChoiceSource} offers: the value that is kept and the words that a person sees. */
public record Choice(String value, String label) {

    public Choice {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
    }
}
