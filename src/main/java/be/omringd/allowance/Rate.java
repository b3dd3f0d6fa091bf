package be.omringd.allowance;

import be.omringd.text.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "allowance_rate")
class Rate {

    @Id
    private UUID id;
    @Version
    private Long version;
    @Enumerated(EnumType.STRING)
    private RateKind kind;
    private LocalDate validFrom;
    private LocalDate validTo;
    private BigDecimal amount;
    private String source;

    protected Rate() {}

    Rate(UUID id, RateKind kind, LocalDate validFrom, LocalDate validTo, BigDecimal amount, String source) {
        this.id = id;
        this.kind = kind;
        change(validFrom, validTo, amount, source);
    }

    final void change(LocalDate newFrom, LocalDate newTo, BigDecimal newAmount, String newSource) {
        validFrom = newFrom;
        validTo = newTo;
        amount = newAmount;
        source = TypedText.line(newSource);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !validFrom.isAfter(to) && !validTo.isBefore(from);
    }

    UUID id() {
        return id;
    }

    RateKind kind() {
        return kind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    BigDecimal amount() {
        return amount;
    }

    String source() {
        return source;
    }
}
