package be.omringd.intake.process;

import be.omringd.form.FormErrors;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Refusal;
import be.omringd.shell.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells somebody at their task why it cannot be done so. */
@Component
class Refusals {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    /** Done, with these variables; or refused, with the reason at this field. */
    TaskResult result(Optional<Refusal> refusal, String field, Map<String, Object> variables) {
        return refusal
                .map(why -> TaskResult.refused(FormErrors.of(field, texts.get(language(), "intake.refusal." + why.code()))))
                .orElseGet(() -> TaskResult.done(variables));
    }

    TaskResult result(Optional<Refusal> refusal, String field) {
        return result(refusal, field, Map.of());
    }

    /** Tasks are done at a screen; in the background, as in demo data, nobody reads it. */
    private static Locale language() {
        return Texts.ofReader();
    }
}
