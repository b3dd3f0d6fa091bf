package be.omringd.outreach;

import java.util.List;

/** A text was refused because it could tell who the person is. The message quotes nothing, for it may come into a log. */
public class IdentifyingText extends RuntimeException {

    private final transient List<Finding> findings;

    IdentifyingText(List<Finding> findings) {
        super("The text could tell who the person is (" + findings.size() + " findings)");
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
