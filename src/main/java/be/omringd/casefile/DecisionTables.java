package be.omringd.casefile;

import be.omringd.engine.ModelXml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
 * Our decision tables, read once more so that we can foresee what the engine has been advised: the engine itself tells it only
 * with the next task. Knows tables where the first rule that fits counts, which is what ours are. Several outputs make a context.
 */
@Component
final class DecisionTables {

    private record Rule(List<String> tests, List<String> outputs) {}

    private record Table(List<String> inputs, List<String> outputs, List<Rule> rules) {

        /** What this rule answers, as one expression. */
        String answer(Rule rule) {
            if (outputs.size() == 1) {
                return rule.outputs.getFirst();
            }
            StringJoiner context = new StringJoiner(", ", "{", "}");
            for (int i = 0; i < outputs.size(); i++) {
                context.add(outputs.get(i) + ": " + rule.outputs.get(i));
            }
            return context.toString();
        }
    }

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, Table> tables = new HashMap<>();

    DecisionTables() {
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

    /** What the decision answers; empty where it hangs on something unknown, where no rule fits, or where we cannot read it. */
    Optional<Object> decide(String decision, Map<String, Object> variables, Set<String> unknown) {
        Table table = tables.get(decision);
        if (table == null || table.inputs.stream().anyMatch(input -> unknown.stream().anyMatch(input::contains))) {
            return Optional.empty();
        }
        for (Rule rule : table.rules) {
            if (fits(table, rule, variables)) {
                EvaluationResult result = feel.evaluateExpression(table.answer(rule), variables);
                return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
            }
        }
        return Optional.empty();
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
            if (found.size() != 1 || !Set.of("FIRST", "UNIQUE", "").contains(found.getFirst().getAttribute("hitPolicy"))) {
                continue;
            }
            List<String> inputs = all(decision, "inputExpression").stream().map(DecisionTables::text).toList();
            List<String> outputs = all(decision, "output").stream().map(output -> output.getAttribute("name")).toList();
            List<Rule> rules = all(decision, "rule").stream()
                    .map(rule -> new Rule(
                            all(rule, "inputEntry").stream().map(DecisionTables::text).toList(),
                            all(rule, "outputEntry").stream().map(DecisionTables::text).toList()))
                    .toList();
            tables.put(decision.getAttribute("id"), new Table(inputs, outputs, rules));
        }
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
