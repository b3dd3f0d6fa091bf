package be.omringd.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer gets for one day, as somebody fills it in.
 *
 * @param amount euro; none where it is only for the way
 * @param what what was bought or paid, for real costs
 * @param km the way there and back; none where there is nothing to pay for it
 */
public record NewAllowance(
        @Nullable LocalDate day,
        AllowanceKind kind,
        @Nullable BigDecimal amount,
        @Nullable String what,
        @Nullable BigDecimal km,
        @Nullable Vehicle vehicle) {

    /** The same, after it was found that nothing is missing. */
    Allowance complete() {
        return new Allowance(
                Objects.requireNonNull(day, "A day is needed"), kind, amount == null ? BigDecimal.ZERO : amount, what,
                km == null ? BigDecimal.ZERO : km, vehicle);
    }
}
