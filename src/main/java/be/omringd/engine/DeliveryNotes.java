package be.omringd.engine;

import be.omringd.engine.ProcessCommand.Kind;
import io.grpc.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the outbox what became of commands that were sent. That the engine has them is noted for many at once, see {@link #noteSoon}.
 */
@Component
class DeliveryNotes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryNotes.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration KEPT_AFTER_SENDING = Duration.ofDays(7);
    private static final int NOTED_AT_ONCE = 500;
    /** How many times a move is tried that may have been made, before the engine told: half a minute together. */
    private static final int WAITED_UNTIL_TOLD = 8;
    /**
     * How long what the engine has is gathered before that is noted: short beside the time after which somebody else would send it again.
     */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final Outbox.Commands commands;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final EngineProjection projection;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** Commands that this run has written, and of which it is not noted yet what became of them. */
    private final Set<UUID> written = ConcurrentHashMap.newKeySet();
    /** Commands that this run has sent, and of which it is not noted yet what became of them. */
    private final Set<UUID> tried = ConcurrentHashMap.newKeySet();
    /** Commands that the engine has, which is to be noted. */
    private final Set<UUID> delivered = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean gathering = new AtomicBoolean();

    DeliveryNotes(Outbox.Commands commands, TransactionTemplate transaction, ApplicationEventPublisher events, EngineProjection projection,
            Clock clock) {
        this.commands = commands;
        this.transaction = transaction;
        this.events = events;
        this.projection = projection;
        this.clock = clock;
    }

    /** Commands that the engine has, which is not noted yet; it changes at any time. */
    Set<UUID> delivered() {
        return delivered;
    }

    /** This run has written it. */
    void wrote(ProcessCommand command) {
        written.add(command.getId());
    }

    /**
     * It is sent now. Who did not write it says so in the table first, so that who did knows it. Whether this run sends it for the first
     * time.
     */
    boolean tries(ProcessCommand command) {
        if (tried.contains(command.getId())) {
            return false;
        }
        if (!written.contains(command.getId())) {
            transaction.executeWithoutResult(tx -> commands.tried(command.getId()));
        }
        return tried.add(command.getId());
    }

    /** The engine has it. */
    void done(ProcessCommand command) {
        if (command.isHarmlessTwice()) {
            delivered.add(command.getId());
            noteSoon();
        } else {
            transaction.executeWithoutResult(tx -> made(command));
            forget(command.getId());
        }
    }

    private void made(ProcessCommand command) {
        commands.done(Set.of(command.getId()), clock.instant());
        if (command.kind() == Kind.MIGRATE) {
            events.publishEvent(new ProcessCommands.Migrated(
                    command.caseId(), command.jobKey(), command.targetDefinitionKey(), command.becomes()));
        }
    }

    /** The engine does not want it. */
    void refused(ProcessCommand command, Status.Code code) {
        transaction.executeWithoutResult(tx -> commands.failed(command.getId(), code.name()));
    }

    /** The engine did not take it yet; the more often, the longer until the next time. */
    void later(ProcessCommand command) {
        Duration pause = Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(command.attempts(), 10)));
        transaction.executeWithoutResult(tx -> commands.tryAgain(command.getId(), clock.instant().plus(pause)));
    }

    /**
     * The job is not there. Either an earlier attempt completed it and it was not noted yet, by us or by another application on this
     * database, or the process had moved on. Only a command that was never tried before, by anybody, can tell these apart; and only who
     * wrote it knows that it was not.
     */
    void gone(ProcessCommand command, boolean first) {
        boolean movedOn = command.kind() == Kind.COMPLETE && isFirstOfAll(command, first);
        transaction.executeWithoutResult(tx -> {
            commands.done(Set.of(command.getId()), clock.instant());
            if (movedOn) {
                events.publishEvent(new ProcessCommands.JobWasGone(command.jobKey(), command.caseId()));
            }
        });
        forget(command.getId());
    }

    /** Whether the engine says so for good, however often it is asked. */
    static boolean isFinal(Status.Code code) {
        return switch (code) {
            case NOT_FOUND, INVALID_ARGUMENT, FAILED_PRECONDITION, PERMISSION_DENIED, UNAUTHENTICATED, UNIMPLEMENTED -> true;
            default -> false;
        };
    }

    /**
     * The engine does not make a change that a manager asked for. It may have made it at an earlier attempt: an instance that is gone
     * needs no cancelling, of a step the engine tells whether the next one began when it ended, and of an instance on which version it
     * runs. Else nothing was done, and it is told so. False where it has to be tried again later, because the engine has not told yet.
     */
    boolean changeRefused(ProcessCommand command, Status.Code code, @Nullable String said, boolean first) {
        MigrationRefusal refusal = command.kind() == Kind.MIGRATE ? MigrationRefusal.of(said) : null;
        boolean made = switch (command.kind()) {
            case CANCEL -> code == Status.Code.NOT_FOUND;
            // the step was left: after an earlier attempt had set it, or before anybody sent it
            case SET -> code == Status.Code.NOT_FOUND && !isFirstOfAll(command, first);
            case MIGRATE -> projection.runsOn(command.jobKey(), command.targetDefinitionKey());
            default -> projection.moved(command.jobKey(), Objects.requireNonNull(command.name()));
        };
        boolean isTold = command.kind() == Kind.MODIFY || command.kind() == Kind.MIGRATE;
        boolean mayBeToldYet = refusal == MigrationRefusal.BUSY
                || isTold && !isFirstOfAll(command, first) && projection.stands(command.jobKey());
        if (made) {
            transaction.executeWithoutResult(tx -> made(command));
        } else if (mayBeToldYet && command.attempts() < WAITED_UNTIL_TOLD) {
            later(command);
            return false;
        } else {
            LOG.info("The engine does not make change {} ({}): {}", command.getId(), command.kind(), code);
            transaction.executeWithoutResult(tx -> {
                commands.declined(command.getId(), refusal == null ? code.name() : refusal.name(), clock.instant());
                events.publishEvent(new ProcessCommands.ChangeDeclined(
                        command.caseId(), refusal == null ? null : command.name(), refusal));
            });
        }
        forget(command.getId());
        return true;
    }

    /** Whether nobody sent it before this time. */
    private boolean isFirstOfAll(ProcessCommand command, boolean first) {
        return first && written.contains(command.getId()) && commands.isUntried(command.getId());
    }

    private void forget(UUID command) {
        tried.remove(command);
        written.remove(command);
    }

    /** Notes what could not be noted the first time, because the database was away. */
    void catchUp() {
        if (!delivered.isEmpty()) {
            noteSoon();
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forgetWhatWasSentLongAgo() {
        transaction.executeWithoutResult(tx -> commands.deleteDoneBefore(clock.instant().minus(KEPT_AFTER_SENDING)));
    }

    /**
     * Notes what the engine has, all that gathered in a moment by one update. Killed before, the next start sends it again: so only
     * what the engine recognizes, however much later it comes a second time.
     */
    private void noteSoon() {
        if (!threads.isShutdown() && gathering.compareAndSet(false, true)) {
            threads.execute(() -> {
                LockSupport.parkNanos(GATHERING.toNanos());
                gathering.set(false);
                note();
            });
        }
    }

    private void note() {
        List<UUID> some = delivered.stream().limit(NOTED_AT_ONCE).toList();
        if (some.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(tx -> commands.done(some, clock.instant()));
            some.forEach(this::forget);
            some.forEach(delivered::remove);
        } catch (RuntimeException databaseAway) {
            LOG.warn("It is noted later what the engine has: {}", databaseAway.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        note();
    }
}
