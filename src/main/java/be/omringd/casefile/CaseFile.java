package be.omringd.casefile;

import be.omringd.access.AccessScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    private UUID id;
    @Version
    private Long version;
    @Enumerated(EnumType.STRING)
    private CaseKind kind;
    private UUID personId;
    private AccessScope accessScope;
    @Enumerated(EnumType.STRING)
    private CaseStatus status;
    @Enumerated(EnumType.STRING)
    private CasePhase phase;
    private Instant openedAt;
    private Instant phaseSince;
    private Instant pausedAt;
    private Instant closedAt;
    private String closeReason;
    private boolean concernOpen;
    private boolean deceased;

    protected CaseFile() {}

    CaseFile(UUID id, CaseKind kind, UUID personId, AccessScope scope, CasePhase first, Instant now) {
        this.id = id;
        this.kind = kind;
        this.personId = personId;
        this.accessScope = scope;
        this.status = CaseStatus.OPEN;
        this.phase = first;
        this.openedAt = now;
        this.phaseSince = now;
    }

    void enter(CasePhase next, Instant now) {
        if (status != CaseStatus.CLOSED && phase != next) {
            phase = next;
            phaseSince = now;
        }
    }

    /** False where it was not open: pausing twice changes nothing. */
    boolean pause(Instant now) {
        if (status != CaseStatus.OPEN) {
            return false;
        }
        status = CaseStatus.PAUSED;
        pausedAt = now;
        return true;
    }

    boolean resume() {
        if (status != CaseStatus.PAUSED) {
            return false;
        }
        status = CaseStatus.OPEN;
        pausedAt = null;
        return true;
    }

    boolean close(String reason, Instant now) {
        if (status == CaseStatus.CLOSED) {
            return false;
        }
        status = CaseStatus.CLOSED;
        closeReason = reason;
        closedAt = now;
        pausedAt = null;
        return true;
    }

    /** False where it was not closed. */
    boolean reopen(CasePhase next, Instant now) {
        if (status != CaseStatus.CLOSED) {
            return false;
        }
        status = CaseStatus.OPEN;
        closeReason = null;
        closedAt = null;
        phase = next;
        phaseSince = now;
        return true;
    }

    void moveTo(AccessScope next) {
        accessScope = next;
    }

    void concern(boolean open) {
        concernOpen = open;
    }

    void died() {
        deceased = true;
    }

    UUID id() {
        return id;
    }

    CaseKind kind() {
        return kind;
    }

    UUID personId() {
        return personId;
    }

    AccessScope scope() {
        return accessScope;
    }

    CaseStatus status() {
        return status;
    }

    CasePhase phase() {
        return phase;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant phaseSince() {
        return phaseSince;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closeReason() {
        return closeReason;
    }

    boolean concernOpen() {
        return concernOpen;
    }

    boolean deceased() {
        return deceased;
    }
}
