package be.omringd.engine.embedded;

import org.jspecify.annotations.Nullable;

/** A start that cannot go on. The message is one sentence for the person who started Omringd; no stack trace is shown. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
