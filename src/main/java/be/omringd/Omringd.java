package be.omringd;

import be.omringd.engine.embedded.EmbeddedRuntime;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Omringd {

    public static void main(String[] args) {
        EmbeddedRuntime.run(Omringd.class, args);
    }
}
