package be.omringd.lus;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The lus of one person: how far it is. */
@Entity
@Table(name = "lus")
class Lus {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private UUID requestId;
    @Enumerated(EnumType.STRING)
    private LusState state;
    private Instant openedAt;
    private Instant closedAt;

    protected Lus() {}

    Lus(UUID id, UUID caseId, UUID requestId, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.requestId = requestId;
        this.state = LusState.PREPARING;
        this.openedAt = now;
    }

    /**
     * Goes on to this state. False where it is there already: the engine may say the same thing twice.
     *
     * @throws IllegalStateException where a lus cannot go from here to there
     */
    boolean enter(LusState next, Instant now) {
        if (state == next) {
            return false;
        }
        if (!state.canBecome(next)) {
            throw new IllegalStateException("A lus that is " + state + " cannot become " + next);
        }
        state = next;
        if (next == LusState.CLOSED) {
            closedAt = now;
        }
        return true;
    }

    /** Begins once more after it had come to its end. False where it had not. */
    boolean beginAnew(Instant now) {
        if (!closed()) {
            return false;
        }
        state = LusState.PREPARING;
        openedAt = now;
        closedAt = null;
        return true;
    }

    /** Days since we began to look for people, for the advice on when to start. */
    long daysSearching(Instant now) {
        return Math.max(0, Duration.between(openedAt, now).toDays());
    }

    boolean closed() {
        return state == LusState.CLOSED;
    }

    LusId id() {
        return new LusId(id);
    }

    UUID caseId() {
        return caseId;
    }

    UUID requestId() {
        return requestId;
    }

    LusState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
