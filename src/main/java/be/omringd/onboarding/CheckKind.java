package be.omringd.onboarding;

import be.omringd.volunteer.MissingPaper;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check that law asks for; which, the decision table {@code required-checks} says. Texts: {@code volunteer.check.<code>}. */
public enum CheckKind {
    EXTRACT(MissingPaper.EXTRACT), C45B(MissingPaper.C45B), PHYSICIAN(MissingPaper.PHYSICIAN), OCMW(null), PARENTS(MissingPaper.PARENTS);

    private final @Nullable MissingPaper paper;

    CheckKind(@Nullable MissingPaper paper) {
        this.paper = paper;
    }

    /** What cannot be missing for a start; empty where it is only a reminder. */
    public Optional<MissingPaper> paper() {
        return Optional.ofNullable(paper);
    }

    /** As diagrams, tables and forms write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The check with this code; throws {@link IllegalArgumentException} where there is none. */
    public static CheckKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
