package be.omringd.shell;

/** A page on which somebody arranges something for oneself: the profile leads to it. A Spring bean of the module that has the page. */
public interface OwnPage {

    /** The path of the page. */
    String path();

    /** The text of the link. */
    String titleKey();

    /** What one arranges there, in a sentence. */
    String aboutKey();

    /** Whether this reader may open it. */
    boolean isForReader();
}
