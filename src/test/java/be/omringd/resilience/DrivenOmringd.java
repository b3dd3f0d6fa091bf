package be.omringd.resilience;

import be.omringd.Omringd;
import be.omringd.demo.CaseScript;
import be.omringd.engine.embedded.EmbeddedRuntime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** As {@link DrivenApplication}, started as the launcher starts it: with its own database and engine in its data folder. */
@Import(Omringd.class)
public class DrivenOmringd {

    public static void main(String[] arguments) {
        EmbeddedRuntime.run(DrivenOmringd.class, arguments);
    }

    /** Takes the cases on as soon as all is there. */
    @Bean
    static ApplicationListener<ApplicationReadyEvent> script() {
        return ready -> {
            var environment = ready.getApplicationContext().getEnvironment();
            int cases = environment.getRequiredProperty("driven.to", Integer.class);
            CaseScript script = new CaseScript(ready.getApplicationContext());
            Thread.ofVirtual().name("script").start(() -> script.drive(0, cases));
        };
    }
}
