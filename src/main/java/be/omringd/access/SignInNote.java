package be.omringd.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that the sign-in page tells whoever comes to it. A Spring bean of another module. */
public interface SignInNote {

    /** What to tell in this language; nothing where there is nothing to tell now. */
    Optional<Note> find(Locale locale);

    /**
     * Accounts that anybody may use.
     *
     * @param what what this is
     * @param how the words before the password
     */
    record Note(String title, String what, String how, String password, List<Account> accounts) {}

    /** Somebody to sign in as. */
    record Account(String username, String does) {}
}
