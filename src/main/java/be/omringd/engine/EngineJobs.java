package be.omringd.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** What we ask the engine about jobs. Not to be called inside a transaction. */
@Service
public class EngineJobs {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ObjectProvider<CamundaClient> client;
    private final EngineHealth health;
    private volatile @Nullable String version;

    EngineJobs(ObjectProvider<CamundaClient> client, EngineHealth health) {
        this.client = client;
        this.health = health;
    }

    /** Asks after the engine every few seconds, so that screens can tell that a process waits for it. */
    @Scheduled(fixedDelay = 3000)
    void askAfterTheEngine() {
        CamundaClient zeebe = client.getIfAvailable();
        if (zeebe != null) {
            try {
                version = zeebe.newTopologyRequest().requestTimeout(PATIENCE).send().join().getGatewayVersion();
                health.answered();
            } catch (ClientException away) {
                health.didNotAnswer();
            }
        }
    }

    /** The version of the engine, such as 8.5.8; empty until it answered. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** What the engine says of a job. */
    public enum Answer { ALIVE, GONE, UNKNOWN }

    /** Whether the job still exists; UNKNOWN where the engine does not answer within two seconds. */
    public CompletableFuture<Answer> ask(long jobKey) {
        CamundaClient zeebe = client.getIfAvailable();
        if (zeebe == null) {
            return CompletableFuture.completedFuture(Answer.UNKNOWN);
        }
        // setting the retries to what they are changes nothing, and is refused once the job is gone (all versions from 8.5 on)
        return zeebe.newUpdateRetriesCommand(jobKey).retries(1).requestTimeout(PATIENCE).send().toCompletableFuture()
                .handle((response, failure) -> {
                    if (failure == null) {
                        health.answered();
                        return Answer.ALIVE;
                    }
                    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                    return statusOf(failure, cause) == Status.Code.NOT_FOUND ? Answer.GONE : Answer.UNKNOWN;
                });
    }

    /** Holds a job for this long, so that the engine offers it again only after that. */
    public void hold(long jobKey, Duration time) {
        try {
            client.getObject().newUpdateTimeoutCommand(jobKey).timeout(time).send();
        } catch (ClientException ignored) {
            // offered again a little sooner, which changes nothing
        }
    }

    private static Status.Code statusOf(Throwable... failures) {
        for (Throwable failure : failures) {
            if (failure instanceof ClientStatusException status) {
                return status.getStatusCode();
            }
            if (failure instanceof io.grpc.StatusRuntimeException status) {
                return status.getStatus().getCode();
            }
        }
        return Status.Code.UNKNOWN;
    }
}
