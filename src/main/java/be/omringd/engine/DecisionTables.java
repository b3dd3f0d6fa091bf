package be.omringd.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Our decision tables, read once more for decisions that belong to no process and must be taken while the engine is away too. Knows
 * tables where the first rule that fits counts, or (COLLECT) each one that fits, which is what ours are.
 */
@Component
public final class DecisionTables {

    private record Rule(List<String> tests, List<String> outputs) {}

    private record Table(List<String> inputs, List<String> outputs, List<Rule> rules, boolean everyRuleCounts) {}

    private static final Set<String> UNKNOWN = Set.of("NO_VARIABLE_FOUND", "NO_FUNCTION_FOUND");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, Table> tables = new HashMap<>();

    public DecisionTables() {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn")) {
                try (InputStream in = resource.getInputStream()) {
                    read(ModelXml.parse(in));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What every rule that counts answers, in the order of the table: its outputs by their names.
     *
     * @throws IllegalStateException where there is no such table, or where it cannot be calculated: somebody must hear that it is
     *     broken, rather than that all is well
     */
    public List<Map<String, Object>> answers(String decision, Map<String, Object> facts) {
        Table table = tables.get(decision);
        if (table == null) {
            throw new IllegalStateException("No decision table " + decision);
        }
        table.inputs.forEach(input -> value(decision, input, facts));
        return fitting(table, facts).limit(table.everyRuleCounts ? Long.MAX_VALUE : 1).map(rule -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            for (int i = 0; i < table.outputs.size(); i++) {
                answer.put(table.outputs.get(i), value(decision, rule.outputs.get(i), facts));
            }
            return answer;
        }).toList();
    }

    /** The names of the variables that a table looks at; none where there is no such table. */
    Set<String> reads(String decision) {
        Table table = tables.get(decision);
        return table == null ? Set.of()
                : table.inputs.stream().flatMap(input -> RoutingDiagram.names(input).stream()).collect(Collectors.toSet());
    }

    private Object value(String decision, String expression, Map<String, Object> facts) {
        EvaluationResult result = feel.evaluateExpression(expression, facts);
        if (!result.isSuccess() || isBroken(result)) {
            throw new IllegalStateException("Decision " + decision + " cannot calculate " + expression);
        }
        return result.result();
    }

    /** FEEL takes a name that nobody knows for null, and goes on. For a table somebody mistyped that would be silence. */
    private static boolean isBroken(EvaluationResult result) {
        return result.getSuppressedFailures().stream().map(failure -> failure.failureType().toString()).anyMatch(UNKNOWN::contains);
    }

    private Stream<Rule> fitting(Table table, Map<String, Object> variables) {
        return table.rules.stream().filter(rule -> fits(table, rule, variables));
    }

    private boolean fits(Table table, Rule rule, Map<String, Object> variables) {
        for (int i = 0; i < table.inputs.size(); i++) {
            String test = rule.tests.get(i);
            if (test.isEmpty() || test.equals("-")) {
                continue;
            }
            EvaluationResult input = feel.evaluateExpression(table.inputs.get(i), variables);
            EvaluationResult fits = feel.evaluateUnaryTests(test, input.isSuccess() ? input.result() : null, variables);
            if (!fits.isSuccess() || !Boolean.TRUE.equals(fits.result())) {
                return false;
            }
        }
        return true;
    }

    private void read(Document document) {
        NodeList decisions = document.getElementsByTagNameNS("*", "decision");
        for (int i = 0; i < decisions.getLength(); i++) {
            Element decision = (Element) decisions.item(i);
            List<Element> found = all(decision, "decisionTable");
            if (found.size() != 1 || !Set.of("FIRST", "UNIQUE", "COLLECT", "").contains(found.getFirst().getAttribute("hitPolicy"))
                    || found.getFirst().hasAttribute("aggregation")) {
                continue;
            }
            List<String> inputs = all(decision, "inputExpression").stream().map(DecisionTables::text).toList();
            List<String> outputs = all(decision, "output").stream().map(output -> output.getAttribute("name")).toList();
            List<Rule> rules = all(decision, "rule").stream()
                    .map(rule -> new Rule(texts(rule, "inputEntry"), texts(rule, "outputEntry")))
                    .toList();
            tables.put(decision.getAttribute("id"),
                    new Table(inputs, outputs, rules, found.getFirst().getAttribute("hitPolicy").equals("COLLECT")));
        }
    }

    private static List<String> texts(Element rule, String name) {
        return all(rule, name).stream().map(DecisionTables::text).toList();
    }

    private static String text(Element element) {
        List<Element> texts = all(element, "text");
        return texts.isEmpty() ? "" : texts.getFirst().getTextContent().strip();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
