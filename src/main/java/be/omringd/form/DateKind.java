package be.omringd.form;

/** What a datetime field asks for: form-js calls it the subtype. */
public enum DateKind {
    DATE, TIME, DATETIME
}
