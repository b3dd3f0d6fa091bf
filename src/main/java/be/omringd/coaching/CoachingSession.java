package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time that trainers and an organisation come together. */
@Entity
@Table(name = "coaching_session")
class CoachingSession {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private SessionState state;
    private Instant plannedAt;
    private String place;
    private @Nullable String theme;
    @Column(columnDefinition = "text")
    private @Nullable String note;

    protected CoachingSession() {}

    CoachingSession(CaseId caseId, Instant at, String place, @Nullable String theme) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.state = SessionState.PLANNED;
        this.plannedAt = at;
        this.place = place;
        this.theme = theme;
    }

    void move(Instant at, String where, @Nullable String about) {
        plannedAt = at;
        place = where;
        theme = about;
    }

    void hold(@Nullable String what) {
        state = SessionState.HELD;
        note = what;
    }

    void cancel() {
        state = SessionState.CANCELLED;
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    boolean isPlanned() {
        return state == SessionState.PLANNED;
    }

    boolean counts() {
        return state != SessionState.CANCELLED;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    TrajectoryView.Session view() {
        return new TrajectoryView.Session(id, state, plannedAt, place, theme, note);
    }
}
