package be.omringd.testing;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Jobs as the engine hands them to a worker, for tests without an engine. */
public final class Jobs {

    private static final AtomicLong KEYS = new AtomicLong(1_000_000);

    private Jobs() {}

    /** A job with these variables, that was never seen before. */
    public static ActivatedJob of(String type, Map<String, Object> variables) {
        return of(type, variables, Map.of());
    }

    /** With what stands in the headers of its task. */
    public static ActivatedJob of(String type, Map<String, Object> variables, Map<String, String> headers) {
        ActivatedJob job = mock(ActivatedJob.class);
        long key = KEYS.incrementAndGet();
        when(job.getKey()).thenReturn(key);
        when(job.getType()).thenReturn(type);
        when(job.getElementId()).thenReturn(type.substring(type.indexOf('.') + 1));
        when(job.getBpmnProcessId()).thenReturn("test");
        when(job.getProcessInstanceKey()).thenReturn(key);
        when(job.getRetries()).thenReturn(3);
        when(job.getCustomHeaders()).thenReturn(headers);
        when(job.getVariablesAsMap()).thenReturn(variables);
        variables.forEach((name, value) -> when(job.getVariable(name)).thenReturn(value));
        return job;
    }
}
