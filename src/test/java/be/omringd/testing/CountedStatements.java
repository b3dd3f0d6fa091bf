package be.omringd.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what is asked of the database on the thread of the test, whatever others do meanwhile. Import it into a Spring test. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final ThreadLocal<int[]> ASKED = new ThreadLocal<>();

    /** What some work asked; {@code ended} are commits and rollbacks. */
    public record Count(int statements, int ended) {}

    /** What this work asks of the database, on this thread. */
    public static Count of(Runnable work) {
        int[] asked = new int[2];
        ASKED.set(asked);
        try {
            work.run();
        } finally {
            ASKED.remove();
        }
        return new Count(asked[0], asked[1]);
    }

    @Bean
    static BeanPostProcessor countingConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource ? counting(DataSource.class, bean) : bean;
            }
        };
    }

    private static Object counting(Class<?> type, Object counted) {
        return Proxy.newProxyInstance(CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            int[] asked = ASKED.get();
            if (asked != null && method.getName().startsWith("execute")) {
                asked[0]++;
            } else if (asked != null && List.of("commit", "rollback").contains(method.getName())) {
                asked[1]++;
            }
            try {
                Object result = method.invoke(counted, arguments);
                Class<?> returned = method.getReturnType();
                boolean asks = returned == Connection.class || Statement.class.isAssignableFrom(returned);
                return asks && result != null ? counting(returned, result) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        });
    }
}
