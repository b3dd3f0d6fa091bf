package be.omringd.engine.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiskSettings.class)
class EmbeddedConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FreeSpace freeSpace() {
        return FreeSpace::now;
    }

    /** Where the application was not started by {@link EmbeddedRuntime}, nobody looks at a console. */
    @Bean
    @ConditionalOnMissingBean(StartProgress.class)
    StartProgress startProgress() {
        return new StartConsole.Quiet();
    }
}
