package be.omringd.allowance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer got for a day.
 *
 * @param amount euro, without the way
 * @param km the way there and back; zero where none was noted
 * @param travel euro for the way
 * @param cancelled how it came that it no longer counts; null while it does
 */
public record AllowanceEntry(
        UUID id,
        LocalDate day,
        AllowanceKind kind,
        BigDecimal amount,
        @Nullable String what,
        BigDecimal km,
        @Nullable Vehicle vehicle,
        BigDecimal travel,
        String enteredBy,
        Instant enteredAt,
        @Nullable Cancelled cancelled) {

    /**
     * Why an entry no longer counts.
     *
     * @param corrected whether another entry came in its place
     */
    public record Cancelled(String by, Instant at, String reason, boolean corrected) {}

    /** Euro altogether. */
    public BigDecimal total() {
        return amount.add(travel);
    }
}
