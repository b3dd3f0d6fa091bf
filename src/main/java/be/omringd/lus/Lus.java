package be.omringd.lus;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lus of one person: since when, and until when. How far it is, is the phase of its file ({@link LusInFile}). */
@Entity
@Table(name = "lus")
class Lus {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private @Nullable UUID requestId;
    private Instant openedAt;
    private @Nullable Instant closedAt;

    protected Lus() {}

    Lus(UUID id, UUID caseId, @Nullable UUID requestId, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.requestId = requestId;
        this.openedAt = now;
    }

    /** Comes to its end. False where it had before. */
    boolean close(Instant now) {
        if (closed()) {
            return false;
        }
        closedAt = now;
        return true;
    }

    /** Begins once more after it had come to its end. False where it had not. */
    boolean beginAnew(Instant now) {
        if (!closed()) {
            return false;
        }
        openedAt = now;
        closedAt = null;
        return true;
    }

    /** Days since we began to look for people, for the advice on when to start. */
    long daysSearching(Instant now) {
        return Math.max(0, Duration.between(openedAt, now).toDays());
    }

    boolean closed() {
        return closedAt != null;
    }

    LusId id() {
        return new LusId(id);
    }

    UUID caseId() {
        return caseId;
    }

    @Nullable
    UUID requestId() {
        return requestId;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
