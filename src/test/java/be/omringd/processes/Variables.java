package be.omringd.processes;

import be.omringd.processes.CompiledCode.Sending;
import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/**
 * The variables of the processes, checked from both sides: what a diagram or a decision reads, something writes; what the code reads of a
 * job, the process has. Nothing says which way a case took, so a variable counts as there wherever some step of its process writes it.
 */
final class Variables {

    /** Who waits for a message finds it by this, so every process has it. */
    private static final String CASE = "caseId";

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final List<Diagram> diagrams;
    private final ProcessCatalogue catalogue;
    private final FormFolder forms;
    private final CompiledCode code;
    private final Map<Diagram, Set<String>> written = new TreeMap<>((one, other) -> one.file().compareTo(other.file()));
    private final List<String> complaints = new ArrayList<>();

    Variables(ProcessCatalogue catalogue, List<Diagram> earlier, FormFolder forms, CompiledCode code) {
        this.catalogue = catalogue;
        this.diagrams = Stream.concat(catalogue.diagrams().stream(), earlier.stream()).toList();
        this.forms = forms;
        this.code = code;
        diagrams.forEach(diagram -> written.put(diagram, written(diagram)));
    }

    List<String> complaints() {
        for (Diagram diagram : diagrams) {
            for (Item item : diagram.items()) {
                reads(diagram, item);
                if (item.kind().equals("businessRuleTask")) {
                    decision(diagram, item);
                }
            }
        }
        jobs();
        tasks();
        outsideOfProcesses();
        return complaints;
    }

    /** All that some step of a process writes, or gets from who starts it. */
    private Set<String> written(Diagram diagram) {
        Set<String> names = new HashSet<>(Set.of(CASE));
        for (Item item : diagram.items()) {
            names.addAll(item.inputTargets());
            if (item.outputs() != null) {
                names.addAll(item.outputs());
            }
            Stream.of(item.resultVariable(), item.loop("inputElement"), item.loop("outputCollection"))
                    .filter(name -> name != null).forEach(names::add);
            if (item.message() != null) {
                names.addAll(toldWith(item.message()));
            }
        }
        diagrams.stream().flatMap(caller -> caller.items().stream()).filter(call -> diagram.id().equals(call.calledProcess()))
                .forEach(call -> names.addAll(call.inputTargets()));
        return names;
    }

    /** What may go along with a message: every text in the class that sends it. */
    private Set<String> toldWith(String message) {
        return code.sendings().stream().filter(sending -> message.equals(sending.message())).map(Sending::className).distinct()
                .flatMap(sender -> code.textsIn(sender).stream()).collect(Collectors.toSet());
    }

    private void reads(Diagram diagram, Item item) {
        Set<String> there = written.get(diagram);
        Stream.of(item.condition(), item.due(), item.timer(), item.loop("inputCollection"))
                .filter(expression -> expression != null).forEach(expression -> wants(diagram, item, expression, there));
        item.inputs().forEach(source -> wants(diagram, item, source, there));
        Set<String> afterwards = new HashSet<>(there);
        afterwards.addAll(answers(diagram, item));
        if (!item.kind().equals("serviceTask")) {
            // what a worker answers is held against the diagram where it is tested
            Stream.concat(item.outputSources().stream(), Stream.ofNullable(item.loop("outputElement")))
                    .forEach(source -> wants(diagram, item, source, afterwards));
        }
    }

    /** What a task, a decision or a called process leaves behind for its output mapping. */
    private Set<String> answers(Diagram diagram, Item item) {
        Set<String> names = new HashSet<>();
        if (item.formKey() != null) {
            names.addAll(forms.variablesByKey().getOrDefault(item.formKey(), Set.of()));
            Stream.concat(code.handlers().stream(), code.views().stream()).filter(handler -> handler.formKey().equals(item.formKey()))
                    .forEach(handler -> names.addAll(code.textsIn(CompiledCode.outermost(handler.className()))));
        }
        if (item.calledProcess() != null) {
            diagrams.stream().filter(called -> called.id().equals(item.calledProcess()))
                    .forEach(called -> names.addAll(written.get(called)));
        }
        return names;
    }

    private void wants(Diagram diagram, Item item, String expression, Set<String> there) {
        names(expression).stream().filter(name -> !there.contains(name)).forEach(name -> complaints.add(
                diagram.id() + "#" + item.id() + " (" + item.kind() + ") reads \"" + name + "\" in " + expression
                        + ", which nothing in its process writes"));
    }

    /** A decision is given what its columns look at, and gives what the diagram takes out of its answer. */
    private void decision(Diagram diagram, Item rule) {
        Map<String, Set<String>> inputs = catalogue.inputsOfDecisions();
        inputs.getOrDefault(rule.calledDecision(), Set.of()).stream().flatMap(expression -> names("=" + expression).stream()).distinct()
                .filter(name -> !written.get(diagram).contains(name)).forEach(name -> complaints.add(diagram.id() + "#" + rule.id()
                        + " asks decision " + rule.calledDecision() + ", which looks at \"" + name
                        + "\", and nothing in its process writes that"));
        Set<String> outputs = catalogue.outputsOfDecisions().getOrDefault(rule.calledDecision(), Set.of());
        if (outputs.size() > 1) {
            String prefix = rule.resultVariable() + ".";
            diagram.items().stream().flatMap(item -> Stream.concat(item.outputSources().stream(), Stream.ofNullable(item.condition())))
                    .flatMap(expression -> references(expression).stream()).filter(reference -> reference.startsWith(prefix)).distinct()
                    .filter(reference -> !outputs.contains(reference.substring(prefix.length())))
                    .forEach(reference -> complaints.add(diagram.id() + " reads " + reference + ", and decision " + rule.calledDecision()
                            + " gives only " + new TreeSet<>(outputs)));
        }
    }

    /** What a worker reads of its job is written in a process with a step of its type. */
    private void jobs() {
        Map<String, List<String>> types = code.workers().stream().collect(Collectors.groupingBy(
                CompiledCode.Worker::name, TreeMap::new, Collectors.mapping(CompiledCode.Worker::jobType, Collectors.toList())));
        code.jobReadings().forEach(reading -> types.getOrDefault(reading.className() + "." + reading.method(), List.of()).stream()
                .filter(type -> !type.equals(Wiring.USER_TASK)).forEach(type -> {
                    List<Diagram> with = diagrams.stream()
                            .filter(diagram -> diagram.items().stream().anyMatch(item -> type.equals(item.jobType()))).toList();
                    if (!with.isEmpty() && with.stream().noneMatch(diagram -> written.get(diagram).contains(reading.field()))) {
                        complaints.add(reading.className() + "#" + reading.method() + " reads \"" + reading.field()
                                + "\" of its job, which nothing writes in a process with a step " + type);
                    }
                }));
    }

    /** What the code reads of a human task is written in a process that has such a task; code that is for no task reads of any. */
    private void tasks() {
        Map<String, Set<String>> keys = new TreeMap<>();
        Stream.of(code.handlers(), code.beginnings(), code.views()).flatMap(List::stream).forEach(
                handling -> Stream.of(handling.name(), CompiledCode.outermost(handling.className()))
                        .forEach(reader -> keys.computeIfAbsent(reader, any -> new TreeSet<>()).add(handling.formKey())));
        code.taskReadings().forEach(reading -> {
            Set<String> about = keys.getOrDefault(reading.className() + "." + reading.method(),
                    keys.get(CompiledCode.outermost(reading.className())));
            boolean there = diagrams.stream().filter(diagram -> about == null || diagram.items().stream()
                    .anyMatch(item -> item.formKey() != null && about.contains(item.formKey())))
                    .anyMatch(diagram -> written.get(diagram).contains(reading.field()));
            if (!there) {
                complaints.add(reading.className() + "#" + reading.method() + " reads \"" + reading.field()
                        + "\" of its task, which nothing writes in a process with " + (about == null ? "a task" : about));
            }
        });
    }

    /** A decision that the code asks is told what it looks at. */
    private void outsideOfProcesses() {
        code.decisions().forEach((id, asking) -> {
            Set<String> told = code.textsIn(CompiledCode.outermost(asking));
            catalogue.inputsOfDecisions().getOrDefault(id, Set.of()).stream().flatMap(expression -> names("=" + expression).stream())
                    .distinct().filter(name -> !told.contains(name)).forEach(name -> complaints.add(asking + " asks decision " + id
                            + ", which looks at \"" + name + "\", and does not tell it that"));
            catalogue.outputsOfDecisions().getOrDefault(id, Set.of()).stream().filter(name -> !told.contains(name))
                    .forEach(name -> complaints
                            .add(asking + " asks decision " + id + " and does not read its answer \"" + name + "\""));
        });
    }

    private Set<String> names(String expression) {
        return parsed(expression) == null ? Set.of() : parsed(expression).getVariableNames();
    }

    private Set<String> references(String expression) {
        ParseResult result = parsed(expression);
        return result == null ? Set.of()
                : result.getVariableReferences().stream().map(reference -> String.join(".", reference.getFullQualifiedName()))
                        .collect(Collectors.toSet());
    }

    /** Null for what is no expression, such as P14D. */
    private ParseResult parsed(String expression) {
        if (!expression.startsWith("=")) {
            return null;
        }
        ParseResult result = feel.parseExpression(expression.substring(1));
        if (result.isFailure()) {
            complaints.add("cannot be read: " + expression);
            return null;
        }
        return result;
    }
}
