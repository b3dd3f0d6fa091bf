package be.omringd.status;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ActiveSteps.Step;
import be.omringd.engine.RoutingVariables;
import be.omringd.engine.RoutingVariables.Variable;
import be.omringd.engine.RoutingVariables.Way;
import be.omringd.form.FormOption;
import be.omringd.form.Forms;
import be.omringd.inbox.WorkItems;
import be.omringd.status.RoutingChanges.Kind;
import be.omringd.status.RoutingChanges.Turn;
import be.omringd.status.RoutingChanges.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which of the variables that a process reads can be changed: answers of forms, whose words are known; and, where the engine is stuck at
 * who reads it, what Omringd worked out as yes or no or as a number, for nothing else can fill in what is missing there.
 */
@Component
class RoutingValues {

    private final RoutingVariables variables;
    private final Forms forms;
    private final WorkItems workItems;

    RoutingValues(RoutingVariables variables, Forms forms, WorkItems workItems) {
        this.variables = variables;
        this.forms = forms;
        this.workItems = workItems;
    }

    List<Value> of(Step step, boolean stuck) {
        List<Variable> ahead = variables.ahead(step);
        Map<String, @Nullable Object> told = ahead.isEmpty() ? Map.of() : told(step);
        return ahead.stream().flatMap(variable -> value(step, stuck, variable, told).stream()).toList();
    }

    List<Turn> turns(Step step, String name, Object value) {
        Map<String, @Nullable Object> now = told(step);
        Map<String, @Nullable Object> then = new HashMap<>(now);
        then.put(name, value);
        return variables.ahead(step).stream().filter(variable -> variable.name().equals(name)).flatMap(variable -> {
            List<Way> before = variables.ways(step, variable, now);
            List<Way> after = variables.ways(step, variable, then);
            List<Turn> turns = new ArrayList<>();
            for (int i = 0; i < after.size(); i++) {
                turns.add(new Turn(before.get(i), after.get(i)));
            }
            return turns.stream();
        }).toList();
    }

    private Optional<Value> value(Step step, boolean stuck, Variable variable, Map<String, @Nullable Object> told) {
        List<String> answeredIn = variable.answeredIn().stream().filter(form -> !answers(form, variable.name()).isEmpty()).toList();
        Object now = told.get(variable.name());
        boolean known = told.containsKey(variable.name());
        if (!answeredIn.isEmpty()) {
            List<Object> words =
                    answeredIn.stream().flatMap(form -> answers(form, variable.name()).stream()).distinct().<Object>map(word -> word)
                            .toList();
            return Optional.of(new Value(variable.name(), Kind.ANSWER, answeredIn, words, now, known));
        }
        if (!stuck || !variable.readAt().contains(step.elementId())) {
            return Optional.empty();
        }
        return switch (variable.kind()) {
            case TICK -> Optional.of(new Value(variable.name(), Kind.TICK, List.of(), List.of(true, false), now, known));
            case NUMBER -> Optional.of(new Value(variable.name(), Kind.NUMBER, List.of(), List.of(), now, known));
            case OTHER -> Optional.empty();
        };
    }

    private List<String> answers(String form, String variable) {
        return forms.find(form).stream().flatMap(definition -> definition.fields())
                .filter(field -> variable.equals(field.variable())).flatMap(field -> field.options().stream()).map(FormOption::value)
                .toList();
    }

    /** What the process knows, as far as its last task and what it was told after that say so. */
    private Map<String, @Nullable Object> told(Step step) {
        Optional<WorkItems.Told> last = workItems.toldAtLast(new CaseId(step.caseId()), step.processInstanceKey());
        Map<String, @Nullable Object> told = new HashMap<>(last.map(WorkItems.Told::variables).orElse(Map.of()));
        told.putAll(variables.toldSince(step.processInstanceKey(), last.map(WorkItems.Told::at).orElse(Instant.EPOCH)));
        return told;
    }
}
