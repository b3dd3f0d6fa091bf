package be.omringd.bench.lifecycle;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the engine can do: a client that keeps nothing, and completes each task as soon as it gets it. It asks for jobs, as ours does, and
 * has none pushed to it.
 */
final class BareClientSide extends Side {

    private static final String MESSAGE = "BareLifecycleStarted";
    private static final String HUMAN = """
            <bpmn:serviceTask id="%s"><bpmn:extensionElements><zeebe:taskDefinition type="bench.bare.human"/></bpmn:extensionElements></bpmn:serviceTask>
            """;

    private final CamundaClient client;

    private BareClientSide(CamundaClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws Exception {
        CamundaClient client = CamundaClient.newClientBuilder().grpcAddress(URI.create(arguments[0])).preferRestOverGrpc(false).build();
        client.newDeployResourceCommand()
                .addResourceString(Shape.zeebe("bare-lifecycle", MESSAGE, HUMAN, "bench.bare.step"), StandardCharsets.UTF_8, "bare.bpmn").send().join();
        BareClientSide side = new BareClientSide(client);
        client.newWorker().jobType("bench.bare.human")
                .handler((jobs, job) -> side.came(id(job.getVariablesAsMap()), () -> jobs.newCompleteCommand(job).variables(Map.of("answer", "ja")).send().join()))
                .timeout(Duration.ofHours(6)).maxJobsActive(64).open();
        client.newWorker().jobType("bench.bare.step").handler((jobs, job) -> {
            jobs.newCompleteCommand(job).send().join();
            if (job.getElementId().equals("service" + TASKS)) {
                side.ended(id(job.getVariablesAsMap()));
            }
        }).timeout(Duration.ofSeconds(30)).open();
        side.serve();
    }

    private static UUID id(Map<String, Object> variables) {
        return UUID.fromString(variables.get("caseId").toString());
    }

    @Override
    UUID start(Consumer<UUID> known) {
        UUID id = UUID.randomUUID();
        known.accept(id);
        client.newPublishMessageCommand().messageName(MESSAGE).correlationKey(id.toString()).messageId(id.toString())
                .variables(Map.of("caseId", id.toString())).send().join();
        return id;
    }
}
