package be.omringd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which tables each module touches, read from its entities and from the SQL in its source. A table belongs to the module that has its
 * entity, or else to the one that inserts into it, or else to the one that has the other tables of the same migration number.
 */
class TablesOfModulesTest {

    private static final Path SOURCE = Path.of("src/main/java/be/omringd");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path OF_OTHERS = Path.of("src/test/resources/architecture/tables-of-others.txt");
    private static final Pattern CREATED = Pattern.compile("(?im)^create table (?:if not exists )?(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@(?:Table|CollectionTable|JoinTable)\\(name = \"(\\w+)\"");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern READ = Pattern.compile("(?i)\\b(?:from|join|update|into|delete)\\s+(\\w+)");
    private static final Pattern INSERT = Pattern.compile("(?i)\\b(?:insert(?: ignore)?|replace) into\\s+(\\w+)");
    private static final Pattern WRITE =
            Pattern.compile("(?i)\\b(?:insert(?: ignore)? into|replace into|update(?: ignore)?|delete from)\\s+(\\w+)");

    private final Map<String, Set<String>> entities = new TreeMap<>();
    private final Map<String, Set<String>> inserted = new TreeMap<>();
    private final Map<String, Set<String>> written = new TreeMap<>();
    private final Map<String, Set<String>> touched = new TreeMap<>();
    /** Each with the number of the migration that made it. */
    private final Map<String, String> tables = tables();

    TablesOfModulesTest() {
        sources().forEach(this::look);
    }

    @Test
    void everyTableBelongsToOneModule() {
        assertThat(tables).hasSizeGreaterThan(40);
        List<String> unclear =
                tables.keySet().stream().filter(table -> owners(table).size() != 1).map(table -> table + ": " + owners(table)).toList();

        assertThat(unclear).isEmpty();
    }

    @Test
    void aModuleTouchesTheTablesOfAnotherOnlyWhereTheListSaysWhy() throws IOException {
        Set<String> known = Files.readAllLines(OF_OTHERS).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ")).filter(line -> line.length == 3 && !line[2].isBlank())
                .map(line -> line[0] + " touches " + line[1]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(ofOthers(touched)).containsExactlyElementsOf(known);
    }

    @Test
    void noModuleButTheDemoWritesATableOfAnother() {
        assertThat(ofOthers(written)).as("the demo makes a past").containsExactly("demo touches volunteer");
    }

    @Test
    void whoReadsATableOfAnotherIsNamed() {
        look("overview",
                "class Broken { String sql = \"select count(*) from case_file\"; String write = \"update person set phone = null\"; }");

        assertThat(ofOthers(touched)).contains("overview touches case_file", "overview touches person");
        assertThat(ofOthers(written)).contains("overview touches person").doesNotContain("overview touches case_file");
    }

    private Set<String> ofOthers(Map<String, Set<String>> used) {
        Set<String> found = new TreeSet<>();
        used.forEach((table, modules) -> modules.stream().filter(module -> !owners(table).contains(module))
                .forEach(module -> found.add(module + " touches " + table)));
        return found;
    }

    private Set<String> owners(String table) {
        Set<String> known = known(table);
        return !known.isEmpty() ? known : tables.entrySet().stream().filter(other -> other.getValue().equals(tables.get(table)))
                .flatMap(other -> known(other.getKey()).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> known(String table) {
        return entities.getOrDefault(table, inserted.getOrDefault(table, Set.of()));
    }

    private void look(Path file) {
        try {
            look(SOURCE.relativize(file).getName(0).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(String module, String source) {
        note(entities, module, ENTITY, source);
        TEXT.matcher(source).results().map(text -> text.group().toLowerCase(Locale.ROOT)).forEach(text -> {
            note(touched, module, READ, text);
            note(inserted, module, INSERT, text);
            note(written, module, WRITE, text);
        });
    }

    private void note(Map<String, Set<String>> where, String module, Pattern pattern, String text) {
        pattern.matcher(text).results().map(one -> one.group(1)).filter(tables::containsKey)
                .forEach(table -> where.computeIfAbsent(table, any -> new TreeSet<>()).add(module));
    }

    private static Map<String, String> tables() {
        Map<String, String> created = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String number = file.getFileName().toString().split("_")[0];
                CREATED.matcher(Files.readString(file)).results().forEach(one -> created.put(one.group(1), number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return created;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".java") && file.getNameCount() > SOURCE.getNameCount() + 1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
