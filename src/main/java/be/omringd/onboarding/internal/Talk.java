package be.omringd.onboarding.internal;

import be.omringd.onboarding.Benefit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the talk with a candidate. Texts of at most 2000 characters.
 *
 * @param benefit of what kind, nothing more
 * @param otherAllowances whether other organisations pay them allowances: the legal caps count over all together
 */
public record Talk(
        LocalDate heldOn,
        int birthYear,
        @Nullable String motivation,
        @Nullable String experience,
        @Nullable String limits,
        Benefit benefit,
        boolean otherAllowances) {}
