package be.omringd.volunteer.internal;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.VolunteerAssignments.Days;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A volunteer and a group: proposed for it, with it, or once with it. */
@Entity
@Table(name = "volunteer_assignment")
public class Assignment {

    public enum Stage { PROPOSED, ACTIVE, ENDED, WITHDRAWN }

    public enum GroupRole { COMPANION }

    @Id
    private UUID id;
    private UUID volunteerId;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private GroupRole role;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    private LocalDate proposedOn;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate untilOn;

    protected Assignment() {}

    public Assignment(UUID id, UUID volunteerId, CaseId caseId, LocalDate today) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.caseId = caseId.value();
        this.role = GroupRole.COMPANION;
        this.stage = Stage.PROPOSED;
        this.proposedOn = today;
    }

    public boolean isOpen() {
        return stage == Stage.PROPOSED || stage == Stage.ACTIVE;
    }

    public void begin(LocalDate today) {
        stage = Stage.ACTIVE;
        fromOn = today;
    }

    public void end(LocalDate day) {
        stage = stage == Stage.PROPOSED ? Stage.WITHDRAWN : Stage.ENDED;
        untilOn = fromOn != null && day.isBefore(fromOn) ? fromOn : day;
    }

    /** Belongs to another volunteer from now on, who was the same person. */
    public void handTo(VolunteerId other) {
        volunteerId = other.value();
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public UUID caseId() {
        return caseId;
    }

    public Stage stage() {
        return stage;
    }

    /** When the volunteer goes along with the group, or did; null where it was no more than proposed. */
    public @Nullable Days days() {
        return fromOn == null ? null : new Days(fromOn, untilOn);
    }
}
