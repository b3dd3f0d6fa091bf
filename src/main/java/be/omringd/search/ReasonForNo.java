package be.omringd.search;

import java.util.Optional;

/** Why somebody said no, if they want to tell. Texts: {@code search.no.<name>}. */
public enum ReasonForNo {
    TOO_FAR, OTHER_TIMES, LANGUAGE, PACE, AGE, INTERESTS,
    /** A volunteer who has no time now is not proposed anywhere for a while. */
    NO_TIME,
    /** The person does not want this one, whom they may know, to be asked. */
    NOT_THIS_ONE,
    /** It did not click: says nothing about anybody else. */
    NO_CLICK,
    /** Theirs alone. */
    OWN_REASONS;

    /** As forms write it: {@code tooFar}; empty for a text that is none. */
    static Optional<ReasonForNo> ofForm(String code) {
        for (ReasonForNo reason : values()) {
            if (reason.name().replace("_", "").equalsIgnoreCase(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
