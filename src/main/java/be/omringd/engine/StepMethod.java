package be.omringd.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A method that does a step of a process. Its parameters are variables of the process, by their names and in their own types: texts,
 * numbers, ticks, lists, moments, and what is made from a text by a static {@code of}, as ids are.
 */
public final class StepMethod {

    private static final DefaultConversionService CONVERSION = new DefaultConversionService();

    static {
        CONVERSION.addConverter(String.class, Instant.class, text -> ZonedDateTime.parse(text).toInstant());
        CONVERSION.addConverter(Instant.class, String.class, Instant::toString);
    }

    private final Supplier<Object> bean;
    private final Method method;

    private StepMethod(Supplier<Object> bean, Method method) {
        this.bean = bean;
        this.method = method;
        ReflectionUtils.makeAccessible(method);
    }

    /** Finds the methods of all beans that have this annotation. */
    public static <A extends Annotation> void find(ListableBeanFactory beans, Class<A> annotation, BiConsumer<A, StepMethod> found) {
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type == null) {
                continue;
            }
            for (Method method : ClassUtils.getUserClass(type).getDeclaredMethods()) {
                A annotated = AnnotatedElementUtils.getMergedAnnotation(method, annotation);
                if (annotated != null) {
                    found.accept(annotated, new StepMethod(() -> beans.getBean(name), method));
                }
            }
        }
    }

    /**
     * Calls the method.
     *
     * @param headers for parameters that are a {@link TaskHeader}
     * @param given for parameters of these types
     * @return what it returns
     */
    public @Nullable Object call(Map<String, Object> variables, Map<String, String> headers, Object... given) {
        return ReflectionUtils.invokeMethod(method, bean.get(), Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, variables, headers, given)).toArray());
    }

    private @Nullable Object argument(Parameter parameter, Map<String, Object> variables, Map<String, String> headers, Object... given) {
        for (Object one : given) {
            if (parameter.getType().isInstance(one)) {
                return one;
            }
        }
        Object value = (isHeader(parameter) ? headers : variables).get(parameter.getName());
        if (value == null) {
            if (Nullness.forParameter(parameter) != Nullness.NULLABLE) {
                throw new IllegalStateException(this + " needs \"" + parameter.getName() + "\", which is not there");
            }
            return null;
        }
        return CONVERSION.convert(value, TypeDescriptor.forObject(value), new TypeDescriptor(MethodParameter.forParameter(parameter)));
    }

    /** The variables that the method reads. */
    List<String> variables() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> !isHeader(parameter) && parameter.getType() != ProcessStep.class).map(Parameter::getName).toList();
    }

    private static boolean isHeader(Parameter parameter) {
        return parameter.isAnnotationPresent(TaskHeader.class);
    }

    /** What the method returns. */
    public Class<?> returnType() {
        return method.getReturnType();
    }

    /** As the engine keeps it: what it has no type for becomes a text. */
    static @Nullable Object variable(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean || value instanceof List<?>
                ? value
                : CONVERSION.convert(value, String.class);
    }

    @Override
    public String toString() {
        return ClassUtils.getShortName(method.getDeclaringClass()) + "." + method.getName();
    }
}
