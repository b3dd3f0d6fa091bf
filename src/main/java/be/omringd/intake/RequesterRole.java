package be.omringd.intake;

/** Who asks: the person, or somebody who thinks of them. Texts: {@code intake.role.<code>}. */
public enum RequesterRole implements Code {
    SELF, FAMILY, FRIEND, PROFESSIONAL
}
