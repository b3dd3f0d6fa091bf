package be.omringd.shell;

import java.util.List;

/** A bean with something to say below the address once Omringd has started, such as who can sign in. */
public interface StartNotice {

    /** Lines as they are shown, no longer than about 100 characters. */
    List<String> lines();
}
