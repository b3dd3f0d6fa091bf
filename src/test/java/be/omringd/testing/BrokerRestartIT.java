package be.omringd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import java.net.URI;
import org.junit.jupiter.api.Test;

class BrokerRestartIT {

    @Test
    void aKilledBrokerComesBackOnTheSameAddressWithItsData() {
        try (TestBroker broker = TestBroker.started();
                CamundaClient client = CamundaClient.newClientBuilder().grpcAddress(broker.grpcAddress())
                        .preferRestOverGrpc(false).build()) {
            URI before = broker.grpcAddress();
            Topology topology = client.newTopologyRequest().send().join();
            assertThat(topology.getPartitionsCount()).isEqualTo(1);
            assertThat(topology.getGatewayVersion()).isEqualTo("8.5.8");
            long first = createInstance(client);

            broker.kill();
            broker.start();

            assertThat(broker.grpcAddress()).isEqualTo(before);
            // Keys go up: a broker that had lost its data would begin again.
            assertThat(createInstance(client)).isGreaterThan(first);
        }
    }

    private static long createInstance(CamundaClient client) {
        client.newDeployResourceCommand().addResourceStringUtf8("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <process id="smallest" isExecutable="true"><startEvent id="start"/></process>
                </definitions>""", "smallest.bpmn").send().join();
        return client.newCreateInstanceCommand().bpmnProcessId("smallest").latestVersion().send().join()
                .getProcessInstanceKey();
    }
}
