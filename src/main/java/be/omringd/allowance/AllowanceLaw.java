package be.omringd.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the law says of an allowance and of a year: by its amounts ({@link AllowanceRates}) and its decision table ({@link AllowanceCheck}).
 */
@Component
class AllowanceLaw {

    private final AllowanceRates rates;
    private final AllowanceCheck check;

    AllowanceLaw(AllowanceRates rates, AllowanceCheck check) {
        this.rates = rates;
        this.check = check;
    }

    /** The yearly cap of a volunteer, where we know it. */
    Optional<BigDecimal> yearCap(int year, boolean raised) {
        return rates.yearCap(year, raised);
    }

    /** The kilometres of a year, where we know them. */
    Optional<BigDecimal> kilometresCap(int year) {
        return rates.in(RateKind.KM_YEAR, year);
    }

    /** Without the amounts of the law nobody can say whether it is too much: those that are missing. */
    List<Problem> missing(Allowance allowance) {
        List<Problem> problems = new ArrayList<>();
        int year = allowance.day().getYear();
        if (allowance.kind() == AllowanceKind.FLAT
                && (rates.on(RateKind.DAY_CAP, allowance.day()).isEmpty() || yearCap(year, false).isEmpty())) {
            problems.add(Problem.of("day", "allowance.error.noCap"));
        }
        Vehicle vehicle = allowance.vehicle();
        if (vehicle != null && (rates.on(vehicle.rate(), allowance.day()).isEmpty() || kilometresCap(year).isEmpty())) {
            problems.add(Problem.of("km", "allowance.error.noRate." + vehicle.name()));
        }
        return problems;
    }

    /** What there is to say of a year as it stands. */
    List<Finding> standing(AllowanceYears.Sums sums, BigDecimal elsewhere, @Nullable BigDecimal yearCap,
            @Nullable BigDecimal kilometresCap) {
        return check.findings(new AllowanceCheck.Facts(
                sums.real().signum() > 0 && sums.flat().signum() == 0 ? AllowanceKind.REAL : AllowanceKind.FLAT,
                BigDecimal.ZERO, null, sums.flat().add(elsewhere), yearCap, sums.km(), kilometresCap,
                sums.flat().signum() > 0, sums.real().signum() > 0, elsewhere));
    }

    /** What there would be to say of its year with the allowance, beside what counts there already. */
    List<Finding> findings(Allowance allowance, AllowanceYears.Sums sums, BigDecimal elsewhere, boolean raised) {
        int year = allowance.day().getYear();
        BigDecimal flat = allowance.kind() == AllowanceKind.FLAT ? allowance.amount() : BigDecimal.ZERO;
        return check.findings(new AllowanceCheck.Facts(
                allowance.kind(), flat, rates.on(RateKind.DAY_CAP, allowance.day()).orElse(null),
                sums.flat().add(elsewhere).add(flat), yearCap(year, raised).orElse(null),
                sums.km().add(allowance.km()), kilometresCap(year).orElse(null),
                sums.flat().signum() > 0, sums.real().signum() > 0, elsewhere));
    }

    /** Euro for the way. */
    BigDecimal travel(Allowance allowance) {
        return allowance.vehicle() == null
                ? BigDecimal.ZERO
                : allowance.km().multiply(rates.on(allowance.vehicle().rate(), allowance.day()).orElseThrow())
                        .setScale(2, RoundingMode.HALF_UP);
    }
}
