package be.omringd.processes;

import be.omringd.engine.ServiceTasks;
import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import io.camunda.client.api.response.ActivatedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands jobs to the real workers, on the services and the database of the test, and holds what they answer against the diagrams: what a
 * step passes on has to be there, and what is there has to be passed on by some step.
 */
public final class Workers {

    private static final List<Diagram> DIAGRAMS = Stream.of(ProcessCatalogue.ofTheProject(), ProcessCatalogue.earlier())
            .flatMap(catalogue -> catalogue.diagrams().stream()).toList();

    private static final JsonMapper JSON = new JsonMapper();

    private Workers() {}

    /** What the worker of the type of this job answers to the engine. The job is offered twice: then it is answered from the note. */
    public static Map<String, Object> work(ApplicationContext context, ActivatedJob job) {
        ServiceTasks tasks = context.getBean(ServiceTasks.class);
        Map<String, Object> answer = tasks.work(job);
        Map<String, Object> again = tasks.work(job);
        if (!JSON.readTree(JSON.writeValueAsString(again)).equals(JSON.readTree(JSON.writeValueAsString(answer)))) {
            throw new AssertionError("The worker of " + job.getType() + " answers " + answer + ", and the second time " + again);
        }
        List<String> complaints = complaints(job.getType(), answer.keySet(), DIAGRAMS);
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
        return answer;
    }

    /** The job types of workers of which no test looks at what they really answer. */
    static Set<String> untested(CompiledCode code, CompiledCode tests) {
        Set<String> untested = code.workers().stream().map(CompiledCode.Worker::jobType)
                .filter(type -> !type.equals(Wiring.USER_TASK)).collect(Collectors.toCollection(TreeSet::new));
        untested.removeAll(tests.textsWhereCalled(Workers.class.getName()));
        return untested;
    }

    /** Where what a worker answers and what the steps of its type pass on are not the same. */
    static List<String> complaints(String jobType, Set<String> answered, List<Diagram> diagrams) {
        List<String> complaints = new ArrayList<>();
        Set<String> passedOn = new TreeSet<>();
        for (Diagram diagram : diagrams) {
            for (Item step : diagram.items().stream().filter(item -> jobType.equals(item.jobType())).toList()) {
                Set<String> read = step.outputSources().stream().flatMap(Workers::variables)
                        .filter(name -> !step.inputTargets().contains(name)).collect(TreeSet::new, Set::add, Set::addAll);
                read.stream().filter(name -> !answered.contains(name)).forEach(name -> complaints.add("the worker of " + jobType
                        + " does not answer \"" + name + "\", which " + diagram.id() + "#" + step.id() + " passes on"));
                passedOn.addAll(step.outputs() == null ? answered : read);
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
