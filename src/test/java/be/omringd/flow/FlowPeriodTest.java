package be.omringd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
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

    @Test
    void aPeriodIsMadeOfWholeYearsAndTheMonthsAtItsEnds() {
        assertThat(new FlowPeriod(YearMonth.of(2027, 11), YearMonth.of(2030, 2)).pieces()).containsExactly(
                FlowPeriod.of(YearMonth.of(2027, 11)), FlowPeriod.of(YearMonth.of(2027, 12)),
                new FlowPeriod(YearMonth.of(2028, 1), YearMonth.of(2028, 12)),
                new FlowPeriod(YearMonth.of(2029, 1), YearMonth.of(2029, 12)),
                FlowPeriod.of(YearMonth.of(2030, 1)), FlowPeriod.of(YearMonth.of(2030, 2)));
        for (YearMonth from = NOW; from.isBefore(NOW.plusYears(1)); from = from.plusMonths(1)) {
            for (int months = 0; months < 40; months++) {
                FlowPeriod period = new FlowPeriod(from, from.plusMonths(months));
                assertThat(period.pieces().stream().flatMap(piece -> Stream.iterate(piece.from(), at -> !at.isAfter(piece.to()),
                        at -> at.plusMonths(1)))).containsExactlyElementsOf(
                                Stream.iterate(period.from(), at -> !at.isAfter(period.to()), at -> at.plusMonths(1)).toList());
                assertThat(period.pieces()).allMatch(piece -> piece.months() == 1 || piece.months() == 12);
            }
        }
    }

    @Test
    void howLongManyWaitedIsWrittenDownAndReadAgain() {
        FlowTally tally = new FlowTally();
        tally.add(8, 1);
        tally.add(3, 12);
        tally.add(null, 2);
        tally.add(30, 1);
        tally.add(30, -1);
        assertThat(tally.written()).isEqualTo("3:12 8:1");

        FlowTally again = new FlowTally();
        again.add(tally.times(), tally.written());
        assertThat(again.isSame(tally)).isTrue();
        assertThat(again.unknown()).isEqualTo(2);
        again.add(1, "8:1");
        assertThat(again.waits()).isEqualTo(Map.of(3, 12, 8, 2));
        again.add(3, -12);
        again.add(8, -2);
        again.add(0, "");
        assertThat(again.waits()).isEmpty();
        assertThat(again.isEmpty()).as("two of whom it is not known").isFalse();
    }
}
