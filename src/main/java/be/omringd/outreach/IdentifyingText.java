package be.omringd.outreach;

import java.util.List;
import java.util.Locale;

/** A text was refused because it could tell who the person is. The message quotes nothing, for it may come into a log. */
public class IdentifyingText extends RuntimeException {

    private final Locale language;
    private final transient List<Finding> findings;

    IdentifyingText(Locale language, List<Finding> findings) {
        super("The text could tell who the person is (" + findings.size() + " findings)");
        this.language = language;
        this.findings = findings;
    }

    /** Of the text that was refused. */
    public Locale language() {
        return language;
    }

    public List<Finding> findings() {
        return findings;
    }
}
