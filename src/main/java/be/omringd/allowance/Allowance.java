package be.omringd.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer gets for one day, once everything that is needed was filled in.
 *
 * @param amount euro; zero where it is only for the way
 * @param km the way there and back; zero where there is nothing to pay for it
 * @param vehicle null where there is nothing to pay for the way
 */
record Allowance(
        LocalDate day,
        AllowanceKind kind,
        BigDecimal amount,
        @Nullable String what,
        BigDecimal km,
        @Nullable Vehicle vehicle) {}
