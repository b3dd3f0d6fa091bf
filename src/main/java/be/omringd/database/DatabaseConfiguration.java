package be.omringd.database;

import be.omringd.shell.UnexpectedErrors;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.util.ErrorHandler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Everybody's connections are guarded. */
    @Bean
    static BeanPostProcessor guardedConnections(ObjectProvider<DatabaseHealth> health, ObjectProvider<WritingRefused> refusals) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && name.equals("dataSource")
                        ? new GuardedDataSource(pool, health.getObject(), refusals)
                        : bean;
            }
        };
    }

    /** Migrations have connections of their own, without a limit: they take the time that they take. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(JdbcConnectionDetails details) {
        return flyway -> flyway.dataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    /** What is done every second is not a failure every second while the database is away: it was said once. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer quietWhileTheDatabaseIsAway() {
        ErrorHandler others = TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER;
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (UnexpectedErrors.isDatabaseAway(failure)) {
                LoggerFactory.getLogger(DatabaseConfiguration.class).info("Waits for the database: {}", failure.getClass().getSimpleName());
            } else {
                others.handleError(failure);
            }
        });
    }
}
