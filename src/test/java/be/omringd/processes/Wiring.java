package be.omringd.processes;

import be.omringd.access.Role;
import be.omringd.casefile.CaseAccess;
import be.omringd.processes.CompiledCode.Handling;
import be.omringd.processes.CompiledCode.Sending;
import be.omringd.processes.CompiledCode.Worker;
import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The naming chain from a diagram to the code and back, checked: {@code processes/lus/lus-trajectory.bpmn#countMembers} → job
 * type {@code lus.countMembers} → {@code LusWorkers.countMembers}; a user task → form key → form file, or a view that says so.
 */
final class Wiring {

    /** A human task is a job of this type, taken by the inbox. */
    static final String USER_TASK = "io.camunda.zeebe:userTask";
    /** Forms that people fill in outside of any task. */
    private static final Set<String> PUBLIC_FORMS = Set.of("intake/request", "volunteer/interest", "coaching/knock");
    /** Those whose members can do tasks: whoever has a role. */
    private static final Set<String> TEAMS =
            Stream.of(Role.values()).flatMap(role -> role.candidateGroups().stream()).collect(Collectors.toSet());
    /** Whether a task waits while somebody pauses, as the inbox reads it from the diagram. */
    private static final List<String> DURING_BREAK = List.of("rests", "goesOn");
    private static final String TERM = "=now\\(\\) \\+ duration\\(.*\\)";
    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final Set<String> NAMED = Set.of("process", "userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess",
            "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent", "eventBasedGateway");
    private static final List<String> MESSAGE_EVENTS = List.of("startEvent", "boundaryEvent", "intermediateCatchEvent");
    private static final Set<String> UNKNOWN_KINDS =
            Set.of("task", "scriptTask", "sendTask", "receiveTask", "manualTask", "inclusiveGateway");

    private final ProcessCatalogue catalogue;
    private final List<Diagram> earlier;
    private final FormFolder forms;
    private final CompiledCode code;
    private final List<String> complaints = new ArrayList<>();

    Wiring(ProcessCatalogue catalogue, FormFolder forms, CompiledCode code) {
        this(catalogue, List.of(), forms, code);
    }

    /**
     * With diagrams of before, on which cases still run: their tasks need their workers, forms and handlers as well.
     *
     * @param earlier diagrams that became others
     */
    Wiring(ProcessCatalogue catalogue, List<Diagram> earlier, FormFolder forms, CompiledCode code) {
        this.catalogue = catalogue;
        this.earlier = earlier;
        this.forms = forms;
        this.code = code;
    }

    /** All that is not tied together, a line each. */
    List<String> complaints() {
        complaints.clear();
        if (catalogue.diagrams().isEmpty()) {
            complaints.add("no process was found: nothing was checked");
        }
        serviceTasks();
        userTasks();
        thoseWhoSeeTheCase();
        answers();
        targets();
        messages();
        names();
        gateways();
        ids();
        complaints.addAll(new Variables(catalogue, earlier, forms, code).complaints());
        return List.copyOf(complaints);
    }

    private void serviceTasks() {
        Map<String, List<String>> workers = code.workers().stream().collect(Collectors.groupingBy(Worker::jobType, TreeMap::new,
                Collectors.mapping(Worker::name, Collectors.toList())));
        Map<String, Boolean> wanted = new TreeMap<>();
        alsoEarlier("serviceTask", (diagram, task) -> {
            if (task.jobType() == null) {
                complain(diagram, task, "has no job type");
                return;
            }
            wanted.put(task.jobType(), true);
            if (!workers.containsKey(task.jobType())) {
                complain(diagram, task, "has no worker for its job type " + task.jobType());
            }
            remindsOfATask(diagram, task);
        });
        code.workers().stream().filter(Worker::pushed).forEach(worker -> complaints.add("worker " + worker.name()
                + " has jobs pushed to it: after a crash of the broker such a job comes again as another"));
        workers.forEach((type, classes) -> {
            if (classes.size() > 1) {
                complaints.add("job type " + type + " has more than one worker: " + classes.stream().sorted().toList());
            }
            if (!type.equals(USER_TASK)) {
                if (!wanted.containsKey(type)) {
                    complaints.add("worker " + classes.getFirst() + " waits for " + type + ", which no task in any diagram has");
                }
                String expected = type.substring(type.lastIndexOf('.') + 1);
                classes.stream().filter(name -> !name.substring(name.lastIndexOf('.') + 1).equals(expected))
                        .forEach(name -> complaints.add("worker " + name + " of job type " + type + " should be called " + expected));
            }
        });
        List<Diagram> all = Stream.concat(catalogue.diagrams().stream(), earlier.stream()).toList();
        code.workers().stream().filter(worker -> wanted.containsKey(worker.jobType())).forEach(worker -> {
            complaints.addAll(Workers.complaints(worker.jobType(), worker.answers(), all));
            worker.headers().stream().filter(header -> all.stream().flatMap(diagram -> diagram.items().stream())
                    .noneMatch(step -> worker.jobType().equals(step.jobType()) && step.header(header) != null))
                    .forEach(header -> complaints.add("worker " + worker.name() + " reads the header \"" + header
                            + "\", which no step of its type has"));
        });
    }

    private void remindsOfATask(Diagram diagram, Item task) {
        if (task.jobType().equals("inbox.remind") || task.jobType().equals("inbox.escalate")) {
            String about = task.header("task");
            if (diagram.items().stream().noneMatch(item -> item.kind().equals("userTask") && item.id().equals(about))) {
                complain(diagram, task, "reminds of \"" + about + "\", which is no user task of this process");
            }
        }
    }

    private void userTasks() {
        Map<String, List<String>> views = byKey(code.views());
        Map<String, List<String>> handlers = byKey(code.handlers());
        Map<String, List<String>> beginnings = byKey(code.beginnings());
        Set<String> asked = new TreeSet<>();
        alsoEarlier("userTask", (diagram, task) -> {
            String key = task.formKey();
            if (key == null) {
                complain(diagram, task, "has no form key");
                return;
            }
            asked.add(key);
            boolean form = forms.variablesByKey().containsKey(key);
            if (!form && !views.containsKey(key)) {
                complain(diagram, task, "has neither a form forms/" + key + ".form nor a view");
            }
            if (form && views.containsKey(key)) {
                complain(diagram, task, "has both a form and a view " + views.get(key));
            }
            if (task.candidateGroups() == null || !TEAMS.contains(task.candidateGroups())) {
                complain(diagram, task, "is for " + task.candidateGroups() + ", which is none of " + new TreeSet<>(TEAMS));
            }
            // tasks of earlier diagrams get theirs when they come
            if (task.due() == null && !earlier.contains(diagram)) {
                complain(diagram, task, "has no due date: nobody would see that it takes long");
            }
            // tasks of earlier diagrams keep the rule of before, which the inbox knows
            if (!earlier.contains(diagram)
                    && (task.property("duringBreak") == null || !DURING_BREAK.contains(task.property("duringBreak")))) {
                complain(diagram, task, "does not state duringBreak: " + DURING_BREAK);
            }
            // what is due by a term may move to a working day, what is due on a day that was agreed may not
            boolean term = task.due() != null && task.due().matches(TERM);
            if (!earlier.contains(diagram) && task.due() != null && term == "stays".equals(task.property("dueOnFreeDay"))) {
                complain(diagram, task, term ? "is due by a term, which does not stay on a free day"
                        : "is due on a day and does not state dueOnFreeDay: stays");
            }
            // a form may ask more than a task of before passes on: that goes its way without
            if (task.outputs() != null && form && !earlier.contains(diagram)) {
                forms.variablesByKey().get(key).stream().filter(variable -> !task.outputs().contains(variable))
                        .filter(variable -> task.outputsOf(variable).stream().noneMatch(name -> reads(diagram, name)))
                        .forEach(variable -> complain(diagram, task, "does not pass on \"" + variable + "\", which its form asks for"));
            }
        });
        forms.variablesByKey().keySet().stream().filter(key -> !asked.contains(key) && !PUBLIC_FORMS.contains(key))
                .forEach(key -> complaints.add("form " + key + " belongs to no task"));
        for (var kind : Map.of("view", views, "handler", handlers, "beginning", beginnings).entrySet()) {
            kind.getValue().forEach((key, classes) -> {
                if (!asked.contains(key)) {
                    complaints.add(kind.getKey() + " " + classes.getFirst() + " is for " + key + ", which no task in any diagram has");
                }
                if (classes.size() > 1) {
                    complaints.add("form key " + key + " has more than one " + kind.getKey() + ": " + classes.stream().sorted().toList());
                }
            });
        }
    }

    /**
     * Whoever a task is for sees the case that it is about: coordinators what is of a region, trainers what is of a team. A process runs
     * in the cases of the kind that its module registers, and in those of the processes that it calls or that call it; where none of
     * them says of which kind, all their tasks have to be for the same.
     */
    private void thoseWhoSeeTheCase() {
        Map<String, Set<CaseAccess>> kinds = code.kinds();
        for (Set<Diagram> together : calledOrCalling()) {
            Set<CaseAccess> access = new TreeSet<>();
            together.forEach(diagram -> access.addAll(kinds.getOrDefault(diagram.module(), Set.of())));
            together.forEach(diagram -> diagram.items().stream().filter(item -> item.kind().equals("userTask")).forEach(task -> {
                Set<CaseAccess> seen = seenBy(task.candidateGroups());
                if (access.isEmpty() && seen.size() == 1) {
                    access.addAll(seen);
                }
                if (!seen.isEmpty() && !seen.containsAll(access)) {
                    complain(diagram, task, "is for " + task.candidateGroups() + ", who see cases of " + seen + ", and its cases are of "
                            + access);
                }
            }));
        }
    }

    /** Which cases all see who do the tasks of this group: managers see every one, so others decide where there are others. */
    private static Set<CaseAccess> seenBy(String group) {
        Set<Role> roles = Stream.of(Role.values()).filter(role -> role.candidateGroups().contains(group)).collect(Collectors.toSet());
        Set<CaseAccess> seen = new TreeSet<>();
        if (roles.contains(Role.COORDINATOR) || roles.equals(Set.of(Role.MANAGER))) {
            seen.add(CaseAccess.REGION);
        }
        if (roles.contains(Role.TRAINER) || roles.equals(Set.of(Role.MANAGER))) {
            seen.add(CaseAccess.TEAM);
        }
        return seen;
    }

    /** The processes in sets that hang together by calls, in the order of the catalogue. */
    private List<Set<Diagram>> calledOrCalling() {
        List<Set<Diagram>> sets = new ArrayList<>();
        for (Diagram diagram : catalogue.diagrams()) {
            Set<Diagram> joined = new LinkedHashSet<>();
            for (Set<Diagram> other : List.copyOf(sets)) {
                if (other.stream().anyMatch(one -> calls(one, diagram) || calls(diagram, one))) {
                    joined.addAll(other);
                    sets.remove(other);
                }
            }
            joined.add(diagram);
            sets.add(joined);
        }
        return sets;
    }

    private static boolean calls(Diagram caller, Diagram called) {
        return caller.items().stream().anyMatch(item -> called.id().equals(item.calledProcess()));
    }

    /**
     * A handler reads fields that the form of its task has. What several handlers of a class share may read for each of them. What a view
     * answers is in no form: then the name has to stand in the view, or beside it.
     */
    private void answers() {
        Map<String, Set<String>> keys = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Handling handler : code.handlers()) {
            String around = CompiledCode.outermost(handler.className());
            Set<String> fields = new TreeSet<>(forms.fieldsByKey().getOrDefault(handler.formKey(), Set.of()));
            code.views().stream().filter(view -> view.formKey().equals(handler.formKey()))
                    .forEach(view -> fields.addAll(code.textsBeside(view.className(), around)));
            for (String reader : List.of(handler.name(), around)) {
                keys.computeIfAbsent(reader, any -> new TreeSet<>()).add(handler.formKey());
                known.computeIfAbsent(reader, any -> new TreeSet<>()).addAll(fields);
            }
        }
        code.readings().forEach(reading -> {
            String method = reading.className() + "." + reading.method();
            String reader = keys.containsKey(method) ? method : CompiledCode.outermost(reading.className());
            if (keys.containsKey(reader) && !known.get(reader).contains(reading.field())) {
                complaints.add(reading.className() + "#" + reading.method() + " reads \"" + reading.field()
                        + "\" of the answers, which no form or view of " + keys.get(reader) + " has");
            }
        });
    }

    /** Whether a choice or a due date of this diagram depends on a variable of this name, or a process that it calls gets it. */
    private static boolean reads(Diagram diagram, String variable) {
        Pattern name = Pattern.compile("\\b" + variable + "\\b");
        return diagram.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.condition(), item.due()), item.calledProcess() == null ? Stream.of() : item.inputs().stream()))
                .anyMatch(expression -> expression != null && name.matcher(expression).find());
    }

    private void targets() {
        Set<String> processes = new HashSet<>();
        catalogue.diagrams().forEach(diagram -> {
            if (!processes.add(diagram.id())) {
                complaints.add("process " + diagram.id() + " is there twice");
            }
        });
        each(Set.of("callActivity"), (diagram, call) -> {
            if (!processes.contains(call.calledProcess())) {
                complain(diagram, call, "calls process " + call.calledProcess() + ", which is not there");
            }
        });
        Set<String> decisions = new HashSet<>();
        each(Set.of("businessRuleTask"), (diagram, rule) -> {
            decisions.add(rule.calledDecision());
            if (!catalogue.decisions().containsKey(rule.calledDecision())) {
                complain(diagram, rule, "asks decision " + rule.calledDecision() + ", which is not there");
            }
        });
        code.decisions().forEach((id, asking) -> {
            decisions.add(id);
            if (!catalogue.decisions().containsKey(id)) {
                complaints.add(asking + " asks decision " + id + ", which is not there");
            }
        });
        catalogue.decisions().forEach((id, file) -> {
            if (!decisions.contains(id)) {
                complaints.add("decision " + id + " of " + file + " is asked by no process and no code");
            }
        });
    }

    private void messages() {
        Map<String, List<Sending>> sent = new TreeMap<>();
        for (Sending sending : code.sendings()) {
            if (sending.message() == null) {
                complaints.add(sending.className() + "#" + sending.method() + " sends a message whose name does not stand there");
            } else {
                sent.computeIfAbsent(sending.message(), any -> new ArrayList<>()).add(sending);
            }
        }
        Set<String> heard = new HashSet<>();
        for (String kind : MESSAGE_EVENTS) {
            alsoEarlier(kind, (diagram, event) -> {
                String message = event.message();
                if (message == null) {
                    return;
                }
                heard.add(message);
                if (message.isEmpty()) {
                    complain(diagram, event, "waits for a message that is not there");
                } else if (!sent.containsKey(message)) {
                    complain(diagram, event, "waits for message " + message + ", which nothing in the code sends");
                } else if (!event.startsTheProcess() && !"=caseId".equals(event.correlationKey())) {
                    complain(diagram, event, "correlates message " + message + " by " + event.correlationKey() + " and not by =caseId");
                }
            });
        }
        sent.forEach((message, senders) -> {
            if (!heard.contains(message)) {
                complaints.add(senders.getFirst().className() + " sends message " + message + ", for which no diagram waits");
            }
        });
    }

    /** Steps and processes that the code names by their ids are there. */
    private void ids() {
        Set<String> steps = new HashSet<>();
        Set<String> processes = new HashSet<>();
        Stream.concat(catalogue.diagrams().stream(), earlier.stream()).forEach(diagram -> {
            processes.add(diagram.id());
            diagram.items().stream().filter(item -> !item.kind().equals("sequenceFlow")).map(Item::id).forEach(steps::add);
        });
        code.steps().stream().filter(naming -> !steps.contains(naming.field())).forEach(naming -> complaints.add(naming.className() + "#"
                + naming.method() + " names step " + naming.field() + ", which no diagram has"));
        code.processes().stream().filter(naming -> !processes.contains(naming.field())).forEach(naming -> complaints.add(
                naming.className() + "#" + naming.method() + " names process " + naming.field() + ", which is not there"));
        code.compared().forEach(naming -> complaints.add(naming.className() + "#" + naming.method() + " compares an id with \""
                + naming.field() + "\": ask isAt or isIn, so that the name is checked"));
    }

    private void names() {
        for (Diagram diagram : catalogue.diagrams()) {
            for (Item item : diagram.items()) {
                if (UNKNOWN_KINDS.contains(item.kind())) {
                    complain(diagram, item, "is of a kind that we do not use");
                }
                if (item.name() == null && (NAMED.contains(item.kind()) || choosesAmong(diagram, item) || isAChoice(diagram, item))) {
                    complain(diagram, item, "has no name");
                }
                if (item.name() != null) {
                    LANGUAGES.stream().filter(language -> item.name(language) == null)
                            .forEach(language -> complain(diagram, item, "has no name in " + language));
                }
            }
        }
    }

    private void gateways() {
        each(Set.of("exclusiveGateway"), (diagram, gateway) -> {
            if (choosesAmong(diagram, gateway) && gateway.attribute("default") == null) {
                complain(diagram, gateway, "has no default flow: an answer that nobody thought of would stop the case");
            }
        });
    }

    private static boolean choosesAmong(Diagram diagram, Item item) {
        return item.kind().equals("exclusiveGateway")
                && diagram.items().stream().filter(flow -> item.id().equals(flow.attribute("sourceRef"))).count() > 1;
    }

    private static boolean isAChoice(Diagram diagram, Item flow) {
        return flow.kind().equals("sequenceFlow")
                && diagram.items().stream().anyMatch(item -> item.id().equals(flow.attribute("sourceRef")) && choosesAmong(diagram, item));
    }

    private static Map<String, List<String>> byKey(List<Handling> handling) {
        return handling.stream().collect(Collectors.groupingBy(Handling::formKey, TreeMap::new,
                Collectors.mapping(Handling::name, Collectors.toList())));
    }

    private void each(Set<String> kinds, BiConsumer<Diagram, Item> check) {
        catalogue.diagrams().forEach(diagram -> diagram.items().stream().filter(item -> kinds.contains(item.kind()))
                .forEach(item -> check.accept(diagram, item)));
    }

    private void alsoEarlier(String kind, BiConsumer<Diagram, Item> check) {
        each(Set.of(kind), check);
        earlier.forEach(
                diagram -> diagram.items().stream().filter(item -> item.kind().equals(kind)).forEach(item -> check.accept(diagram, item)));
    }

    private void complain(Diagram diagram, Item item, String what) {
        complaints.add(diagram.id() + "#" + item.id() + " (" + item.kind() + ") " + what);
    }

    /** The map of all processes for people, as committed in {@code docs/process-map.md}. */
    String map() {
        StringBuilder map = new StringBuilder("""
                # Map of the processes

                Generated from `processes/`, `forms/` and the code by `ProcessWiringTest`; do not edit. After a change:
                `mvn test -Dtest=ProcessWiringTest -Domringd.write-docs=true`.

                *Done or sent by* names the class that does a service step, or applies the answers of a human task to the facts; of a message the
                method that sends it. *Form only* means that no class has to: the answers are kept and steer the process.
                """);
        Map<String, String> workers = code.workers().stream()
                .collect(Collectors.toMap(Worker::jobType, worker -> simple(worker.className()) + "." + worker.method(), (a, b) -> a));
        Map<String, String> views = code.views().stream()
                .collect(Collectors.toMap(Handling::formKey, view -> simple(view.className()), (a, b) -> a));
        Map<String, String> handlers = code.handlers().stream()
                .collect(Collectors.toMap(Handling::formKey, handler -> simple(handler.className()) + "." + handler.method(), (a, b) -> a));
        Map<String, String> senders = senders();
        for (Diagram diagram : catalogue.diagrams()) {
            map.append("\n## ").append(diagram.process().name()).append("\n\n")
                    .append(paragraph(diagram.process().documentation())).append("`").append(diagram.id()).append("` in [")
                    .append(diagram.file().getFileName()).append("](../").append(diagram.file().toString().replace('\\', '/'))
                    .append(")\n\n");
            map.append("| step | element | what it is | job type, form, or what it waits for | done or sent by | for | due |\n");
            map.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            for (Item item : diagram.items()) {
                row(item, workers, views, handlers, senders, map);
            }
        }
        messages(senders, map);
        decisions(map);
        return map.toString();
    }

    private Map<String, String> senders() {
        return code.sendings().stream().filter(sending -> sending.message() != null).collect(Collectors.groupingBy(Sending::message,
                TreeMap::new,
                Collectors.mapping(sending -> code(simple(sending.className()) + "." + sending.method()), Collectors.joining(", "))));
    }

    private void messages(Map<String, String> senders, StringBuilder map) {
        Map<String, Set<String>> heard = new TreeMap<>();
        each(Set.copyOf(MESSAGE_EVENTS), (diagram, event) -> {
            if (event.message() != null) {
                heard.computeIfAbsent(event.message(), any -> new TreeSet<>()).add(code(diagram.id() + "#" + event.id()));
            }
        });
        map.append("""

                ## Messages

                | message | sent by | heard by |
                | --- | --- | --- |
                """);
        senders.forEach((message, sender) -> map.append("| `%s` | %s | %s |\n".formatted(
                message, sender, heard.containsKey(message) ? String.join(", ", heard.get(message)) : "diagrams of before")));
    }

    private void decisions(StringBuilder map) {
        Map<String, Set<String>> asking = new TreeMap<>();
        each(Set.of("businessRuleTask"), (diagram, rule) -> asking.computeIfAbsent(rule.calledDecision(), any -> new TreeSet<>())
                .add(code(diagram.id() + "#" + rule.id())));
        code.decisions()
                .forEach((id, by) -> asking.computeIfAbsent(id, any -> new TreeSet<>()).add(code(simple(by)) + ", outside of any process"));
        map.append("""

                ## Decisions

                | decision | in | asked by |
                | --- | --- | --- |
                """);
        asking.forEach((id, by) -> map.append("| `%s` | %s | %s |\n".formatted(id, decisionFile(id), String.join(", ", by))));
    }

    private String decisionFile(String id) {
        Path file = catalogue.decisions().get(id);
        return file == null ? "" : "[%s](../%s)".formatted(file.getFileName(), file.toString().replace('\\', '/'));
    }

    private void row(Item item, Map<String, String> workers, Map<String, String> views, Map<String, String> handlers,
            Map<String, String> senders, StringBuilder map) {
        String what = null;
        String link = "";
        String by = "";
        switch (item.kind()) {
            case "userTask" -> {
                what = item.isMultiInstance() ? "human task, for each" : "human task";
                boolean view = views.containsKey(item.formKey());
                link = "`" + item.formKey() + "`" + (view ? " (view)" : "");
                String handler = handlers.get(item.formKey());
                by = Stream.of(code(views.get(item.formKey())), handler == null && !view ? "*form only*" : code(handler))
                        .filter(who -> !who.isEmpty()).collect(Collectors.joining(", "));
            }
            case "serviceTask" -> {
                what = "service";
                link = "`" + item.jobType() + "`" + (item.header("task") == null ? "" : " about `" + item.header("task") + "`");
                by = code(workers.get(item.jobType()));
            }
            case "businessRuleTask" -> {
                what = "decision";
                Path table = catalogue.decisions().get(item.calledDecision());
                link = table == null ? code(item.calledDecision())
                        : "[`%s`](../%s)".formatted(item.calledDecision(), table.toString().replace('\\', '/'));
            }
            case "callActivity" -> {
                what = "process";
                link = "`" + item.calledProcess() + "`";
            }
            case "subProcess" -> what = item.isEventSubProcess() ? "when it happens" : "part";
            case "startEvent", "boundaryEvent", "intermediateCatchEvent" -> {
                if (item.message() != null) {
                    what = "message";
                    link = "`" + item.message() + "`";
                    by = senders.getOrDefault(item.message(), "");
                } else if (item.timer() != null) {
                    what = "time";
                    link = "`" + item.timer() + "`";
                }
                if (what != null && item.stopsTheRest()) {
                    what += ", stops the rest";
                }
            }
            // what a choice hangs on stands in its labels, unless there is more to say
            case "exclusiveGateway" -> what = item.documentation() == null ? null : "choice";
            case "eventBasedGateway" -> what = item.documentation() == null ? null : "what comes first";
            default -> {
            }
        }
        if (what != null) {
            Function<String, String> cell = text -> text == null ? "" : text.replace("|", "\\|").replace("\n", " ");
            String tells = item.documentation() == null ? "" : "<br>" + cell.apply(item.documentation());
            String indent = item.parent() != null && item.parent().kind().equals("subProcess") ? "↳ " : "";
            map.append("| %s%s%s | `%s` | %s | %s | %s | %s | %s |\n".formatted(indent, cell.apply(item.name()), tells, item.id(), what,
                    cell.apply(link),
                    by, cell.apply(item.candidateGroups()), item.due() == null ? "" : "`" + cell.apply(item.due()) + "`"));
        }
    }

    private static String paragraph(String text) {
        return text == null ? "" : text + "\n\n";
    }

    private static String code(String name) {
        return name == null ? "" : "`" + name + "`";
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
