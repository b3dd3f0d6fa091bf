package be.omringd.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"roza, rosa", "rsoa, rosa", "peters, peeters", "peetrs, peeters", "vermuelen, vermeulen", "jansen, janssens",
        "verml, vermeulen",
        "vandenbreghe, vandenberghe", "vandnbreghe, vandenberghe"})
    void whoTypesWithASlipIsOnTheWayToTheWord(String typed, String word) {
        assertThat(Spelling.leadsTo(typed, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tom, tim", "an, jan", "roza, ria", "peeters, pauwels", "'', rosa", "vermeulen, verm", "rasa, rosier"})
    void whoTypesSomethingElseIsNot(String typed, String word) {
        assertThat(Spelling.leadsTo(typed, word)).isFalse();
    }
}
