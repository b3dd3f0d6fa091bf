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

/** The lus of one person: how far it is, and who keeps it going. */
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
    private Instant startedUpAt;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private Leader leader;
    private UUID companionId;

    protected Lus() {}

    Lus(UUID id, UUID caseId, UUID requestId, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.requestId = requestId;
        this.state = LusState.PREPARING;
        this.leader = Leader.NONE;
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
        if (next == LusState.STARTING_UP && startedUpAt == null) {
            startedUpAt = now;
        }
        if (next == LusState.CLOSED) {
            closedAt = now;
        }
        return true;
    }

    /** Begins once more, with nobody in the lead, after it had come to its end. False where it had not. */
    boolean beginAnew(Instant now) {
        if (!closed()) {
            return false;
        }
        state = LusState.PREPARING;
        leader = Leader.NONE;
        companionId = null;
        openedAt = now;
        startedUpAt = null;
        closedAt = null;
        return true;
    }

    /** A volunteer keeps the group going from now on, beside the worker first. */
    void welcome(UUID volunteerId) {
        mustBeOpen();
        companionId = volunteerId;
        leader = Leader.VOLUNTEER;
    }

    /** Who keeps the group going; anybody but a volunteer means that there is no companion. */
    void leadBy(Leader next) {
        mustBeOpen();
        if (next == Leader.VOLUNTEER && companionId == null) {
            throw new IllegalStateException("No volunteer was welcomed in this lus");
        }
        leader = next;
        if (next != Leader.VOLUNTEER) {
            companionId = null;
        }
    }

    /** Days since we began to look for people, for the advice on when to start. */
    long daysSearching(Instant now) {
        return Math.max(0, Duration.between(openedAt, now).toDays());
    }

    boolean closed() {
        return state == LusState.CLOSED;
    }

    private void mustBeOpen() {
        if (closed()) {
            throw new IllegalStateException("This lus is closed");
        }
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

    Instant startedUpAt() {
        return startedUpAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Leader leader() {
        return leader;
    }

    UUID companionId() {
        return companionId;
    }
}
