package be.omringd.shell;

import java.util.Locale;
import java.util.Optional;

/** Who looks at the screen, as far as the frame around it needs to know. The module that knows the users implements it. */
public interface Visitor {

    /** The name of who is signed in; empty for somebody on a public page. */
    Optional<String> name();

    /** The language that who is signed in has chosen. */
    Optional<Locale> language();

    /** Keeps the choice of a language; does nothing for somebody who is not signed in. */
    void chooses(Locale language);

    /** Path of the screen to begin with, e.g. {@code inbox}; empty text for the welcome page itself. */
    String home();

    /** Ends the session and goes to the sign-in page. */
    void signOut();
}
