package be.omringd.volunteer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe", "Françoise, Francoise", "El Amrani, Elamrani", "Janssens, Jansens", "Peeters, Peters", "Vandenberghe, Vandenbergh",
        "Samira, Samria", "Øystein, Oystein", "De Smedt, Desmet"
    })
    void twoSpellingsOfOneNameAreAlike(String one, String other) {
        assertThat(SimilarNames.alike(one, other)).isTrue();
        assertThat(SimilarNames.alike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "An, Jan", "Els, Elsa", "Tom, Tim", "Peeters, Pauwels", "Janssens, Claessens", "null, null", "'', ''", "Jo, null"
    })
    void twoNamesAreNot(String one, String other) {
        assertThat(SimilarNames.alike(one, other)).isFalse();
    }
}
