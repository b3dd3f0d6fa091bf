package be.omringd.form.ui;

import be.omringd.form.FormValues;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What several people fill in at once, each on a screen of their own. A field has a path, as in {@link be.omringd.form.Merging}. Whoever
 * has one uses it from the first moment on: {@link #share} comes before all else.
 */
public interface SharedInput {

    /** From now on rows have keys. Hears in which field somebody is writing; null for none. */
    void share(Consumer<String> focused);

    /** Shows what others filled in. Nothing of it counts as typed here; a field that has this answer already is left alone. */
    void show(FormValues values);

    /**
     * Puts at each field what is to be known of it.
     *
     * @param answers what others answered there at the same time
     * @param writing who is writing there
     * @param chooser hears which answer it is
     */
    void tell(Map<String, List<OtherAnswer>> answers, Map<String, String> writing, Chooser chooser);

    /**
     * What somebody else answered.
     *
     * @param by the name; empty where we do not know
     * @param answer null for none
     */
    record OtherAnswer(String by, @Nullable Object answer) {}

    /** Hears what somebody chose. */
    interface Chooser {

        /**
         * This is the one.
         *
         * @param seen all that there was to choose from
         */
        void choose(String path, @Nullable Object answer, List<@Nullable Object> seen);
    }
}
