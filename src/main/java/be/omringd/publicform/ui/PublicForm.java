package be.omringd.publicform.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import java.util.Map;
import java.util.UUID;

/** A form for everybody, for one who reads it now. {@link PublicFormPage} shows it and takes what is sent. */
public interface PublicForm {

    /** The questions. */
    FormDefinition definition();

    /** What stands in it before anybody typed. */
    default FormValues unanswered() {
        return FormValues.EMPTY;
    }

    /** What is missing or wrong. */
    FormErrors check(FormValues answers);

    /**
     * Takes answers that are in order.
     *
     * @param submission the same each time the same form is sent
     * @return the path where it says thank you, with what has to stand behind it: {@code …/bedankt?code=K7M-4TX}
     */
    String take(FormValues answers, UUID submission) throws NotTaken;

    /** Under which name the browser of the visitor keeps what is typed; also over a change of page. */
    String draft();

    /** Where the form is sent to: a path of ours. */
    String action();

    /** What stands above the page. */
    PageHead head();

    /** The template around the form. */
    String template();

    /** What else the template needs. */
    default Map<String, Object> model() {
        return Map.of();
    }

    /** The answers came too late for this form, and can be sent to another one. */
    final class NotTaken extends Exception {

        private final transient PublicForm instead;
        private final String why;

        /**
         * @param why key of a text
         * @param instead takes these answers when they are sent again
         */
        public NotTaken(String why, PublicForm instead) {
            super(why);
            this.why = why;
            this.instead = instead;
        }

        PublicForm instead() {
            return instead;
        }

        String why() {
            return why;
        }
    }
}
