package be.omringd.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "absence")
class AwayDays {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID userId;
    private LocalDate fromDay;
    private LocalDate untilDay;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "absence_stand_in", joinColumns = @JoinColumn(name = "absence_id"))
    @Column(name = "user_id")
    private Set<UUID> standIns = new HashSet<>();

    protected AwayDays() {}

    AwayDays(UUID userId, LocalDate fromDay, LocalDate untilDay, Set<UUID> standIns) {
        this.userId = userId;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
        this.standIns.addAll(standIns);
    }

    UUID userId() {
        return userId;
    }

    Absence absence() {
        return new Absence(id, userId, fromDay, untilDay, Set.copyOf(standIns));
    }
}
