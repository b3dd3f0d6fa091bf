package be.omringd.form;

import static be.omringd.form.Probe.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

    private static final FormText TEXT = new FormText(
            "{{person}} telt mee. Wat wil {{person}}?", "Ce que dit {{person}}, la carte de {{person}}.",
            "**Go.** {{person}} counts, and {{person}}’s map.");

    @Test
    void aTextSpeaksOfThePersonByFirstName() {
        assertThat(TEXT.about("Rosa").in(DUTCH)).isEqualTo("Rosa telt mee. Wat wil Rosa?");
        assertThat(TEXT.about("Rosa").in(Texts.ENGLISH)).isEqualTo("**Go.** Rosa counts, and Rosa’s map.");
    }

    @Test
    void aTextSpeaksInGeneralWhereNoNameIsKnown() {
        assertThat(TEXT.in(DUTCH)).isEqualTo("De persoon telt mee. Wat wil de persoon?");
        assertThat(TEXT.in(Texts.FRENCH)).isEqualTo("Ce que dit la personne, la carte de la personne.");
        assertThat(TEXT.in(Texts.ENGLISH)).isEqualTo("**Go.** The person counts, and the person’s map.");
    }

    @ParameterizedTest
    @CsvSource({"Rosa, de Rosa", "Anna, d’Anna", "Élise, d’Élise", "Yves, de Yves"})
    void frenchShortensBeforeAVowel(String name, String words) {
        assertThat(TEXT.about(name).in(Texts.FRENCH)).isEqualTo("Ce que dit " + name + ", la carte " + words + ".");
    }

    /** Such as the words that stand for the name of somebody who was erased, or a name that would become a link in a text. */
    @ParameterizedTest
    @ValueSource(strings = {"(gewist)", "[Klik](https://voorbeeld.be)", "*An*", "", "- An", "An\n# Bo"})
    void whatIsNoNameIsNotFilledIn(String name) {
        assertThat(TEXT.about(name).in(DUTCH)).isEqualTo(TEXT.in(DUTCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jean-Pierre", "D’Hondt", "O'Neill", "Marie Th.", "Łukasz", "فاطمة", "Søren 2"})
    void namesOfAllKindsAreFilledIn(String name) {
        assertThat(TEXT.about(name).in(DUTCH)).isEqualTo(name + " telt mee. Wat wil " + name + "?");
    }

    @Test
    void noFormShowsAPlaceholder() {
        for (FormDefinition form : new Forms().all()) {
            assertThat(FormComponent.all(form.components())).allSatisfy(component -> {
                for (FormText text : new FormText[] {component.label(), component.description(), component.text()}) {
                    if (text != null) {
                        assertThat(text.in(DUTCH)).doesNotContain("{{");
                        assertThat(text.about("Rosa").in(Texts.FRENCH)).doesNotContain("{{");
                    }
                }
            });
        }
    }
}
