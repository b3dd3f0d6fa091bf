package be.omringd.allowance;

import be.omringd.access.Actor;
import be.omringd.text.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "allowance_entry")
class Entry {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID yearId;
    private LocalDate day;
    private @Nullable LocalDate liveDay;
    @Enumerated(EnumType.STRING)
    private AllowanceKind kind;
    private BigDecimal amount;
    private @Nullable String what;
    private BigDecimal km;
    @Enumerated(EnumType.STRING)
    private @Nullable Vehicle vehicle;
    private BigDecimal travel;
    private UUID submission;
    private @Nullable UUID enteredBy;
    private String enteredByName;
    private Instant enteredAt;
    private @Nullable Instant cancelledAt;
    private @Nullable UUID cancelledBy;
    private @Nullable String cancelledByName;
    private @Nullable String cancelReason;
    private @Nullable UUID correctedBy;

    protected Entry() {}

    Entry(UUID id, UUID yearId, Allowance allowance, BigDecimal travel, UUID submission, Actor actor, Instant now) {
        this.id = id;
        this.yearId = yearId;
        this.day = allowance.day();
        this.liveDay = allowance.day();
        this.kind = allowance.kind();
        this.amount = allowance.amount();
        this.what = TypedText.linesOrNull(allowance.what());
        this.km = allowance.km();
        this.vehicle = allowance.vehicle();
        this.travel = travel;
        this.submission = submission;
        this.enteredBy = actor.userId();
        this.enteredByName = actor.name();
        this.enteredAt = now;
    }

    /** No longer counts. */
    void cancel(String reason, Actor actor, Instant now) {
        if (!isLive()) {
            throw new IllegalStateException("Does not count any more");
        }
        liveDay = null;
        cancelReason = TypedText.lines(reason);
        cancelledAt = now;
        cancelledBy = actor.userId();
        cancelledByName = actor.name();
    }

    void correctedBy(UUID entry) {
        correctedBy = entry;
    }

    boolean isLive() {
        return cancelledAt == null;
    }

    UUID id() {
        return id;
    }

    UUID yearId() {
        return yearId;
    }

    LocalDate day() {
        return day;
    }

    AllowanceKind kind() {
        return kind;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal km() {
        return km;
    }

    String enteredByName() {
        return enteredByName;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    AllowanceEntry asKept() {
        return new AllowanceEntry(id, day, kind, amount, what, km, vehicle, travel, enteredByName, enteredAt,
                cancelled());
    }

    private AllowanceEntry.@Nullable Cancelled cancelled() {
        return cancelledAt == null ? null : new AllowanceEntry.Cancelled(
                Objects.requireNonNull(cancelledByName), cancelledAt, Objects.requireNonNull(cancelReason), correctedBy != null);
    }
}
