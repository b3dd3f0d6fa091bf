package be.omringd.engine.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    /** Where the application was not started by {@link EmbeddedRuntime}, nobody looks at a console. */
    @Bean
    @ConditionalOnMissingBean(StartProgress.class)
    StartProgress startProgress() {
        return new StartConsole.Quiet();
    }
}
