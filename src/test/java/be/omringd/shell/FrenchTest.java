package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.form.FormText;
import be.omringd.form.FormTexts;
import be.omringd.form.Forms;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    private static final Pattern LOOSE = Pattern.compile(" [?!:;»%€](?!\\p{L})|« ");
    private static final List<String> BUNDLES = Stream.of(Objects.requireNonNull(new File("src/main/resources/i18n").list()))
            .filter(name -> name.endsWith("_fr.properties")).map(name -> name.replace("_fr.properties", "")).toList();

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

    /** _ is the space that does not break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Que dit {0} ?             | Que dit {0}_?",
        "Bravo ! Et {0} ?!         | Bravo_! Et {0}_?!",
        "deux signes ; trois       | deux signes_; trois",
        "Revenir à : {0}           | Revenir à_: {0}",
        "« Bonjour » : {0}         | «_Bonjour_»_: {0}",
        "**Conseil :** continuer   | **Conseil_:** continuer",
        "(Et vous ?)               | (Et vous_?)",
        "50 % de 12,50 €           | 50_% de 12,50_€",
        "vers 10:30                | vers 10:30",
        "http://exemple.be/?a=b;c  | http://exemple.be/?a=b;c",
        "un :root et un ;cat       | un :root et un ;cat",
        "« Déjà_bien ? »           | «_Déjà_bien_?_»",
        "rien à changer            | rien à changer"})
    void signsStayOnTheLineOfTheWordBeforeThem(String written, String read) {
        String expected = read.replace('_', '\u00a0');

        assertThat(French.spaced(written.replace('_', '\u00a0'))).isEqualTo(expected);
        assertThat(French.spaced(expected)).as("said twice").isEqualTo(expected);
    }

    @Test
    void frenchIsReadWithItsSpacesAndOtherLanguagesAsTheyAreWritten() {
        Texts texts = new Texts();

        assertThat(texts.get(Texts.FRENCH, "search.climb.back.button", "réseau")).isEqualTo("Revenir à\u00a0: réseau");
        assertThat(FormTexts.get(Texts.FRENCH, "form.error.pick", "Gent")).startsWith("«\u00a0Gent\u00a0»\u00a0: ");
        assertThat(texts.get(Texts.DUTCH, "inbox.task.notNow")).doesNotContain("\u00a0");
        assertThat(new FormText("Wat zegt Rosa ?", "Que dit Rosa ?", "What does Rosa say ?")).satisfies(text -> {
            assertThat(text.in(Texts.FRENCH)).isEqualTo("Que dit Rosa\u00a0?");
            assertThat(text.in(Texts.DUTCH)).isEqualTo("Wat zegt Rosa ?");
            assertThat(text.in(Texts.ENGLISH)).isEqualTo("What does Rosa say ?");
        });
    }

    @Test
    void noFrenchTextIsReadWithASignThatCanMoveToTheNextLine() {
        Texts texts = new Texts();
        List<String> loose = new ArrayList<>();
        int[] found = new int[1];
        for (String bundle : BUNDLES) {
            Bundles.get(bundle, Texts.FRENCH).keySet().forEach(key -> {
                found[0]++;
                if (LOOSE.matcher(texts.get(Texts.FRENCH, key)).find()) {
                    loose.add(key);
                }
            });
        }
        new Forms().all().forEach(form -> form.fields().forEach(field -> {
            found[0]++;
            if (LOOSE.matcher(field.label().in(Texts.FRENCH)).find()) {
                loose.add(form.key() + " " + field.key());
            }
        }));

        assertThat(found[0]).isGreaterThan(2000);
        assertThat(loose).isEmpty();
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
