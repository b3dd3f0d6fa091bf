package be.omringd.processes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import io.camunda.process.test.impl.client.CamundaManagementClient;
import io.camunda.process.test.impl.runtime.CamundaProcessTestRuntime;
import io.camunda.process.test.impl.runtime.CamundaProcessTestRuntimeBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.DockerClientFactory;

/**
 * Camunda of today, from 8.8 on, as Camunda Process Test brings it: in Docker, or one that runs elsewhere and is named by the
 * system properties {@code camunda.remote.grpc}, {@code camunda.remote.rest} and {@code camunda.remote.monitoring}. Where
 * neither is there, the scenarios are skipped and say so. Only compiled with the Maven profile {@code camunda-process-test}.
 */
final class CamundaProcessTestEngine implements ProcessEngine {

    private static final Duration A_STEP = Duration.ofMillis(300);
    private static final Duration TIMERS_GO_OFF = Duration.ofSeconds(1);
    private static final String REMOTE = System.getProperty("camunda.remote.monitoring");

    private final CamundaProcessTestRuntime runtime;
    private final CamundaManagementClient management;
    private final CamundaClient client;

    CamundaProcessTestEngine() {
        assumeTrue(REMOTE != null || DockerClientFactory.instance().isDockerAvailable(),
                "Camunda Process Test needs Docker, or a Camunda that -Dcamunda.remote.monitoring and others name");
        CamundaProcessTestRuntimeBuilder builder = new CamundaProcessTestRuntimeBuilder().withConnectorsEnabled(false);
        if (REMOTE != null) {
            builder.withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
                    .withRemoteCamundaMonitoringApiAddress(URI.create(REMOTE))
                    .withCamundaClientBuilderFactory(() -> CamundaClient.newClientBuilder()
                            .grpcAddress(URI.create(System.getProperty("camunda.remote.grpc")))
                            .restAddress(URI.create(System.getProperty("camunda.remote.rest"))));
        }
        runtime = builder.build();
        runtime.start();
        management = CamundaManagementClient.createClient(runtime.getCamundaMonitoringApiAddress(), runtime.getCamundaRestApiAddress());
        client = runtime.getCamundaClientBuilderFactory().get().preferRestOverGrpc(false).build();
    }

    @Override
    public CamundaClient client() {
        return client;
    }

    @Override
    public void passTime(Duration by) {
        settle();
        management.increaseTime(by);
        LockSupport.parkNanos(TIMERS_GO_OFF.toNanos());
    }

    @Override
    public Instant now() {
        return management.getCurrentTime();
    }

    @Override
    public void settle() {
        LockSupport.parkNanos(A_STEP.toNanos());
    }

    @Override
    public void close() {
        client.close();
        try {
            runtime.close();
        } catch (Exception stillThere) {
            throw new IllegalStateException(stillThere);
        }
    }
}
