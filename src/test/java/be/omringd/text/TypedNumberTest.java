package be.omringd.text;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.Law;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "12.50 | 12.50", "12,50 | 12.50", "7.5 | 7.5", "7,5 | 7.5", ",5 | 0.5", "12, | 12", "0.125 | 0.125", "0,125 | 0.125",
        "€ 12,50 | 12.50", "12,50 € | 12.50", "€12.50 | 12.50", "EUR 12,50 | 12.50", "12,50 euro | 12.50", "7,5 km | 7.5",
        "1.250,00 | 1250.00", "1,250.00 | 1250.00", "1 250,00 | 1250.00", "1\u00A0250 | 1250", "1\u202F250,5 | 1250.5",
        "1'250.50 | 1250.50",
        "1.250.000 | 1250000", "1,250,000.75 | 1250000.75", "1250 | 1250", "-3,5 | -3.5", "\u22123 | -3", "007 | 7"})
    void understandsHowPeopleWriteThem(String typed, String number) {
        assertThat(TypedNumber.parse(typed)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "€", "1.250", "1,250", "12.50.3", "1.25,0.1", "12-50", "twaalf", "1 2", "1.2,3", "1,25.00", "1e3",
        "12,50,"})
    void whatIsNotCertainIsNotRead(String typed) {
        assertThat(TypedNumber.parse(typed)).isEmpty();
    }

    @Test
    void anAmountIsReadAsEveryLanguageShowsIt() {
        Law.holds(1_000, any -> any.amount("-99999.99", "99999.99"), amount -> {
            for (Locale locale : List.of(Locale.of("nl", "BE"), Locale.of("fr", "BE"), Locale.UK, Locale.of("de", "CH"))) {
                String shown = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(amount);
                assertThat(TypedNumber.parse(shown)).as(shown).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
            }
        });
    }

    @Test
    void noDigitIsEverLeftOutOrAdded() {
        Law.holds(2_000, any -> String.join("", any.list(9, () -> any.of("1", "2", "0", "5", ".", ",", " ", "€"))),
                typed -> TypedNumber.parse(typed).ifPresent(read -> assertThat(digits(read)).isEqualTo(digits(typed))));
    }

    private static String digits(BigDecimal number) {
        return digits(number.toPlainString());
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceAll("^0+", "");
    }
}
