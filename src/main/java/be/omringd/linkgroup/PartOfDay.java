package be.omringd.linkgroup;

/** A part of a day. Texts: {@code linkgroup.part.<name>}. */
public enum PartOfDay {
    MORNING, AFTERNOON, EVENING
}
