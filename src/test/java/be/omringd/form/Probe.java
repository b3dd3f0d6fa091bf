package be.omringd.form;

import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tests of forms share: a day, a few towns, forms from a few lines. */
public final class Probe {

    public static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-22T10:00:00Z"), Moments.ZONE);
    public static final Locale DUTCH = Locale.of("nl", "BE");

    private Probe() {}

    public static FormChecker checker() {
        return new FormChecker(List.of(new Towns()), CLOCK);
    }

    /** A form from the JSON of its components. Type, id, key and label may be left out of a text field. */
    public static FormDefinition form(String... components) {
        String json = """
                {"type": "default", "id": "test-probe", "schemaVersion": 16, "components": [
                 {"type": "text", "id": "Title", "text": "# Proef", "properties": {"reads": "advice"}}, %s]}"""
                .formatted(String.join(",", components));
        var file = FormFile.read("test/probe", json);
        if (!file.problems().isEmpty()) {
            throw new AssertionError(file.problems());
        }
        return file.definition();
    }

    /** A component: its type, its key, and more JSON attributes. */
    public static String field(String type, String key, String... more) {
        String label = type.equals("datetime") ? "dateLabel" : "label";
        String name = type.equals("dynamiclist") ? "path" : "key";
        return "{\"type\": \"%s\", \"id\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\"%s}".formatted(type,
                type + "_" + key, name, key, label, "Vraag " + key,
                Arrays.stream(more).map(attribute -> ", " + attribute).collect(Collectors.joining()));
    }

    /** The options of a choice. */
    public static String options(String... values) {
        return "\"values\": [" + Arrays.stream(values)
                .map(value -> "{\"value\": \"%s\", \"label\": \"Antwoord %s\"}".formatted(value, value))
                .collect(Collectors.joining(",")) + "]";
    }

    /** Three towns. */
    static final class Towns implements ChoiceSource {

        private static final Map<String, String> TOWNS = Map.of("41081", "Zottegem", "44021", "Gent", "45035",
                "Ronse");

        @Override
        public String name() {
            return "municipality";
        }

        @Override
        public List<Choice> query(String filter, int limit, Locale locale) {
            return TOWNS.entrySet().stream()
                    .filter(town -> town.getValue().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT)))
                    .map(town -> new Choice(town.getKey(), town.getValue()))
                    .sorted((a, b) -> a.label().compareTo(b.label())).limit(limit).toList();
        }

        @Override
        public Optional<Choice> find(String value, Locale locale) {
            return Optional.ofNullable(TOWNS.get(value)).map(name -> new Choice(value, name));
        }
    }
}
