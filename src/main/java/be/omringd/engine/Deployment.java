package be.omringd.engine;

import be.omringd.database.UtcMoments;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings our diagrams, decisions and forms to the engine, as soon as it answers, and keeps each version of a diagram that we
 * brought, so that a file can show the one that it runs on. The engine itself makes a new version only of what has changed.
 */
@Component
public class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    private final ObjectProvider<CamundaClient> client;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final EngineHealth health;
    private final Clock clock;
    private volatile boolean done;

    Deployment(ObjectProvider<CamundaClient> client, JdbcTemplate jdbc, ApplicationEventPublisher events, EngineHealth health,
            Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.events = events;
        this.health = health;
        this.clock = clock;
    }

    /** Whether the engine has our processes. */
    public boolean done() {
        return done;
    }

    /** The engine, where there is one; whether it answers and has our processes is another matter. */
    Optional<CamundaClient> engine() {
        return Optional.ofNullable(client.getIfAvailable());
    }

    @Scheduled(fixedDelay = 500)
    void deploy() {
        CamundaClient zeebe = done ? null : client.getIfAvailable();
        if (zeebe == null) {
            return;
        }
        try {
            bring(zeebe, resources());
            done = true;
            health.answered();
            events.publishEvent(new Deployed());
        } catch (ClientException notYet) {
            health.didNotAnswer();
            LOG.info("The engine does not take the processes yet: {}", notYet.getMessage());
        }
    }

    /** Brings these files to the engine and keeps what became a diagram there. */
    void bring(CamundaClient zeebe, Map<String, byte[]> resources) {
        DeploymentEvent deployment = deploy(zeebe, resources);
        deployment.getProcesses().forEach(process -> jdbc.update(
                """
                insert into process_definition (process_definition_key, process_id, version, xml, deployed_at) values (?, ?, ?, ?, ?)
                on duplicate key update process_id = values(process_id)""",
                process.getProcessDefinitionKey(), process.getBpmnProcessId(), process.getVersion(),
                new String(resources.get(process.getResourceName()), StandardCharsets.UTF_8), UtcMoments.stored(clock.instant())));
    }

    private static DeploymentEvent deploy(CamundaClient zeebe, Map<String, byte[]> resources) {
        DeployResourceCommandStep2 command = null;
        for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
            command = command == null
                    ? zeebe.newDeployResourceCommand().addResourceBytes(resource.getValue(), resource.getKey())
                    : command.addResourceBytes(resource.getValue(), resource.getKey());
        }
        if (command == null) {
            throw new IllegalStateException("There is no process to deploy");
        }
        return command.requestTimeout(Duration.ofSeconds(20)).send().join();
    }

    /** All diagrams, decisions and forms of this application, by folder and name. */
    static Map<String, byte[]> resources() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> resources = new TreeMap<>();
        try {
            for (String pattern : new String[] {"classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn",
                "classpath*:forms/**/*.form"}) {
                for (Resource resource : resolver.getResources(pattern)) {
                    String[] path = resource.getURL().getPath().split("/");
                    String name = path[path.length - 2] + "/" + path[path.length - 1];
                    resources.put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return resources;
    }

    /** The engine has our processes: cases can start. */
    public record Deployed() {}
}
