package be.omringd.volunteer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A check that one volunteer needs: that it was done and when, never what stood on a paper. */
@Entity
@Table(name = "volunteer_check")
class RequiredCheck {

    enum State { OPEN, DONE, REFUSED }

    @Embeddable
    record Key(@Column(name = "volunteer_id") UUID volunteerId, @Enumerated(EnumType.STRING) CheckKind kind) {}

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate settledOn;
    private UUID notedBy;

    protected RequiredCheck() {}

    RequiredCheck(VolunteerId volunteer, CheckKind kind) {
        key = new Key(volunteer.value(), kind);
        state = State.OPEN;
    }

    void settle(State next, LocalDate day, UUID by) {
        state = next;
        settledOn = day;
        notedBy = by;
    }

    CheckKind kind() {
        return key.kind();
    }

    State state() {
        return state;
    }

    LocalDate settledOn() {
        return settledOn;
    }
}
