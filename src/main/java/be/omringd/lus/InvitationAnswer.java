package be.omringd.lus;

import java.util.Arrays;
import java.util.Optional;

/** What somebody who was invited said. */
public enum InvitationAnswer {
    YES("yes"), MAYBE("maybe"), LATER("later"), NO("no"), NO_ANSWER("noAnswer");

    private final String code;

    InvitationAnswer(String code) {
        this.code = code;
    }

    /** How the process writes it. */
    public String code() {
        return code;
    }

    /** Whether it makes sense to ask again after some time. */
    public boolean canBeAskedAgain() {
        return this == MAYBE || this == LATER;
    }

    /** The answer that the process writes so. */
    public static Optional<InvitationAnswer> find(String code) {
        return Arrays.stream(values()).filter(answer -> answer.code.equals(code)).findFirst();
    }
}
