package be.omringd.shell;

/** How much waits behind an entry of the menu. A module gives one as a bean; it is asked only for who has that entry. */
public interface MenuNumber {

    /** The path of the entry. */
    String path();

    /** How much waits now; nothing is shown for 0. */
    int count();

    /** The key of the text that says it aloud, with the number. */
    String textKey();
}
