package be.omringd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"D'Hondt", "D’Hondt", "d`hondt", "dhondt", "Hondt", "hondt, zoe", "Zoë  D'Hondt", "D'HONDT Zoe", "zoë hon", "",
        "  "})
    void findsANameHoweverItIsWritten(String typed) {
        assertThat(SearchWords.of(typed).find("Zoë", "D’Hondt")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoe Peeters", "Hondtje", "x", "%", "_", "'", "?!"})
    void everyWordHasToBeThere(String typed) {
        assertThat(SearchWords.of(typed).find("Zoë", "D’Hondt")).isFalse();
    }

    @Test
    void nothingTypedBecomesPartOfAStatement() {
        List<Object> arguments = new ArrayList<>();

        assertThat(SearchWords.of("50% _jan'; drop").in("name", arguments)).isEqualTo("name like ? and name like ? and name like ?");
        assertThat(arguments).containsExactly("%50%", "%jan%", "%drop%");
    }
}
