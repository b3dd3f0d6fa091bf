package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the table holds is played here; the engine takes each command, unless it is away. */
class OutboxTest {

    private static final UUID CASE = UUID.randomUUID();

    private final List<ProcessCommand> table = new CopyOnWriteArrayList<>();
    /** How much of the table is committed: what the same transaction writes, it does not find there. */
    private volatile int committed;
    private final List<Long> sent = new CopyOnWriteArrayList<>();
    private final List<Long> refused = new CopyOnWriteArrayList<>();
    private final List<Set<UUID>> noted = new CopyOnWriteArrayList<>();
    private final Set<UUID> tried = ConcurrentHashMap.newKeySet();
    /** Jobs that the engine does not have: completed, or taken back. */
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();
    private final Outbox.Commands commands = mock();
    private final CamundaClient zeebe = mock(RETURNS_DEEP_STUBS);
    private final ApplicationEventPublisher events = mock();
    private volatile boolean away;
    /** While the engine answers and does not have our processes yet. */
    private volatile boolean withoutProcesses;
    /** Jobs that the engine is too busy for. */
    private final Set<Long> tooBusyFor = ConcurrentHashMap.newKeySet();
    /** When it says so. */
    private volatile BooleanSupplier saysSo = () -> true;
    /** While the database does not answer whoever notes what became of commands. */
    private volatile boolean nothingIsNoted;
    /** While only the first application does not reach the database. */
    private volatile boolean cutOff;
    private DeliveryNotes notes;
    private Outbox outbox;
    private DeliveryNotes notesOfOther;
    private Outbox other;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void anEngine() {
        when(commands.save(any())).thenAnswer(call -> {
            table.add(call.getArgument(0));
            return call.getArgument(0);
        });
        when(commands.open(CASE)).thenAnswer(call -> open().stream().filter(command -> table.indexOf(command) < committed)
                .map(ProcessCommand::getId).toList());
        when(commands.findByCaseIdAndDoneAtIsNullAndFailureIsNullOrderById(any(), any())).thenAnswer(call -> open());
        when(commands.countByDoneAtIsNull()).thenAnswer(call -> (long) open().size());
        doAnswer(call -> {
            if (nothingIsNoted) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            return noted.add(Set.copyOf((Collection<UUID>) call.getArgument(0)));
        }).when(commands).done(any(), any());
        doAnswer(call -> tried.add(call.getArgument(0))).when(commands).tried(any());
        doAnswer(call -> tried.add(call.getArgument(0))).when(commands).tryAgain(any(), any());
        when(commands.isUntried(any())).thenAnswer(call -> !tried.contains(call.<UUID>getArgument(0)) && open().stream()
                .anyMatch(command -> command.getId().equals(call.getArgument(0))));
        when(commands.casesWithDueCommands(any(), anyInt())).thenReturn(Set.of(CASE));
        when(zeebe.newCompleteCommand(anyLong())).thenAnswer(call -> {
            if (away) {
                throw new ClientStatusException(Status.UNAVAILABLE, null);
            }
            if (tooBusyFor.contains(call.<Long>getArgument(0))) {
                refused.add(call.getArgument(0));
                until(saysSo);
                throw new ClientStatusException(Status.RESOURCE_EXHAUSTED, null);
            }
            sent.add(call.getArgument(0));
            if (!gone.add(call.getArgument(0))) {
                throw new ClientStatusException(Status.NOT_FOUND, null);
            }
            return mock(call.getMethod().getReturnType(), RETURNS_DEEP_STUBS);
        });
        notes = notes(() -> cutOff);
        outbox = outbox(notes, zeebe);
        notesOfOther = notes(() -> false);
        other = outbox(notesOfOther, zeebe);
    }

    @SuppressWarnings("unchecked")
    private DeliveryNotes notes(BooleanSupplier withoutDatabase) {
        TransactionTemplate transaction = mock();
        doAnswer(call -> {
            if (withoutDatabase.getAsBoolean()) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            ((Consumer<TransactionStatus>) call.getArgument(0)).accept(mock());
            return null;
        }).when(transaction).executeWithoutResult(any());
        return new DeliveryNotes(commands, transaction, events, mock(), Clock.systemUTC());
    }

    private Outbox outbox(DeliveryNotes its, @Nullable CamundaClient engine) {
        Deployment deployment = mock();
        when(deployment.engine()).thenReturn(Optional.ofNullable(engine));
        when(deployment.done()).thenAnswer(call -> !withoutProcesses);
        return new Outbox(commands, deployment, its, mock(), new JsonMapper(), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        nothingIsNoted = false;
        cutOff = false;
        outbox.destroy();
        other.destroy();
        notes.destroy();
        notesOfOther.destroy();
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
    void whatComesAfterACommandThatWasPutOffWaitsWithIt() {
        tooBusyFor.add(1L);
        AtomicInteger told = new AtomicInteger();
        saysSo = () -> told.get() == 3;
        committed(() -> {
            complete(1);
            complete(2);
            complete(3);
        }, () -> {
            told.incrementAndGet();
            until(() -> !refused.isEmpty());
        });
        until(() -> !outbox.isSending(CASE));
        assertThat(sent).isEmpty();

        tooBusyFor.clear();
        outbox.sendWhatWaits();
        until(() -> open().isEmpty());

        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void itWaitsTooWhereTheFirstWasPutOffBeforeTheOthersWereToldOf() {
        tooBusyFor.add(1L);
        committed(() -> {
            complete(1);
            complete(2);
            complete(3);
        }, () -> until(() -> !refused.isEmpty() && !outbox.isSending(CASE)));
        until(() -> !outbox.isSending(CASE));
        assertThat(sent).isEmpty();

        tooBusyFor.clear();
        committed(() -> complete(4));
        until(() -> open().isEmpty());

        assertThat(sent).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void noMessageGoesBeforeTheEngineHasOurProcessesAndThenItGoesBeforeWhatCameAfterIt() {
        withoutProcesses = true;
        committed(() -> outbox.publish("Message", CASE, Map.of(), Duration.ofDays(1)));
        until(() -> !outbox.isSending(CASE));
        committed(() -> complete(2));
        outbox.sendWhatWaits();
        until(() -> !outbox.isSending(CASE));
        verify(zeebe, never()).newPublishMessageCommand();
        assertThat(sent).isEmpty();

        withoutProcesses = false;
        outbox.on(new Deployment.Deployed());
        until(() -> open().isEmpty());

        verify(zeebe).newPublishMessageCommand();
        assertThat(sent).containsExactly(2L);
    }

    @Test
    void aTaskIsCompletedAlsoBeforeTheEngineWasBroughtOurProcessesAnew() {
        withoutProcesses = true;
        committed(() -> complete(1));
        until(() -> open().isEmpty());

        assertThat(sent).containsExactly(1L);
    }

    @Test
    void aMessageThatNobodyMayHearTwiceIsNotedAtOnce() {
        committed(() -> outbox.publish("Message", CASE, Map.of(), Duration.ZERO));
        until(() -> notedInAll() == 1);

        assertThat(table.getFirst().isHarmlessTwice()).isFalse();
    }

    @Test
    void aTaskThatTheProcessHadLeftIsToldSo() {
        gone.add(1L);

        committed(() -> complete(1));
        until(() -> notedInAll() == 1);

        verify(events).publishEvent(new ProcessCommands.JobWasGone(1, CASE));
    }

    @Test
    void whatOneApplicationDeliveredIsNotTakenForOvertakenByAnotherThatSendsItAgain() {
        cutOff = true;
        committed(() -> complete(1));
        until(() -> sent.size() == 1);

        committed(() -> other.complete(2, CASE, Map.of()));
        until(() -> open().isEmpty());

        assertThat(sent).containsExactly(1L, 1L, 2L);
        verify(events, never()).publishEvent(any(ProcessCommands.JobWasGone.class));
    }

    @Test
    void whatAnotherApplicationDeliveredIsNotTakenForOvertakenByWhoWroteIt() {
        Outbox withoutEngine = outbox(notes, null);
        nothingIsNoted = true;
        committed(() -> withoutEngine.complete(1, CASE, Map.of()));
        other.sendWhatWaits();
        until(() -> sent.size() == 1);

        nothingIsNoted = false;
        until(() -> {
            outbox.sendWhatWaits();
            return open().isEmpty();
        });

        verify(events, never()).publishEvent(any(ProcessCommands.JobWasGone.class));
    }

    @Test
    void aCaseGoesOnAfterTheDatabaseWasAway() {
        nothingIsNoted = true;
        gone.add(1L);
        committed(() -> complete(1));
        until(() -> sent.size() == 1 && !outbox.isSending(CASE));

        nothingIsNoted = false;
        outbox.sendWhatWaits();
        until(() -> open().isEmpty());

        assertThat(sent).containsExactly(1L, 1L);
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

    private void committed(Runnable work) {
        committed(work, () -> {});
    }

    /** @param between after each that is told that the transaction is committed */
    private void committed(Runnable work, Runnable between) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            work.run();
            committed = table.size();
            for (TransactionSynchronization told : List.copyOf(TransactionSynchronizationManager.getSynchronizations())) {
                told.afterCommit();
                between.run();
            }
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private static void until(BooleanSupplier condition) {
        Await.until("the outbox", Duration.ofSeconds(20), condition);
    }
}
