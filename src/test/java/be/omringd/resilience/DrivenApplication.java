package be.omringd.resilience;

import be.omringd.Omringd;
import be.omringd.demo.CaseScript;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * The whole application, with a script at work in it that brings the cases numbered {@code driven.from} up to {@code driven.to} from
 * a new request to the start of the group. Killed and started again, it goes on where the cases are.
 */
public final class DrivenApplication {

    private DrivenApplication() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Omringd.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> {
            var environment = ready.getApplicationContext().getEnvironment();
            int from = environment.getRequiredProperty("driven.from", Integer.class);
            int to = environment.getRequiredProperty("driven.to", Integer.class);
            CaseScript script = new CaseScript(ready.getApplicationContext());
            Thread.ofVirtual().name("script").start(() -> script.drive(from, to));
        });
        application.run(args);
    }
}
