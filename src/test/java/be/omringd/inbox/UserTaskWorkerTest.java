package be.omringd.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.omringd.access.CurrentActor;
import be.omringd.engine.ProcessRuns;
import be.omringd.engine.ProcessWork;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class UserTaskWorkerTest {

    private final ArrivingTasks items = mock();
    private final LongHold hold = mock();
    private final Reconciliation reconciliation = mock();
    private final TransactionTemplate transaction = mock();
    private final UserTaskWorker worker = new UserTaskWorker(
            items, mock(ProcessRuns.class), hold, reconciliation, new ProcessWork(new CurrentActor(), transaction), Clock.systemUTC());

    /** The engine gives a task one try: used up, the task ends in an incident, and what was filled in is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"take over", "hold", "look into"})
    void anOutageUsesUpNoTryOfTheEngine(String step) {
        when(transaction.execute(any()))
                .thenAnswer(call -> call.<TransactionCallback<?>>getArgument(0).doInTransaction(mock(TransactionStatus.class)));
        when(items.offered(any())).thenReturn(UUID.randomUUID());
        RuntimeException outage = new DataAccessResourceFailureException("away");
        Map.<String, Consumer<RuntimeException>>of(
                "take over", failure -> doThrow(failure).when(items).offered(any()),
                "hold", failure -> doThrow(failure).when(hold).came(any(), anyLong()),
                "look into", failure -> doThrow(failure).when(reconciliation).came(any(), any(), anyLong())).get(step).accept(outage);
        ActivatedJob job = mock();
        when(job.getRetries()).thenReturn(1);
        when(job.getCustomHeaders()).thenReturn(Map.of("io.camunda.zeebe:formKey", "test/questions"));
        when(job.getVariable("caseId")).thenReturn(UUID.randomUUID().toString());

        JobError told = catchThrowableOfType(JobError.class, () -> worker.offered(job));

        assertThat(told.getRetries()).isEqualTo(1);
    }
}
