package be.omringd;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Omringd {

    public static void main(String[] args) {
        SpringApplication.run(Omringd.class, args);
    }
}
