package be.omringd.engine.embedded;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** A bean with something to say below the address once Omringd has started, such as who can sign in. */
@NamedInterface("start")
public interface StartNotice {

    /** Lines as they are shown, no longer than about 100 characters. */
    List<String> lines();
}
