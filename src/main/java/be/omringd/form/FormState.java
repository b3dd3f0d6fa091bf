package be.omringd.form;

import java.util.Set;

/**
 * Which components of a form are hidden and which answers required, for the answers given so far. Components are named
 * by their {@link FormComponent#path path}.
 */
public record FormState(Set<String> hidden, Set<String> required) {

    public FormState {
        hidden = Set.copyOf(hidden);
        required = Set.copyOf(required);
    }

    public boolean isHidden(String path) {
        return hidden.contains(path);
    }

    public boolean isRequired(String path) {
        return required.contains(path);
    }
}
