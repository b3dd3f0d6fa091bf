package be.omringd.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AllowanceCheckProperties {

    private static final AllowanceCheck CHECK = new AllowanceCheck(new DecisionTables());

    @Property(tries = 100)
    void theSumOfAcceptedFlatAmountsNeverPassesTheCap(
            @ForAll("euro") BigDecimal dayCap, @ForAll("euro") BigDecimal yearCap, @ForAll("amounts") List<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            BigDecimal with = sum.add(amount);
            boolean held = CHECK.findings(new AllowanceCheck.Facts(AllowanceKind.FLAT, amount, dayCap, with, yearCap, BigDecimal.ZERO,
                    new BigDecimal("2000"), sum.signum() > 0, false, BigDecimal.ZERO)).stream().anyMatch(Finding::blocks);

            assertThat(held).isEqualTo(amount.compareTo(dayCap) > 0 || with.compareTo(yearCap) > 0);
            sum = held ? sum : with;
        }
        assertThat(sum).isLessThanOrEqualTo(yearCap);
    }

    @Provide
    Arbitrary<BigDecimal> euro() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("3300.00")).ofScale(2);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("400.00")).ofScale(2).list().ofMaxSize(25);
    }
}
