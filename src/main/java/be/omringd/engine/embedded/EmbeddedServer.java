package be.omringd.engine.embedded;

import java.util.Optional;

/** A server that Omringd brings along and runs as a child process. */
interface EmbeddedServer {

    /** What people call it, in a line on the console. */
    String name();

    /** Starts it; a {@link StartRefused} says in one sentence why not. */
    void start();

    /** Stops it cleanly. */
    void stop();

    Optional<ChildProcess> process();
}
