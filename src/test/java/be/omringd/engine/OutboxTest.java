package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.omringd.testing.Await;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the table holds is played here; the engine takes each command, unless it is away. */
class OutboxTest {

    private static final UUID CASE = UUID.randomUUID();

    private final List<ProcessCommand> table = new CopyOnWriteArrayList<>();
    private final List<Long> sent = new CopyOnWriteArrayList<>();
    private final List<Set<UUID>> noted = new CopyOnWriteArrayList<>();
    private final Outbox.Commands commands = mock();
    private final CamundaClient zeebe = mock(RETURNS_DEEP_STUBS);
    private final ApplicationEventPublisher events = mock();
    private volatile boolean away;
    private DeliveryNotes notes;
    private Outbox outbox;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void anEngine() {
        when(commands.save(any())).thenAnswer(call -> {
            table.add(call.getArgument(0));
            return call.getArgument(0);
        });
        when(commands.open(CASE)).thenAnswer(call -> open().stream().map(ProcessCommand::getId).toList());
        when(commands.findByCaseIdAndDoneAtIsNullAndFailureIsNullOrderById(any(), any())).thenAnswer(call -> open());
        when(commands.countByDoneAtIsNull()).thenAnswer(call -> (long) open().size());
        doAnswer(call -> noted.add(Set.copyOf((Collection<UUID>) call.getArgument(0)))).when(commands).done(any(), any());
        TransactionTemplate transaction = mock();
        doAnswer(call -> {
            ((Consumer<TransactionStatus>) call.getArgument(0)).accept(mock());
            return null;
        }).when(transaction).executeWithoutResult(any());
        when(zeebe.newCompleteCommand(anyLong())).thenAnswer(call -> {
            if (away) {
                throw new ClientStatusException(Status.UNAVAILABLE, null);
            }
            sent.add(call.getArgument(0));
            return mock(call.getMethod().getReturnType(), RETURNS_DEEP_STUBS);
        });
        ObjectProvider<CamundaClient> client = mock();
        when(client.getIfAvailable()).thenReturn(zeebe);
        when(client.getObject()).thenReturn(zeebe);
        notes = new DeliveryNotes(commands, transaction, events, mock(), Clock.systemUTC());
        outbox = new Outbox(commands, client, notes, mock(), new JsonMapper(), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        outbox.destroy();
        notes.destroy();
    }

    @Test
    void aCommandThatNothingGoesBeforeIsSentWithoutReadingItAgain() {
        committed(() -> complete(1));
        until(() -> sent.size() == 1);

        assertThat(sent).containsExactly(1L);
        verify(commands, never()).findByCaseIdAndDoneAtIsNullAndFailureIsNullOrderById(any(), any());
    }

    @Test
    void whatTheEngineHasIsNotedForManyAtOnceAndIsSentOnce() {
        LongStream.rangeClosed(1, 20).forEach(key -> committed(() -> complete(key)));
        until(() -> outbox.waiting() == 0);
        until(() -> notedInAll() == 20);

        assertThat(sent).containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(noted).hasSizeLessThan(20);
    }

    @Test
    void whatWaitsGoesBeforeWhatComesLater() {
        away = true;
        committed(() -> complete(1));
        until(() -> commands.countByDoneAtIsNull() == 1 && !outbox.isSending(CASE));
        away = false;

        committed(() -> complete(2));
        until(() -> sent.size() == 2);

        assertThat(sent).containsExactly(1L, 2L);
    }

    @Test
    void commandsOfOneTransactionGoInTheirOrder() {
        committed(() -> {
            complete(1);
            complete(2);
            complete(3);
        });
        until(() -> sent.size() == 3);

        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aMessageThatNobodyMayHearTwiceIsNotedAtOnce() {
        committed(() -> outbox.publish("Message", CASE, Map.of(), Duration.ZERO));
        until(() -> notedInAll() == 1);

        assertThat(table.getFirst().isHarmlessTwice()).isFalse();
    }

    private void complete(long key) {
        outbox.complete(key, CASE, Map.of());
    }

    private List<ProcessCommand> open() {
        return table.stream().filter(command -> noted.stream().noneMatch(ids -> ids.contains(command.getId()))).toList();
    }

    private int notedInAll() {
        return noted.stream().mapToInt(Set::size).sum();
    }

    private static void committed(Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            work.run();
            new ArrayList<>(TransactionSynchronizationManager.getSynchronizations()).forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        Await.until("the outbox", Duration.ofSeconds(20), condition);
    }
}
