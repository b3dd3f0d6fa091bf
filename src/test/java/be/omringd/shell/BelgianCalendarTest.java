package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelgianCalendarTest {

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easterIsOnItsSunday(LocalDate sunday) {
        assertThat(BelgianCalendar.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void thereAreTenLegalHolidaysInAYear() {
        for (int year = 2024; year < 2044; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            Stream<LocalDate> days = first.datesUntil(first.plusYears(1));
            assertThat(days.filter(BelgianCalendar::isHoliday).count()).as("year %d", year).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21", "2026-08-15", "2026-11-01", "2026-11-11",
        "2026-12-25"
    })
    void onALegalHolidayNobodyAnswers(LocalDate day) {
        assertThat(BelgianCalendar.isHoliday(day)).isTrue();
        assertThat(BelgianCalendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest(name = "twelve working days after {0}: {1}")
    @CsvSource({
        "2026-03-02, 2026-03-18", // two weekends
        "2026-03-27, 2026-04-15", // Easter Monday between
        "2026-05-08, 2026-05-28", // Ascension and Whit Monday between
        "2026-12-18, 2027-01-07", // Christmas and New Year between
        "2026-03-07, 2026-03-24" // handed in on a Saturday
    })
    void theReplyWindowSkipsWeekendsAndHolidays(LocalDate handedIn, LocalDate yesFrom) {
        assertThat(BelgianCalendar.afterWorkingDays(handedIn, 12)).isEqualTo(yesFrom);
    }

    @Test
    void noDaysLaterIsTheSameDay() {
        LocalDate sunday = LocalDate.of(2026, 3, 1);
        assertThat(BelgianCalendar.afterWorkingDays(sunday, 0)).isEqualTo(sunday);
    }
}
