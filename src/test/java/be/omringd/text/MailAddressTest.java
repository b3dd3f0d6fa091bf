package be.omringd.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "an@voorbeeld.be | an@voorbeeld.be",
        "\u00A0an@voorbeeld.be\u200B | an@voorbeeld.be",
        "mailto:an@voorbeeld.be | an@voorbeeld.be",
        "<an@voorbeeld.be> | an@voorbeeld.be",
        "E-mail: an@voorbeeld.be | an@voorbeeld.be",
        "an@voorbeeld.be. | an@voorbeeld.be",
        "an.peeters+lus@mail.voorbeeld.co.uk | an.peeters+lus@mail.voorbeeld.co.uk",
        "jos@café.be | jos@café.be"})
    void understandsWhatPeoplePaste(String typed, String kept) {
        assertThat(MailAddress.isAddress(typed)).isTrue();
        assertThat(MailAddress.tidy(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "an", "an@", "@voorbeeld.be", "an@voorbeeld", "an peeters@voorbeeld.be", "an@voorbeeld..be",
        "an@voorbeeld.be, jos@voorbeeld.be"})
    void whatIsNoneIsNone(String typed) {
        assertThat(MailAddress.isAddress(typed)).isFalse();
    }
}
