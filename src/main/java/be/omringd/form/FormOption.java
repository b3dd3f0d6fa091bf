package be.omringd.form;

/** One of the answers of a select, radio or checklist. */
public record FormOption(String value, FormText label) {}
