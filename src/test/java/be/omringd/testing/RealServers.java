package be.omringd.testing;

import be.omringd.engine.embedded.BrokerServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives the contexts of {@link OnMariaDb} and {@link OnBroker} their servers; found through {@code META-INF/spring.factories}. */
final class RealServers implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        boolean database = AnnotatedElementUtils.hasAnnotation(test, OnMariaDb.class);
        OnBroker broker = AnnotatedElementUtils.findMergedAnnotation(test, OnBroker.class);
        return database || broker != null
                ? new Servers(database, broker == null ? null : test, broker != null && broker.withClock())
                : null;
    }

    /** Contexts without a broker are shared by equal tests; one with a broker is its test's own. */
    private record Servers(boolean database, Class<?> ownerOfTheBroker, boolean withClock) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Map<String, String> told = database ? useFreshSchema(context) : Map.of();
            if (ownerOfTheBroker != null) {
                useFreshBroker(context, withClock, told);
            }
        }

        /** Settings with which a broker tells this schema where every process instance stands. */
        private static Map<String, String> useFreshSchema(ConfigurableApplicationContext context) {
            TestDatabase.Schema schema = TestDatabase.newSchema();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh schema", Map.of(
                    "spring.datasource.url", schema.url(),
                    "spring.datasource.username", schema.user(),
                    "spring.datasource.password", schema.password(),
                    // many contexts share one server of 150 connections
                    "spring.datasource.hikari.maximum-pool-size", "10",
                    "spring.datasource.hikari.minimum-idle", "1")));
            return BrokerServer.tells(TestBroker.HOME, schema.url(), schema.user(), schema.password());
        }

        private static void useFreshBroker(ConfigurableApplicationContext context, boolean withClock, Map<String, String> told) {
            Map<String, String> settings = new HashMap<>(told);
            if (withClock) {
                settings.putAll(TestBroker.WITH_CLOCK);
            }
            TestBroker broker = told.isEmpty() ? TestBroker.started(settings) : TestBroker.startedAndRecorded(settings);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh broker", broker.properties()));
            // the first bean to be known is the last one to be destroyed
            context.addBeanFactoryPostProcessor(beans -> {
                beans.registerSingleton("testBroker", broker);
                ((DefaultListableBeanFactory) beans).registerDisposableBean("testBroker", broker::close);
            });
        }
    }
}
