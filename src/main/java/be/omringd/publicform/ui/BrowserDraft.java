package be.omringd.publicform.ui;

import be.omringd.form.FormValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What somebody typed in a public form and did not send yet, kept in the session storage of their browser: it is there again after a
 * reload and goes with the tab. On our side nothing of it is kept.
 *
 * @param submission so that the same answers, sent again after a lost line, do not ask twice
 */
record BrowserDraft(UUID submission, FormValues values) {

    /** All fields filled to the brim take less than a tenth of this; more was not put there by us. */
    private static final int LONGEST = 100_000;

    static void keep(Component page, String key, BrowserDraft draft) {
        FormValues kept = FormValues.EMPTY.with("submission", draft.submission.toString()).with("values", List.of(draft.values.raw()));
        page.getElement().executeJs("try { sessionStorage.setItem($0, $1) } catch (full) {}", key, kept.toJson());
    }

    /** Asks no page to do it: the one that was sent may have made place for the next already. */
    static void forget(String key) {
        UI.getCurrent().getPage().executeJs("sessionStorage.removeItem($0)", key);
    }

    /** Hands over what was kept, if there is something. */
    static void read(Component page, String key, Consumer<BrowserDraft> reader) {
        page.getElement().executeJs("return sessionStorage.getItem($0) || ''", key)
                .then(String.class, json -> parse(json).ifPresent(reader));
    }

    /** The visitor can write there what they like: what we do not understand is no draft. */
    static Optional<BrowserDraft> parse(String json) {
        if (json == null || json.isBlank() || json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            FormValues kept = FormValues.fromJson(json);
            UUID submission = UUID.fromString(kept.text("submission").orElse(""));
            return kept.list("values").stream().findFirst().map(values -> new BrowserDraft(submission, values));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
