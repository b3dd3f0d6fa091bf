package be.omringd.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.engine.DecisionTables;
import be.omringd.testing.Any;
import be.omringd.testing.Law;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceCheckProperties {

    private static final AllowanceCheck CHECK = new AllowanceCheck(new DecisionTables());

    private record Year(BigDecimal dayCap, BigDecimal yearCap, List<BigDecimal> amounts) {

        static Year any(Any any) {
            return new Year(any.amount("0.01", "3300.00"), any.amount("0.01", "3300.00"),
                    any.list(25, () -> any.amount("0.01", "400.00")));
        }
    }

    @Test
    void theSumOfAcceptedFlatAmountsNeverPassesTheCap() {
        Law.holds(100, Year::any, year -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal amount : year.amounts()) {
                BigDecimal with = sum.add(amount);
                boolean held = CHECK.findings(new AllowanceCheck.Facts(AllowanceKind.FLAT, amount, year.dayCap(), with, year.yearCap(),
                        BigDecimal.ZERO, new BigDecimal("2000"), sum.signum() > 0, false, BigDecimal.ZERO)).stream()
                        .anyMatch(Finding::blocks);

                assertThat(held).isEqualTo(amount.compareTo(year.dayCap()) > 0 || with.compareTo(year.yearCap()) > 0);
                sum = held ? sum : with;
            }
            assertThat(sum).isLessThanOrEqualTo(year.yearCap());
        });
    }
}
