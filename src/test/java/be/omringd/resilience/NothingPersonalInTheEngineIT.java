package be.omringd.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.demo.CaseScript;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case goes from a request to a running group with a volunteer. Then everything that anybody typed, read from the database, is
 * looked for in all files that the broker wrote.
 */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
class NothingPersonalInTheEngineIT {

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TestBroker broker;
    @Autowired
    JsonMapper json;

    @Test
    void noWordThatSomebodyTypedIsInTheBrokersFiles() throws IOException {
        new CaseScript(context).driveToRunningGroup(6);

        Set<String> typed = new TreeSet<>();
        for (String columns : List.of(
                "concat_ws('|', first_name, last_name, phone, mail) from person", "concat_ws('|', requester_name, question) from request",
                "nickname from network_contact", "display_name from app_user", "detail from timeline_entry where detail is not null")) {
            jdbc.queryForList("select " + columns, String.class).forEach(row -> typed.addAll(List.of(row.split("\\|"))));
        }
        jdbc.queryForList("select answers from work_item where answers is not null", String.class)
                .forEach(answers -> texts(json.readTree(answers), typed));
        typed.removeIf(text -> !saysSomething(text));
        assertThat(typed).as("what was typed on the way").hasSizeGreaterThan(30).anyMatch(text -> text.endsWith("@example.org"));

        List<byte[]> written = brokerFiles();
        String caseId = jdbc.queryForObject("select id from case_file", String.class);
        assertThat(found(caseId, written)).as("the id of the case, which the broker does know").isTrue();
        assertThat(typed.stream().filter(text -> found(text, written))).as("typed by a person and found in the engine").isEmpty();

        String told = jdbc.queryForList("select table_name from information_schema.tables where table_schema = database()"
                + " and table_name like 'engine\\_%'", String.class).stream()
                .flatMap(table -> jdbc.queryForList("select * from " + table).stream()).map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertThat(told).as("the id of the case, which the engine does tell").contains(caseId);
        assertThat(typed.stream().filter(told::contains)).as("typed by a person and told by the engine").isEmpty();
    }

    /** Longer than a code and not one: names, sentences, numbers of telephones. */
    private static boolean saysSomething(String text) {
        boolean code = text.matches("[a-z][a-zA-Z]*|[A-Z_]+|[0-9:.T-]+|[0-9a-f-]{36}|\\d{5}(:.*)?");
        return text.length() >= 3 && !code;
    }

    private static void texts(JsonNode node, Set<String> into) {
        if (node.isString()) {
            into.add(node.asString());
        }
        node.forEach(child -> texts(child, into));
    }

    private List<byte[]> brokerFiles() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(broker.dataFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static boolean found(String text, List<byte[]> contents) {
        // ISO-8859-1 keeps every byte, so that UTF-8 bytes can be searched as a string
        String needle = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return contents.stream().anyMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(needle));
    }
}
