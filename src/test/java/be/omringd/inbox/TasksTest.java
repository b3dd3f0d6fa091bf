package be.omringd.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.omringd.engine.EngineJobs;
import be.omringd.engine.EngineJobs.Answer;
import be.omringd.form.FormValues;
import be.omringd.shell.Texts;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TasksTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID CASE = UUID.randomUUID();
    private static final long KEY = 4711;

    private final TaskRoots roots = mock();
    private final Completing completing = mock();
    private final EngineJobs jobs = mock();
    private final Tasks tasks = new Tasks(roots, completing, jobs);

    @BeforeEach
    void aTask() {
        when(completing.complete(any(), any(), any(), any(), any())).thenReturn(new Completion.Done());
        when(completing.withdrawnWhileTyping(any(), any(), any())).thenReturn(new Completion.Gone());
    }

    @Test
    void theEngineIsNotAskedWhereItToldThatItHasTheTask() {
        told(Answer.ALIVE);

        assertThat(tasks.complete(ID, FormValues.EMPTY, Texts.DUTCH)).isEqualTo(new Completion.Done());

        verify(jobs, never()).ask(anyLong());
    }

    @Test
    void whatTheEngineToldThatItTookAwayIsNotCompleted() {
        told(Answer.GONE);

        assertThat(tasks.complete(ID, FormValues.EMPTY, Texts.DUTCH)).isEqualTo(new Completion.Gone());

        verify(completing, never()).complete(any(), any(), any(), any(), any());
        verify(jobs, never()).ask(anyLong());
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void theEngineIsAskedWhereItToldNothingLately(Answer answer) {
        told(Answer.UNKNOWN);
        when(jobs.ask(KEY)).thenReturn(CompletableFuture.completedFuture(answer));

        Completion completion = tasks.complete(ID, FormValues.EMPTY, Texts.DUTCH);

        assertThat(completion).isEqualTo(answer == Answer.GONE ? new Completion.Gone() : new Completion.Done());
    }

    private void told(Answer answer) {
        when(roots.of(ID)).thenReturn(Optional.of(new TaskRoots.Root(CASE, KEY, answer)));
    }
}
