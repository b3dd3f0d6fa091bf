package be.omringd.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0470 12 34 56 | 0470 12 34 56 | tel:+32470123456",
        "0470/12.34.56 | 0470/12.34.56 | tel:+32470123456",
        "0470\u00A012\u202F34\u200956 | 0470 12 34 56 | tel:+32470123456",
        "0470\u201112\u201334\u221256 | 0470-12-34-56 | tel:+32470123456",
        "tel:+32470123456 | +32470123456 | tel:+32470123456",
        "Tel.: 09 123 45 67 | 09 123 45 67 | tel:+3291234567",
        "+32 (0)470 12 34 56 | +32 (0)470 12 34 56 | tel:+32470123456",
        "0032 470 12 34 56 | 0032 470 12 34 56 | tel:+32470123456",
        "(09) 123 45 67 | (09) 123 45 67 | tel:+3291234567",
        "\u202D0470 12 34 56\u202C | 0470 12 34 56 | tel:+32470123456",
        "+31 6 12345678 | +31 6 12345678 | tel:+31612345678"})
    void understandsHowPeopleWriteThem(String typed, String kept, String link) {
        assertThat(PhoneNumber.isNumber(typed)).isTrue();
        assertThat(PhoneNumber.tidy(typed)).isEqualTo(kept);
        assertThat(PhoneNumber.link(kept)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "112", "niet bellen", "++++++++", "0470 12 34 56 of 0471 12 34 56", "0470 12 34 5x", "an@voorbeeld.be"})
    void whatCannotBeCalledIsNone(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }
}
