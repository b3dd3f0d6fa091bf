package be.omringd.database;

/** A bean that knows of a reason why people can read for now, but change nothing. */
public interface WritingRefused {

    /** Whether that is so now, for whoever asks on this thread. */
    boolean now();
}
