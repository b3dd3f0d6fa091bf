package be.omringd.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A long list of answers that a form file names by {@code properties.source}, for example all municipalities.
 * Another module implements it as a bean.
 */
public interface ChoiceSource {

    /** The name that form files use. */
    String name();

    /**
     * The first choices that match what somebody typed, best first.
     *
     * @param filter what was typed; blank for the beginning of the whole list
     * @param limit how many at most
     */
    List<Choice> query(String filter, int limit, Locale locale);

    /** The one choice that is meant by what was typed; empty where none is or more than one can be. */
    default Optional<Choice> understand(String typed, Locale locale) {
        List<Choice> found = query(typed, 2, locale);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The choice with this value; empty for a value that this source does not know, whatever it looks like. */
    Optional<Choice> find(String value, Locale locale);
}
