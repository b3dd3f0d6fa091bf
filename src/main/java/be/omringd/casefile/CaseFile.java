package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.access.Team;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String kind;
    @Enumerated(EnumType.STRING)
    private CaseSubject.Kind subjectKind;
    private @Nullable UUID personId;
    private @Nullable UUID subjectId;
    private @Nullable String title;
    private AccessScope accessScope;
    @Enumerated(EnumType.STRING)
    private @Nullable Team ledBy;
    @Enumerated(EnumType.STRING)
    private CaseStatus status;
    private String phase;
    private Instant openedAt;
    private Instant phaseSince;
    private @Nullable Instant pausedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closeReason;
    private boolean concernOpen;
    private boolean deceased;

    protected CaseFile() {}

    /** The title of a case about a person is the name of that person, which is not kept here. */
    CaseFile(UUID id, CaseKind kind, CaseSubject subject, @Nullable String title, AccessScope scope, Phase first, Instant now) {
        boolean person = subject.kind() == CaseSubject.Kind.PERSON;
        this.id = id;
        this.kind = kind.code();
        this.subjectKind = subject.kind();
        this.personId = person ? subject.id() : null;
        this.subjectId = person ? null : subject.id();
        this.title = person ? null : title;
        this.accessScope = scope;
        this.ledBy = scope.teams().stream().findFirst().orElse(null);
        this.status = CaseStatus.OPEN;
        this.phase = first.name();
        this.openedAt = now;
        this.phaseSince = now;
    }

    void enter(Phase next, Instant now) {
        if (status != CaseStatus.CLOSED && !phase.equals(next.name())) {
            phase = next.name();
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
    boolean reopen(Phase next, Instant now) {
        if (status != CaseStatus.CLOSED) {
            return false;
        }
        status = CaseStatus.OPEN;
        closeReason = null;
        closedAt = null;
        phase = next.name();
        phaseSince = now;
        return true;
    }

    void moveTo(AccessScope next) {
        accessScope = next;
    }

    /** These teams carry it; the lead is one of them. */
    void carriedBy(Set<Team> teams, Team lead) {
        accessScope = AccessScope.of(teams);
        ledBy = lead;
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

    void called(String title) {
        this.title = title;
    }

    String kind() {
        return kind;
    }

    CaseSubject subject() {
        return new CaseSubject(subjectKind, Objects.requireNonNull(personId == null ? subjectId : personId, "A file is about somebody"));
    }

    @Nullable
    String title() {
        return title;
    }

    AccessScope scope() {
        return accessScope;
    }

    /** The team that leads; null where it is in a region. */
    @Nullable
    Team ledBy() {
        return ledBy;
    }

    CaseStatus status() {
        return status;
    }

    String phase() {
        return phase;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant phaseSince() {
        return phaseSince;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
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
