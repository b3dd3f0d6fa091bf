package be.omringd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The test's Spring context has a real broker of its own, which the test can have injected as {@link TestBroker}:
 * {@code @SpringBootTest @OnMariaDb @OnBroker}. The context is closed after the test class, and the broker with it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DirtiesContext
@ContextConfiguration(initializers = OnBroker.FreshBroker.class)
public @interface OnBroker {

    /** Starts the broker before the first bean and ends it after the last one. */
    class FreshBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestBroker broker = TestBroker.started();
            context.getEnvironment().getPropertySources()
                    .addFirst(new MapPropertySource("fresh broker", broker.properties()));
            // The first bean to be known is the last one to be destroyed.
            context.addBeanFactoryPostProcessor(beans -> {
                beans.registerSingleton("testBroker", broker);
                ((DefaultListableBeanFactory) beans)
                        .registerDisposableBean("testBroker", broker::close);
            });
        }
    }
}
