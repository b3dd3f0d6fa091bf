package be.omringd.mirror;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mirror: for whom, what it asks, until when, and how it ended. */
@Entity
@Table(name = "mirror")
class Mirror {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private UUID setId;
    private int number;
    @Enumerated(EnumType.STRING)
    private MirrorState state;
    private Instant openedAt;
    private LocalDate closesOn;
    private @Nullable Instant closedAt;
    private @Nullable LocalDate sessionOn;
    private @Nullable String said;

    protected Mirror() {}

    Mirror(CaseId caseId, UUID setId, int number, Instant now, LocalDate closesOn) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.setId = setId;
        this.number = number;
        this.state = MirrorState.OPEN;
        this.openedAt = now;
        this.closesOn = closesOn;
    }

    MirrorId id() {
        return new MirrorId(id);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    UUID setId() {
        return setId;
    }

    int number() {
        return number;
    }

    MirrorState state() {
        return state;
    }

    boolean isOpen() {
        return state == MirrorState.OPEN;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    /** Stays open until this day. Nothing to do where it ended. */
    void keepOpenUntil(LocalDate day) {
        if (isOpen()) {
            closesOn = day;
        }
    }

    /** False where it had ended before. */
    boolean end(MirrorState how, Instant now) {
        if (!isOpen()) {
            return false;
        }
        state = how;
        closedAt = now;
        return true;
    }

    /** The picture was shown on this day. */
    void shown(LocalDate on, String what) {
        sessionOn = on;
        said = what;
    }

    MirrorSummary summary() {
        return new MirrorSummary(id(), caseId(), number, state, openedAt, closesOn, closedAt, sessionOn, said);
    }
}
