package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    @ParameterizedTest
    @CsvSource({
        "la carte de {0}, Anna, la carte d’Anna",
        "la carte de {0}, Rosa, la carte de Rosa",
        "ce que {0} espère, Émile, ce qu’Émile espère",
        "Est-ce que {0} veut ?, Oumar, Est-ce qu’Oumar veut ?",
        "à moins de {0}, Alost, à moins d’Alost",
        "le monde {0}, Anna, le monde Anna",
        "DE {0}, Anna, D’Anna"})
    void shortWordsAreShortenedBeforeAVowel(String text, String word, String read) {
        assertThat(French.fill(text, "{0}", word)).isEqualTo(read);
    }

    @Test
    void everyTextOfTheBundlesDoesSoToo() {
        Texts texts = new Texts();

        assertThat(texts.get(Texts.FRENCH, "inbox.help.lus/network-map", "Anna")).contains("qui entoure Anna");
        assertThat(texts.get(Texts.FRENCH, "casefile.event.personChanged", "Anna")).isEqualTo("Données d’Anna modifiées");
        assertThat(texts.get(Texts.FRENCH, "casefile.event.personChanged", "Rosa")).isEqualTo("Données de Rosa modifiées");
        assertThat(texts.get(Texts.ENGLISH, "casefile.event.personChanged", "Anna")).isEqualTo("Anna’s details changed");
    }
}
