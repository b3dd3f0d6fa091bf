package be.omringd.database;

import be.omringd.shell.UnexpectedErrors;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.util.ErrorHandler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int SINGLE_STATEMENTS_AT_ONCE = 6;

    /** Everybody's connections are guarded. */
    @Bean
    static BeanPostProcessor guardedConnections(ObjectProvider<DatabaseHealth> health, ObjectProvider<WritingRefused> refusals) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && Set.of("dataSource", "transactionDataSource").contains(name)
                        ? new GuardedDataSource(pool, health.getObject(), refusals)
                        : bean;
            }
        };
    }

    /**
     * Connections on which nothing is committed by itself, for transactions: one that commits by itself is told not to before each of them,
     * and to do so again after it. There are as many as {@code spring.datasource.hikari.maximum-pool-size} says. A statement outside of a
     * transaction keeps the connections that commit by themselves, of which a few do.
     */
    @Bean(defaultCandidate = false)
    DataSource transactionDataSource(DataSource dataSource) throws SQLException {
        HikariDataSource single = dataSource.unwrap(HikariDataSource.class);
        HikariConfig settings = new HikariConfig();
        single.copyStateTo(settings);
        settings.setAutoCommit(false);
        settings.setPoolName("transactions");
        single.setMinimumIdle(1);
        single.setMaximumPoolSize(Math.min(SINGLE_STATEMENTS_AT_ONCE, single.getMaximumPoolSize()));
        return new HikariDataSource(settings);
    }

    /** Transactions have their connections from there; who asks Spring for the one of the transaction, gets it as before. */
    @Bean
    HibernatePropertiesCustomizer connectionsOfTransactions(@Qualifier("transactionDataSource") DataSource connections) {
        return settings -> settings.putAll(Map.of(
                JdbcSettings.CONNECTION_PROVIDER, new TransactionConnections(connections),
                JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true));
    }

    /** Migrations have connections of their own, without a limit: they take the time that they take. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(JdbcConnectionDetails details) {
        return flyway -> flyway.dataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    @Bean
    MayMakeTriggers mayMakeTriggers() {
        return new MayMakeTriggers();
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
