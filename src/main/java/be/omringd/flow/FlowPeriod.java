package be.omringd.flow;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months that are looked at, both included. */
public record FlowPeriod(YearMonth from, YearMonth to) {

    /** No number is older, and none is younger. */
    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    private static final YearMonth LAST = YearMonth.of(2099, 12);
    private static final int MOST_MONTHS_APART = 36;

    /** Throws {@link IllegalArgumentException} where it ends before it begins. */
    public FlowPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    /** This month and the eleven before it. */
    public static FlowPeriod lastTwelve(YearMonth now) {
        return new FlowPeriod(now.minusMonths(11), now);
    }

    /** One month. */
    public static FlowPeriod of(YearMonth month) {
        return new FlowPeriod(month, month);
    }

    /** What stands in an address: the last twelve months where it says nothing that makes sense; months the wrong way round are turned. */
    public static FlowPeriod read(@Nullable String from, @Nullable String to, YearMonth now) {
        YearMonth end = month(to).orElse(null);
        YearMonth begin = month(from).orElse(end == null ? now.minusMonths(11) : end.minusMonths(11));
        if (end == null) {
            end = begin.isAfter(now) ? begin : now;
        }
        return end.isBefore(begin) ? new FlowPeriod(end, begin) : new FlowPeriod(begin, end);
    }

    /** The month that is written as {@code 2026-03}; empty where it is none, or too far away. */
    public static Optional<YearMonth> month(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text)).filter(month -> !month.isBefore(FIRST) && !month.isAfter(LAST));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** How many months. */
    public int months() {
        return number(to) - number(from) + 1;
    }

    /** Whether it is so long that years are told apart, and no months. */
    public boolean byYear() {
        return months() > MOST_MONTHS_APART;
    }

    /** The parts that are told apart: its months, or its years where it is long. */
    public List<FlowPeriod> parts() {
        if (!byYear()) {
            return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).map(FlowPeriod::of).toList();
        }
        return Stream.iterate(from.getYear(), year -> year <= to.getYear(), year -> year + 1).map(year -> new FlowPeriod(
                year == from.getYear() ? from : YearMonth.of(year, 1), year == to.getYear() ? to : YearMonth.of(year, 12))).toList();
    }

    /** The same months as whole years, and as single months before and after them. */
    List<FlowPeriod> pieces() {
        List<FlowPeriod> pieces = new ArrayList<>();
        for (YearMonth at = from; !at.isAfter(to); at = at.plusMonths(pieces.getLast().months())) {
            YearMonth december = at.withMonth(12);
            pieces.add(at.getMonthValue() == 1 && !december.isAfter(to) ? new FlowPeriod(at, december) : of(at));
        }
        return pieces;
    }

    boolean has(int month) {
        return number(from) <= month && month <= number(to);
    }

    /** Months in a row, so that they can be compared and sought. */
    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /** The month of this number. */
    static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }
}
