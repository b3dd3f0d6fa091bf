package be.omringd;

import be.omringd.engine.embedded.EmbeddedRuntime;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts the application. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class Omringd {

    public static void main(String[] args) {
        EmbeddedRuntime.run(Omringd.class, args);
    }
}
