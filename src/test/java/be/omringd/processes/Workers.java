package be.omringd.processes;

import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Hands jobs to the real workers, on the services and the database of the test, and holds what they answer against the diagrams: what a
 * step passes on has to be there, and what is there has to be passed on by some step.
 */
public final class Workers {

    private static final List<ProcessCatalogue> CATALOGUES = List.of(ProcessCatalogue.ofTheProject(), ProcessCatalogue.earlier());

    private Workers() {}

    /** What the worker of the type of this job answers to the engine. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> work(ApplicationContext context, ActivatedJob job) {
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name, false);
            if (type == null || !type.getName().startsWith("be.omringd.")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                JobWorker asks = method.getAnnotation(JobWorker.class);
                if (asks != null && asks.type().equals(job.getType())) {
                    Map<String, Object> answer = (Map<String, Object>) invoke(method, context.getBean(name), job);
                    List<String> complaints = complaints(job.getType(), answer.keySet(), CATALOGUES);
                    if (!complaints.isEmpty()) {
                        throw new AssertionError(String.join("\n", complaints));
                    }
                    return answer;
                }
            }
        }
        throw new AssertionError("There is no worker for " + job.getType());
    }

    private static Object invoke(Method method, Object bean, ActivatedJob job) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, job);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The job types of workers of which no test looks at what they really answer. */
    static Set<String> untested(CompiledCode code, CompiledCode tests) {
        Set<String> untested = code.workers().stream().map(CompiledCode.Worker::jobType)
                .filter(type -> !type.equals(Wiring.USER_TASK)).collect(Collectors.toCollection(TreeSet::new));
        untested.removeAll(tests.textsWhereCalled(Workers.class.getName()));
        return untested;
    }

    /** Where what a worker answers and what the steps of its type pass on are not the same. */
    static List<String> complaints(String jobType, Set<String> answered, List<ProcessCatalogue> catalogues) {
        List<String> complaints = new ArrayList<>();
        Set<String> passedOn = new TreeSet<>();
        for (ProcessCatalogue catalogue : catalogues) {
            for (Diagram diagram : catalogue.diagrams()) {
                for (Item step : diagram.items().stream().filter(item -> jobType.equals(item.jobType())).toList()) {
                    Set<String> read = step.outputSources().stream().flatMap(Workers::variables)
                            .filter(name -> !step.inputTargets().contains(name)).collect(TreeSet::new, Set::add, Set::addAll);
                    read.stream().filter(name -> !answered.contains(name)).forEach(name -> complaints.add("the worker of " + jobType
                            + " does not answer \"" + name + "\", which " + diagram.id() + "#" + step.id() + " passes on"));
                    passedOn.addAll(step.outputs() == null ? answered : read);
                }
            }
        }
        answered.stream().filter(name -> !passedOn.contains(name)).forEach(name -> complaints.add(
                "the worker of " + jobType + " answers \"" + name + "\", which no step of that type passes on"));
        return complaints;
    }

    /** The variable of a plain reference; a text or a number reads none. */
    private static Stream<String> variables(String source) {
        return source.matches("=[a-z]\\w*") ? Stream.of(source.substring(1)) : Stream.empty();
    }
}
