package be.omringd.onboarding.internal;

import be.omringd.onboarding.CheckKind;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A check that one volunteer needs: that it was done and when, never what stood on a paper. */
@Entity
@Table(name = "volunteer_check")
public class RequiredCheck {

    public enum State { OPEN, DONE, REFUSED }

    @Embeddable
    public record Key(@Column(name = "volunteer_id") UUID volunteerId, @Enumerated(EnumType.STRING) CheckKind kind) {}

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private State state;
    private @Nullable LocalDate settledOn;
    private @Nullable UUID notedBy;

    protected RequiredCheck() {}

    public RequiredCheck(VolunteerId volunteer, CheckKind kind) {
        key = new Key(volunteer.value(), kind);
        state = State.OPEN;
    }

    public void settle(State next, LocalDate day, UUID by) {
        state = next;
        settledOn = day;
        notedBy = by;
    }

    public CheckKind kind() {
        return key.kind();
    }

    public State state() {
        return state;
    }

    /** When it was done, or its answer was no; null while it is open. */
    public @Nullable LocalDate settledOn() {
        return settledOn;
    }

    /** Whether it was done, after this day. */
    public boolean doneAfter(LocalDate day) {
        return state == State.DONE && settledOn != null && settledOn.isAfter(day);
    }
}
