package be.omringd.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One thing that happened in a trajectory. The words stand in the bundles under {@code <kind>}; what is personal in {@code detail}. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry implements Persistable<UUID> {

    @Id
    private UUID id;
    private UUID caseId;
    private Instant at;
    private String kind;
    private @Nullable UUID actorId;
    private String actorName;
    private @Nullable UUID workItemId;
    @Column(columnDefinition = "text")
    private @Nullable String detail;

    protected TimelineEntry() {}

    TimelineEntry(UUID id, UUID caseId, Instant at, String kind, @Nullable UUID actorId, String actorName, @Nullable UUID workItemId,
            @Nullable String detail) {
        this.id = id;
        this.caseId = caseId;
        this.at = at;
        this.kind = kind;
        this.actorId = actorId;
        this.actorName = actorName;
        this.workItemId = workItemId;
        this.detail = detail;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** An entry is written once and never changed, until its words are erased by an update statement. */
    @Override
    public boolean isNew() {
        return true;
    }

    public Instant at() {
        return at;
    }

    /**
     * Key of the text that says what happened, e.g. {@code casefile.event.paused}, or {@code task:<process>#<element>} for a completed
     * task.
     */
    public String kind() {
        return kind;
    }

    /** Who did it; "Omringd" for the process. */
    public String actorName() {
        return actorName;
    }

    /** The completed work item whose answers can be shown, if this is one. */
    public @Nullable UUID workItemId() {
        return workItemId;
    }

    /** Free text that belongs to it, e.g. the reason that was given. */
    public @Nullable String detail() {
        return detail;
    }
}
