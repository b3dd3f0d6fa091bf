package be.omringd.linkgroup;

/** The name of each of {@link HardRules}, to say which of them a group breaks. Texts: {@code linkgroup.broken.<name>}. */
public enum HardRule {
    FEWEST, MOST, LANGUAGE, TIME, REACH, APART
}
