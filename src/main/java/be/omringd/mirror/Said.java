package be.omringd.mirror;

/**
 * What somebody can say of a step, and of a threshold. Not to know is a result too; to skip a question is none. Texts:
 * {@code mirror.said.step.<name>} and {@code mirror.said.threshold.<name>}.
 */
public enum Said {
    WORKS, PARTLY, NOT_YET, UNKNOWN
}
