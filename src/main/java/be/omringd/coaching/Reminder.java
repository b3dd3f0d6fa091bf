package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one reminder of an action. To whom it goes is not here. */
@Entity
@Table(name = "coaching_reminder")
class Reminder {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private int number;
    private LocalDate remindOn;
    @Enumerated(EnumType.STRING)
    private ReminderState state;
    private @Nullable String secretHash;

    protected Reminder() {}

    Reminder(CaseId caseId, int number, LocalDate on) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.number = number;
        this.remindOn = on;
        this.state = ReminderState.WAITS;
    }

    /** It is about to leave, with a link that this opens; null where it did not leave after all. */
    void opens(@Nullable String hash) {
        secretHash = hash;
    }

    void sent() {
        state = ReminderState.SENT;
    }

    void notSent() {
        state = ReminderState.NOT_SENT;
        secretHash = null;
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    int number() {
        return number;
    }

    LocalDate remindOn() {
        return remindOn;
    }

    ReminderState state() {
        return state;
    }
}
