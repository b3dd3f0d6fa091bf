package be.omringd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FlowPeriodTest {

    private static final YearMonth NOW = YearMonth.of(2031, 3);

    @Test
    void anAddressWithoutMonthsMeansTheLastTwelve() {
        assertThat(FlowPeriod.read(null, null, NOW)).isEqualTo(new FlowPeriod(YearMonth.of(2030, 4), NOW));
        assertThat(FlowPeriod.read("mars", "2031-13", NOW)).isEqualTo(FlowPeriod.lastTwelve(NOW));
        assertThat(FlowPeriod.read("0001-01", "+999999999-01", NOW)).isEqualTo(FlowPeriod.lastTwelve(NOW));
    }

    @Test
    void monthsTheWrongWayRoundAreTurned() {
        assertThat(FlowPeriod.read("2031-03", "2030-12", NOW)).isEqualTo(new FlowPeriod(YearMonth.of(2030, 12), NOW));
    }

    @Test
    void aMonthThatHasToComeStaysWhatItIs() {
        assertThat(FlowPeriod.read("2032-01", null, NOW)).isEqualTo(FlowPeriod.of(YearMonth.of(2032, 1)));
        assertThat(FlowPeriod.read(null, "2032-01", NOW)).isEqualTo(new FlowPeriod(YearMonth.of(2031, 2), YearMonth.of(2032, 1)));
    }

    @Test
    void aLongPeriodIsToldByYearAndItsYearsAreTheWholeOfIt() {
        FlowPeriod period = new FlowPeriod(YearMonth.of(2027, 11), YearMonth.of(2031, 2));

        assertThat(period.byYear()).isTrue();
        assertThat(period.parts()).hasSize(5).startsWith(new FlowPeriod(YearMonth.of(2027, 11), YearMonth.of(2027, 12)))
                .endsWith(new FlowPeriod(YearMonth.of(2031, 1), YearMonth.of(2031, 2)));
        assertThat(period.parts().stream().mapToInt(FlowPeriod::months).sum()).isEqualTo(period.months());
        assertThat(FlowPeriod.lastTwelve(NOW).parts()).hasSize(12).allMatch(part -> part.months() == 1);
    }
}
