package be.omringd.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseCaseWorkerTest {

    @ParameterizedTest
    @CsvSource({"stopped,moved,moved", "stopped,,ownWish", "deceased,,deceased", "finished,,goalReached", ",,ownWish"})
    void theEndingOfTheDiagramAndTheClosingTalkGiveTheReason(String ending, String said, String reason) {
        CaseId caseId = new CaseId(UUID.randomUUID());
        CaseFiles files = mock();
        ActivatedJob job = mock();
        when(job.getVariable("caseId")).thenReturn(caseId.toString());
        when(job.getCustomHeaders()).thenReturn(ending == null ? Map.of() : Map.of("ending", ending));
        when(job.getVariablesAsMap()).thenReturn(said == null ? Map.of() : Map.of("closeReason", said));
        JobOnce once = new JobOnce() {
            @Override
            public Map<String, Object> once(ActivatedJob offered, Supplier<Map<String, Object>> work) {
                return work.get();
            }
        };

        assertThat(new CloseCaseWorker(once, files).work(job)).isEmpty();
        verify(files).close(eq(caseId), eq(reason));
    }
}
