package be.omringd.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a sketch could be of an existing person. */
class RealPeopleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jan Peeters komt elke week       | Jan Peeters
            komt altijd samen met Samira     | Samira
            Samira, 34, houdt van muziek     | Samira
            Karim (61) komt te voet          | Karim
            mail naar rosa@example.org       | rosa@example.org
            bel op 0470 12 34 56             | 0470 12 34 56
            Il vient avec Élodie             | Élodie
            """)
    void whatCouldBeOfSomebodyIsFound(String text, String found) {
        assertThat(RealPeople.in(text)).contains(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wil graag vooraf weten wat er komt", "Spreekt weinig Nederlands. Komt met de bus van 14.05 uur",
        "", "Heeft 2 kinderen en 10 euro per week", "Is bang. Durft niet alleen", "HOUDT VAN RUST"})
    void whatIsOfNobodyIsNot(String text) {
        assertThat(RealPeople.in(text)).isEmpty();
    }

    @Test
    void whatStandsThereTwiceIsToldOnce() {
        assertThat(RealPeople.in("komt met Samira, en Samira blijft")).isEqualTo(List.of("Samira"));
    }
}
