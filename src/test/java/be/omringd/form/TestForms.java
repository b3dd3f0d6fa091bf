package be.omringd.form;

import java.util.HashMap;
import java.util.Map;

/** All forms of the application and some of a test's own. */
public final class TestForms {

    private TestForms() {}

    /** Adds forms, given as JSON by form key. */
    public static Forms with(Map<String, String> own) {
        var forms = new HashMap<>(Forms.filesOn("classpath*:forms/"));
        forms.putAll(own);
        return Forms.of(forms);
    }
}
