package be.omringd.processes;

import be.omringd.engine.ModelXml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which words may go into the decision tables and come out of them, and who uses others. The engine takes a word that it does not
 * know for one that fits no rule, and goes on: so each table says its words, asserts them for what comes in, and everything that
 * compares with a word compares with one of those.
 */
final class AllowedValues {

    /** What a screen of its own answers, in a variable that forms answer too. */
    private static final Map<String, Set<String>> ANSWERED_BY_VIEWS = Map.of("outcome", Set.of("signed"));
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern COMPARED = Pattern.compile("(?:get or else\\()?(\\w+)(?:, null\\))? !?= \"([^\"]*)\"");

    private final Map<String, Set<String>> inputs = new TreeMap<>();
    private final Map<String, Set<String>> outputs = new TreeMap<>();
    private final Map<String, Set<String>> answers = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    private AllowedValues() {
        ANSWERED_BY_VIEWS.forEach((variable, words) -> answers.put(variable, new TreeSet<>(words)));
    }

    /** The tables and diagrams of one folder, and the forms of another. */
    static AllowedValues of(Path processes, Path forms) {
        AllowedValues values = new AllowedValues();
        List<Path> diagrams = files(processes, ".bpmn");
        files(processes, ".dmn").forEach(values::table);
        files(forms, ".form").forEach(form -> values.answers(json(form)));
        files(forms, ".form").forEach(values::form);
        diagrams.forEach(values::diagram);
        return values;
    }

    /** What is not as it should be, a line each. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The words that may come in, by {@code decision.variable}. */
    Map<String, Set<String>> inputs() {
        return inputs;
    }

    /** The words that may come out, by the name of the output. */
    Map<String, Set<String>> outputs() {
        return outputs;
    }

    /** The words that forms give the processes, by variable. */
    Map<String, Set<String>> answers() {
        return answers;
    }

    private void table(Path file) {
        for (Element decision : all(xml(file), "decision")) {
            String id = decision.getAttribute("id");
            List<Element> rules = all(decision, "rule");
            List<Element> ins = all(decision, "input");
            for (int i = 0; i < ins.size(); i++) {
                Element expression = all(ins.get(i), "inputExpression").getFirst();
                if (expression.getAttribute("typeRef").equals("string")) {
                    Set<String> allowed = words(ins.get(i), "inputValues");
                    inputs.put(id + "." + asserted(id, text(expression), allowed), allowed);
                    used(id, rules, "inputEntry", i, allowed);
                }
            }
            List<Element> outs = all(decision, "output");
            for (int i = 0; i < outs.size(); i++) {
                if (outs.get(i).getAttribute("typeRef").equals("string")) {
                    Set<String> allowed = words(outs.get(i), "outputValues");
                    if (allowed.isEmpty()) {
                        complaints.add(id + " does not say which words come out as " + outs.get(i).getAttribute("name"));
                    }
                    outputs.put(outs.get(i).getAttribute("name"), allowed);
                    used(id, rules, "outputEntry", i, allowed);
                }
            }
        }
    }

    /** The variable that an input looks at, once it was asserted to be one of its words, or to be not there. */
    private String asserted(String decision, String expression, Set<String> allowed) {
        Matcher variable = Pattern.compile("(?:assert\\()?(\\w+).*", Pattern.DOTALL).matcher(expression);
        String name = variable.matches() ? variable.group(1) : expression;
        String wanted = "assert(%1$s, %1$s = null or %1$s in (%2$s))".formatted(name,
                allowed.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", ")));
        if (allowed.isEmpty()) {
            complaints.add(decision + " does not say which words may come in as " + name);
        } else if (!expression.equals(wanted)) {
            complaints.add(decision + " looks at " + expression + " and should look at " + wanted);
        }
        return name;
    }

    private void used(String decision, List<Element> rules, String kind, int column, Set<String> allowed) {
        for (Element rule : rules) {
            for (String word : words(text(all(rule, kind).get(column)))) {
                if (!allowed.contains(word)) {
                    complaints.add(decision + " " + rule.getAttribute("id") + " uses \"" + word + "\", which is none of " + allowed);
                }
            }
        }
    }

    private void diagram(Path file) {
        for (Element condition : all(xml(file), "conditionExpression")) {
            compared(((Element) condition.getParentNode()).getAttribute("id"), condition.getTextContent(), new TreeMap<>());
        }
    }

    private void form(Path file) {
        Map<String, Set<String>> fields = new TreeMap<>();
        fields(json(file), fields);
        expressions(json(file), file.toString(), fields);
    }

    private void expressions(JsonNode node, String where, Map<String, Set<String>> fields) {
        if (node.isString() && node.stringValue().startsWith("=")) {
            compared(where, node.stringValue(), fields);
        }
        node.forEach(child -> expressions(child, where, fields));
    }

    private void compared(String where, String expression, Map<String, Set<String>> nearer) {
        Matcher comparison = COMPARED.matcher(expression);
        while (comparison.find()) {
            Set<String> allowed = new TreeSet<>();
            Stream.of(nearer, nearer.containsKey(comparison.group(1)) ? Map.<String, Set<String>>of() : answers, outputs)
                    .map(known -> known.getOrDefault(comparison.group(1), Set.of())).forEach(allowed::addAll);
            if (!allowed.isEmpty() && !allowed.contains(comparison.group(2))) {
                complaints.add(
                        where + " compares " + comparison.group(1) + " with \"" + comparison.group(2) + "\", which is none of " + allowed);
            }
        }
    }

    private void answers(JsonNode component) {
        String variable = component.path("properties").path("variable").asString("");
        if (!variable.isEmpty()) {
            options(component).forEach(word -> answers.computeIfAbsent(variable, any -> new TreeSet<>()).add(word));
        }
        component.path("components").forEach(this::answers);
    }

    private static void fields(JsonNode component, Map<String, Set<String>> fields) {
        Set<String> options = options(component);
        if (!options.isEmpty()) {
            fields.put(component.path("key").asString(""), options);
        }
        component.path("components").forEach(child -> fields(child, fields));
    }

    private static Set<String> options(JsonNode component) {
        Set<String> options = new TreeSet<>();
        component.path("values").forEach(option -> options.add(option.path("value").asString("")));
        return options;
    }

    private static Set<String> words(Element column, String kind) {
        List<Element> said = all(column, kind);
        return said.isEmpty() ? Set.of() : words(text(said.getFirst()));
    }

    private static Set<String> words(String expression) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(expression).results().forEach(word -> words.add(word.group(1)));
        return words;
    }

    private static String text(Element element) {
        return all(element, "text").getFirst().getTextContent().strip();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Element xml(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ModelXml.parse(in).getDocumentElement();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
