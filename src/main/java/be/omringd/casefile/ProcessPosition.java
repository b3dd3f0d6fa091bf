package be.omringd.casefile;

import be.omringd.casefile.ProcessGraph.Flow;
import be.omringd.casefile.ProcessGraph.GraphNode;
import be.omringd.casefile.ProcessGraph.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out where a process instance stands, from what we know ourselves: tasks and service jobs that came and were done, and
 * messages that were sent. The engine is not asked (it has no way to tell), so this also works while it is away.
 *
 * <p>From each last thing that was done it walks on through the diagram: over gateways, whose conditions it evaluates with the
 * variables that the process was told, up to whatever waits. A step after which we know that more happened counts as passed.
 * Where a condition hangs on something that only the engine knows, all ways that are left are given as {@link Certainty#MAYBE}.
 */
public final class ProcessPosition {

    /** What a process waits for. */
    public enum Waits { FOR_TASK, FOR_US, FOR_TIME, FOR_MESSAGE, FOR_CALLED_PROCESS, FOR_OTHER_BRANCH }

    /** How sure we are. */
    public enum Certainty { CERTAIN, MAYBE }

    /**
     * A place where the process stands.
     *
     * @param since since when
     * @param until when the time is up, where it waits for that and we know
     */
    public record Mark(String elementId, Waits waits, Certainty certainty, Instant since, @Nullable Instant until) {}

    /**
     * Something that happened in this instance.
     *
     * @param came when it came; for a service task when it was done
     * @param ended when it was done; null while it is open
     * @param done false for a task that the process took back
     * @param before what the process told with it
     * @param told what it told the process
     */
    record Happened(
            String elementId, Instant came, @Nullable Instant ended, boolean done, Map<String, Object> before, Map<String, Object> told) {

        boolean open() {
            return ended == null;
        }
    }

    /** A message that was sent to the case. */
    record Heard(String message, Instant at) {}

    private final List<Mark> current;
    private final Set<String> done;

    private ProcessPosition(List<Mark> current, Set<String> done) {
        this.current = List.copyOf(current);
        this.done = Set.copyOf(done);
    }

    /** Where it stands now, open tasks first; nothing where it has ended. */
    public List<Mark> current() {
        return current;
    }

    /** Elements of the diagram that were done at least once. */
    public Set<String> done() {
        return done;
    }

    public boolean ended() {
        return current.isEmpty();
    }

    /** The same instance after it was brought to its end from outside. */
    ProcessPosition over() {
        return new ProcessPosition(List.of(), done);
    }

    /**
     * Works out the position of one instance.
     *
     * @param calledEnded whether the process that this call activity called has come to its end
     */
    static ProcessPosition of(
            ProcessGraph graph, List<Happened> happened, List<Heard> heard, Instant startedAt, ProcessFeel feel, Predicate<String> calledEnded) {
        ProcessPosition alone = new Walk(graph, happened, List.of(), startedAt, feel, calledEnded).position();
        if (heard.isEmpty()) {
            return alone;
        }
        // an instance that had come to its end does not hear what is said later
        Instant last = happened.stream().map(fact -> fact.open() ? fact.came() : fact.ended()).max(Comparator.naturalOrder()).orElse(startedAt);
        List<Heard> mine = heard.stream()
                .filter(message -> !message.at().isBefore(startedAt) && (!alone.ended() || !message.at().isAfter(last)))
                .toList();
        return mine.isEmpty() ? alone : new Walk(graph, happened, mine, startedAt, feel, calledEnded).position();
    }

    /** What came of walking on from somewhere. */
    private record Found(boolean wentOn, List<Mark> marks) {

        static final Found WENT_ON = new Found(true, List.of());
        static final Found NOTHING = new Found(false, List.of());

        static Found at(Mark mark) {
            return new Found(false, List.of(mark));
        }
    }

    private record From(GraphNode node, Instant at, Map<String, Object> variables, boolean heard) {

        From(GraphNode node, Instant at, Map<String, Object> variables) {
            this(node, at, variables, false);
        }
    }

    /** A boundary event that came to an activity, and ended it before it was done if it interrupts. */
    private record Left(GraphNode by, Instant at) {

        /** Whether this was in that activity, and is over with it. */
        boolean leaves(From from, ProcessGraph graph) {
            return from.node() != by && leaves(from.node(), from.at(), graph);
        }

        boolean leaves(GraphNode node, Instant since, ProcessGraph graph) {
            return by.interrupting() && !since.isAfter(at) && (node.id().equals(by.attachedTo()) || graph.liesIn(node, by.attachedTo()));
        }
    }

    /**
     * What a walk knows on its way.
     *
     * @param unknown variables that only the engine knows
     * @param advised variables that we worked out ourselves, as the engine did
     * @param heard whether it begins at a message, which may have told the process something
     * @param begin where it begins
     */
    private record Way(
            Instant at, Map<String, Object> variables, Set<String> unknown, Set<String> advised, Set<String> passed, Certainty certainty,
            boolean heard, String begin) {

        Way(From from) {
            this(from.at(), from.variables(), Set.of(), Set.of(), Set.of(), Certainty.CERTAIN, from.heard(), from.node().id());
        }

        Way past(GraphNode node) {
            Set<String> more = new HashSet<>(passed);
            more.add(node.id());
            return new Way(at, variables, unknown, advised, more, certainty, heard, begin);
        }

        Way heardAt(Instant later) {
            return new Way(later, variables, unknown, advised, passed, certainty, heard, begin);
        }

        Way maybe() {
            return new Way(at, variables, unknown, advised, passed, Certainty.MAYBE, heard, begin);
        }

        Way knowing(String variable, Object value) {
            Map<String, Object> more = new HashMap<>(variables);
            more.put(variable, value);
            Set<String> less = new HashSet<>(unknown);
            less.remove(variable);
            Set<String> worked = new HashSet<>(advised);
            worked.add(variable);
            return new Way(at, more, less, worked, passed, certainty, heard, begin);
        }

        Way notKnowing(String variable) {
            Map<String, Object> less = new HashMap<>(variables);
            less.remove(variable);
            Set<String> more = new HashSet<>(unknown);
            more.add(variable);
            return new Way(at, less, more, advised, passed, certainty, heard, begin);
        }
    }

    private static final class Walk {

        private final ProcessGraph graph;
        private final List<Happened> happened;
        private final List<Heard> heard;
        private final Instant startedAt;
        private final ProcessFeel feel;
        private final Predicate<String> calledEnded;
        private final List<Left> left;
        private final Map<String, Map<String, Way>> arrivals = new LinkedHashMap<>();
        private final Set<String> joined = new HashSet<>();
        /** Where a way came to the end of a sub-process, the last one of each. */
        private final Map<String, Way> ends = new LinkedHashMap<>();

        Walk(ProcessGraph graph, List<Happened> happened, List<Heard> heard, Instant startedAt, ProcessFeel feel, Predicate<String> calledEnded) {
            this.graph = graph;
            this.happened = happened.stream().sorted(Comparator.comparing(Happened::came)).toList();
            this.heard = heard;
            this.startedAt = startedAt;
            this.feel = feel;
            this.calledEnded = calledEnded;
            this.left = attached();
        }

        ProcessPosition position() {
            Map<String, Mark> marks = new LinkedHashMap<>();
            for (Happened fact : happened) {
                if (fact.open()) {
                    marks.putIfAbsent(fact.elementId(), new Mark(fact.elementId(), Waits.FOR_TASK, Certainty.CERTAIN, fact.came(), null));
                }
            }
            for (From from : frontier()) {
                next(from.node(), new Way(from)).marks().forEach(mark -> keep(marks, mark));
            }
            while (throughJoins(marks) || outOfSubProcesses(marks)) {
                // behind each of them there may be another
            }
            Set<String> done = new LinkedHashSet<>();
            happened.stream().filter(fact -> !fact.open() && fact.done()).forEach(fact -> done.add(fact.elementId()));
            return new ProcessPosition(List.copyOf(marks.values()), done);
        }

        /** The last of each thing that was done, where a walk can begin. */
        private List<From> frontier() {
            List<From> frontier = new ArrayList<>();
            Instant interruptedAt = null;
            String survivor = null;
            for (Heard message : heard) {
                for (GraphNode node : graph.nodes()) {
                    if (node.kind() == Kind.START && node.scope() != null && message.message().equals(node.message())) {
                        frontier.add(new From(node, message.at(), variablesUpTo(message.at()), true));
                        if (node.interrupting() && interruptedAt == null) {
                            interruptedAt = message.at();
                            survivor = node.scope();
                        }
                    }
                }
            }
            left.forEach(one -> frontier.add(new From(one.by(), one.at(), variablesUpTo(one.at()), true)));
            Map<String, Happened> last = new LinkedHashMap<>();
            Set<String> open = new HashSet<>();
            for (Happened fact : happened) {
                if (fact.open()) {
                    open.add(fact.elementId());
                } else if (fact.done()) {
                    last.merge(fact.elementId(), fact, (one, other) -> one.ended().isAfter(other.ended()) ? one : other);
                }
            }
            // of several at once (one for each person to invite) all have to be done before it goes on
            open.forEach(last::remove);
            for (Happened fact : last.values()) {
                graph.find(fact.elementId()).ifPresent(node -> {
                    Map<String, Object> variables = variablesUpTo(fact.ended());
                    variables.putAll(fact.told());
                    variables.putAll(feel.outputs(node.outputs(), variables));
                    variables.putAll(answers(node, variables));
                    frontier.add(new From(node, fact.ended(), variables));
                });
            }
            if (happened.isEmpty()) {
                // where a process can begin in several ways, the usual one is drawn first; what happened tells the others
                graph.starts(null).stream().limit(1).forEach(start -> frontier.add(new From(start, startedAt, new HashMap<>())));
            }
            frontier.removeIf(from -> left.stream().anyMatch(one -> one.leaves(from, graph)));
            if (survivor != null) {
                String scope = survivor;
                frontier.removeIf(from -> !graph.liesIn(from.node(), scope));
            }
            return frontier;
        }

        /** What came of each where a step was done for several: as many as there were, those that were done last. */
        private Map<String, Object> answers(GraphNode node, Map<String, Object> variables) {
            if (node.several() == null || node.several().answers() == null || node.several().answer() == null) {
                return Map.of();
            }
            List<Happened> all = happened.stream()
                    .filter(fact -> fact.elementId().equals(node.id()) && fact.done() && !fact.open())
                    .sorted(Comparator.comparing(Happened::ended).reversed())
                    .toList();
            List<Object> answers = new ArrayList<>();
            for (Happened fact : all.subList(0, Math.min(all.size(), feel.size(node.several().each(), variables).orElse(all.size())))) {
                answers.add(feel.value(node.several().answer(), fact.told()));
            }
            return Map.of(node.several().answers(), answers);
        }

        /** Messages that came while the process was in the activity to which they are attached. */
        private List<Left> attached() {
            List<Left> came = new ArrayList<>();
            for (Heard message : heard) {
                for (GraphNode node : graph.nodes()) {
                    if (node.kind() == Kind.BOUNDARY && message.message().equals(node.message()) && wasIn(node.attachedTo(), message.at())) {
                        came.add(new Left(node, message.at()));
                    }
                }
            }
            return came;
        }

        /** Whether the process was in this activity then: it had come there, and had not gone on behind it. */
        private boolean wasIn(String activity, Instant moment) {
            GraphNode node = graph.find(activity).orElseThrow();
            if (node.kind() != Kind.SUB_PROCESS) {
                return happened.stream().anyMatch(fact -> fact.elementId().equals(activity) && !fact.came().isAfter(moment)
                        && (fact.open() || !fact.ended().isBefore(moment)));
            }
            return happened.stream()
                    .filter(fact -> !fact.came().isAfter(moment) && graph.find(fact.elementId()).filter(one -> !graph.isBeside(one)).isPresent())
                    .max(Comparator.comparing(Happened::came))
                    .flatMap(fact -> graph.find(fact.elementId()))
                    .filter(last -> graph.liesIn(last, activity) || nextActivities(last, new HashSet<>()).stream()
                            .anyMatch(next -> graph.liesIn(next, activity)))
                    .isPresent();
        }

        private Map<String, Object> variablesUpTo(Instant moment) {
            record Told(Instant at, Map<String, Object> variables, @Nullable String by) {}
            List<Told> told = new ArrayList<>();
            for (Happened fact : happened) {
                told.add(new Told(fact.came(), fact.before(), null));
                if (!fact.open()) {
                    told.add(new Told(fact.ended(), fact.told(), fact.elementId()));
                }
            }
            Map<String, Object> variables = new HashMap<>();
            told.stream()
                    .filter(some -> !some.at().isAfter(moment))
                    .sorted(Comparator.comparing(Told::at))
                    .forEach(some -> {
                        variables.putAll(some.variables());
                        if (some.by() != null) {
                            graph.find(some.by()).ifPresent(node -> {
                                variables.putAll(feel.outputs(node.outputs(), variables));
                                decideAfter(node, variables);
                            });
                        }
                    });
            return variables;
        }

        /** A decision that is asked right after this step leaves its advice behind. */
        private void decideAfter(GraphNode node, Map<String, Object> variables) {
            for (Flow flow : graph.from(node)) {
                GraphNode next = graph.target(flow);
                if (next.kind() == Kind.DECISION && next.result() != null) {
                    feel.decide(next.decision(), variables, Set.of()).ifPresent(advice -> variables.put(next.result(), advice));
                }
            }
        }

        /** Certain knowledge wins over a guess, what came first over what came later. */
        private void keep(Map<String, Mark> marks, Mark mark) {
            GraphNode node = graph.find(mark.elementId()).orElseThrow();
            if (left.stream().anyMatch(one -> one.leaves(node, mark.since(), graph))) {
                return;
            }
            marks.merge(mark.elementId(), mark, (before, now) ->
                    before.certainty() == Certainty.MAYBE && now.certainty() == Certainty.CERTAIN ? now : before);
        }

        private Found next(GraphNode node, Way way) {
            List<Flow> flows = graph.from(node);
            if (flows.isEmpty()) {
                return Found.NOTHING;
            }
            if (node.kind() == Kind.EXCLUSIVE) {
                return choose(node, flows, way);
            }
            return all(flows, way);
        }

        private Found all(List<Flow> flows, Way way) {
            List<Mark> marks = new ArrayList<>();
            boolean wentOn = false;
            for (Flow flow : flows) {
                Found found = enter(graph.target(flow), flow, way);
                marks.addAll(found.marks());
                wentOn |= found.wentOn();
            }
            return new Found(wentOn && marks.isEmpty(), marks);
        }

        /** The first flow whose condition holds, as the engine does it; all that may hold where we cannot tell. */
        private Found choose(GraphNode node, List<Flow> flows, Way way) {
            Set<String> doubtful = new HashSet<>(way.unknown());
            doubtful.addAll(way.advised());
            if (flows.stream().anyMatch(flow -> flow.condition() != null && (way.heard() || feel.dependsOn(flow.condition(), doubtful)))
                    && flows.stream().anyMatch(flow -> enter(graph.target(flow), flow, way).wentOn())) {
                // what happened since says more than what we can work out
                return Found.WENT_ON;
            }
            List<Flow> may = new ArrayList<>();
            boolean sure = true;
            boolean found = false;
            for (Flow flow : flows) {
                if (flow.condition() == null || flow.id().equals(node.defaultFlow())) {
                    continue;
                }
                if (feel.dependsOn(flow.condition(), way.unknown())) {
                    sure = false;
                    may.add(flow);
                } else if (feel.holds(flow.condition(), way.variables())) {
                    may.add(flow);
                    found = true;
                    break;
                }
            }
            if (!found) {
                flows.stream().filter(flow -> flow.condition() == null || flow.id().equals(node.defaultFlow())).forEach(may::add);
            }
            if (sure && may.size() == 1) {
                return enter(graph.target(may.getFirst()), may.getFirst(), way);
            }
            List<Mark> marks = new ArrayList<>();
            for (Flow flow : may) {
                marks.addAll(enter(graph.target(flow), flow, way.maybe()).marks());
            }
            return new Found(false, marks);
        }

        private Found enter(GraphNode node, Flow by, Way way) {
            if (way.passed().contains(node.id())) {
                return Found.NOTHING;
            }
            Way here = way.past(node);
            return switch (node.kind()) {
                case USER_TASK, SERVICE_TASK -> {
                    if (cameAfter(node, way)) {
                        yield Found.WENT_ON;
                    }
                    if (node.several() != null && feel.size(node.several().each(), way.variables()).orElse(1) == 0) {
                        yield next(node, here);
                    }
                    yield Found.at(mark(node, node.kind() == Kind.USER_TASK ? Waits.FOR_TASK : Waits.FOR_US, way));
                }
                case DECISION -> next(node, decided(node, here));
                case CALL -> {
                    if (wentOnAfter(node, way)) {
                        yield Found.WENT_ON;
                    }
                    yield calledEnded.test(node.called()) ? Found.NOTHING : Found.at(mark(node, Waits.FOR_CALLED_PROCESS, way));
                }
                case CATCH -> caught(node, here);
                case EVENT_BASED -> {
                    List<Mark> marks = new ArrayList<>();
                    for (Flow flow : graph.from(node)) {
                        Found found = caught(graph.target(flow), here);
                        if (found.marks().stream().noneMatch(mark -> mark.elementId().equals(flow.to()))) {
                            // this one came, so the others no longer can
                            yield found;
                        }
                        marks.addAll(found.marks());
                    }
                    yield new Found(false, marks);
                }
                case PARALLEL -> graph.into(node).size() > 1 ? join(node, by, here) : next(node, here);
                case SUB_PROCESS -> {
                    List<GraphNode> starts = graph.starts(node.id());
                    yield starts.isEmpty() ? next(node, here) : next(starts.getFirst(), here);
                }
                case END -> {
                    if (node.scope() == null || graph.find(node.scope()).orElseThrow().eventSubProcess()) {
                        yield Found.NOTHING;
                    }
                    ends.merge(node.scope(), here, (one, other) -> one.at().isAfter(other.at()) ? one : other);
                    yield wentOnAfter(graph.find(node.scope()).orElseThrow(), way) ? Found.WENT_ON : Found.NOTHING;
                }
                case EXCLUSIVE, START, BOUNDARY, OTHER -> next(node, here);
            };
        }

        private Found caught(GraphNode node, Way way) {
            if (node.message() != null) {
                for (Heard message : heard) {
                    if (message.message().equals(node.message()) && !message.at().isBefore(way.at())) {
                        return next(node, way.heardAt(message.at()));
                    }
                }
            }
            if (wentOnAfter(node, way)) {
                return Found.WENT_ON;
            }
            if (node.timer() != null) {
                return Found.at(new Mark(
                        node.id(), Waits.FOR_TIME, way.certainty(), way.at(), feel.after(way.at(), node.timer(), way.variables(), way.unknown())));
            }
            return Found.at(mark(node, Waits.FOR_MESSAGE, way));
        }

        private Found join(GraphNode node, Flow by, Way way) {
            if (wentOnAfter(node, way)) {
                return Found.WENT_ON;
            }
            arrivals.computeIfAbsent(node.id(), id -> new LinkedHashMap<>()).merge(by.id(), way, (one, other) -> one.at().isAfter(other.at()) ? one : other);
            return Found.at(mark(node, Waits.FOR_OTHER_BRANCH, way));
        }

        /** Where every branch has come to a join, it goes on behind it. */
        private boolean throughJoins(Map<String, Mark> marks) {
            for (String id : arrivals.keySet()) {
                GraphNode join = graph.find(id).orElseThrow();
                Map<String, Way> came = arrivals.get(id);
                if (came.size() == graph.into(join).size() && joined.add(id)) {
                    Way last = came.values().stream().max(Comparator.comparing(Way::at)).orElseThrow();
                    Map<String, Object> variables = new HashMap<>();
                    came.values().stream().sorted(Comparator.comparing(Way::at)).forEach(way -> variables.putAll(way.variables()));
                    Certainty certainty = came.values().stream().anyMatch(way -> way.certainty() == Certainty.MAYBE) ? Certainty.MAYBE : Certainty.CERTAIN;
                    Set<String> unknown = new HashSet<>();
                    came.values().forEach(way -> unknown.addAll(way.unknown()));
                    marks.remove(id);
                    next(join, new Way(last.at(), variables, unknown, Set.of(), Set.of(id), certainty, false, last.begin())).marks()
                            .forEach(mark -> keep(marks, mark));
                    return true;
                }
            }
            return false;
        }

        /** A sub-process is over where one of its ways has come to an end and nothing waits in it any more. */
        private boolean outOfSubProcesses(Map<String, Mark> marks) {
            for (String scope : ends.keySet()) {
                if (marks.keySet().stream().noneMatch(id -> graph.liesIn(graph.find(id).orElseThrow(), scope))) {
                    Way last = ends.remove(scope);
                    next(graph.find(scope).orElseThrow(), last).marks().forEach(mark -> keep(marks, mark));
                    return true;
                }
            }
            return false;
        }

        private Way decided(GraphNode node, Way way) {
            if (node.result() == null) {
                return way;
            }
            return feel.decide(node.decision(), way.variables(), way.unknown())
                    .map(result -> way.knowing(node.result(), result))
                    .orElseGet(() -> way.notKnowing(node.result()));
        }

        private static Mark mark(GraphNode node, Waits waits, Way way) {
            return new Mark(node.id(), waits, way.certainty(), way.at(), null);
        }

        /** Whether this came when we had gone that way. Where the way leads back to its own beginning, that itself does not count. */
        private boolean cameAfter(GraphNode activity, Way way) {
            return happened.stream().anyMatch(fact -> fact.elementId().equals(activity.id())
                    && (activity.id().equals(way.begin()) ? fact.came().isAfter(way.at()) : !fact.came().isBefore(way.at())));
        }

        /** Whether one of the next tasks after this node came later than that. */
        private boolean wentOnAfter(GraphNode node, Way way) {
            return nextActivities(node, new HashSet<>()).stream().anyMatch(activity -> cameAfter(activity, way));
        }

        private List<GraphNode> nextActivities(GraphNode node, Set<String> passed) {
            List<GraphNode> found = new ArrayList<>();
            for (Flow flow : graph.from(node)) {
                collect(graph.target(flow), passed, found);
            }
            return found;
        }

        private void collect(GraphNode node, Set<String> passed, List<GraphNode> found) {
            if (!passed.add(node.id())) {
                return;
            }
            switch (node.kind()) {
                case USER_TASK, SERVICE_TASK -> found.add(node);
                case CALL, CATCH, EVENT_BASED -> {
                    // waits again: what comes behind it says nothing about this one
                }
                case SUB_PROCESS -> graph.starts(node.id()).forEach(start -> found.addAll(nextActivities(start, passed)));
                case END -> {
                    if (node.scope() != null) {
                        found.addAll(nextActivities(graph.find(node.scope()).orElseThrow(), passed));
                    }
                }
                default -> found.addAll(nextActivities(node, passed));
            }
        }
    }
}
