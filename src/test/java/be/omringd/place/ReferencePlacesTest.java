package be.omringd.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.shell.Texts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePlacesTest {

    private final ReferencePlaces places = new ReferencePlaces();

    @Test
    void everyMunicipalityAndVillageOfTheReferenceDataIsThere() {
        long municipalities = places.all().stream().filter(place -> !place.code().contains(":")).count();
        long villages = places.all().size() - municipalities;

        assertThat(municipalities).isEqualTo(304);
        // 1214 lines, of which 302 are the village that gave a municipality its name and its main postcode
        assertThat(villages).isEqualTo(1214 - 302);
    }

    @Test
    void codesAreUniqueAndFindTheirPlaceAgain() {
        Set<String> codes = new HashSet<>();
        for (Place place : places.all()) {
            assertThat(codes.add(place.code())).as(place.code()).isTrue();
            assertThat(places.get(place.code())).isEqualTo(place);
            assertThat(place.code().length()).as("fits its column").isLessThanOrEqualTo(80);
        }
    }

    @Test
    void everyRegionHasPlaces() {
        assertThat(places.all()).extracting(Place::region).contains(Region.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "9620 | 9620 Zottegem",
        "velzeke | 9620 Velzeke-Ruddershove (Zottegem)",
        "VELZEKE-RUDDERSHOVE | 9620 Velzeke-Ruddershove (Zottegem)",
        "9620 velz | 9620 Velzeke-Ruddershove (Zottegem)",
        "velzeke zottegem | 9620 Velzeke-Ruddershove (Zottegem)",
        "9620 Velzeke-Ruddershove (Zottegem) | 9620 Velzeke-Ruddershove (Zottegem)",
        "Bruxelles | 1000 Brussel",
        "gand | 9000 Gent",
        "sint-nik | 9100 Sint-Niklaas",
        "St. Niklaas | 9100 Sint-Niklaas",
        "sintniklaas | 9100 Sint-Niklaas",
        "sint niklaas | 9100 Sint-Niklaas",
        "Saint-Nicolas | 9100 Sint-Niklaas",
        "st-gilles | 1060 Sint-Gillis",
        "biévène | 1547 Bever",
        "bievene | 1547 Bever",
        "bever | 1547 Bever",
        "haan | 8420 De Haan",
        "'s gravenwezel | 2970 's-Gravenwezel (Schilde)",
        "s-gravenwezel | 2970 's-Gravenwezel (Schilde)",
        "2018 | 2018 Antwerpen",
        "2018 Antwerpen | 2018 Antwerpen",
        "antwerpen | 2000 Antwerpen",
        "aarschot | 3200 Aarschot"})
    void findsWhatSomebodyTyped(String typed, String first) {
        assertThat(search(typed)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Gent | 9000 Gent",
        "gent  | 9000 Gent",
        "9000 | 9000 Gent",
        "9620 Zottegem | 9620 Zottegem",
        "Zottegem 9620 | 9620 Zottegem",
        "Zottegem (9620) | 9620 Zottegem",
        "B-9620 Zottegem | 9620 Zottegem",
        "BE 9620 Zottegem, België | 9620 Zottegem",
        "9620, Zottegem | 9620 Zottegem",
        "9620\u00A0ZOTTEGEM | 9620 Zottegem",
        "Velzeke | 9620 Velzeke-Ruddershove (Zottegem)",
        "9620 Velzeke-Ruddershove (Zottegem) | 9620 Velzeke-Ruddershove (Zottegem)",
        "2018 Antwerpen | 2018 Antwerpen",
        "Bruxelles | 1000 Brussel",
        "St Niklaas | 9100 Sint-Niklaas"})
    void understandsWhatCanMeanOnlyOnePlace(String typed, String place) {
        assertThat(places.understand(typed, Texts.DUTCH)).map(Place::label).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "sint", "96", "Nieuwerkerken", "Parijs", "9999", "Zottegem 9000"})
    void whatCanMeanSeveralPlacesOrNoneIsNotGuessed(String typed) {
        assertThat(places.understand(typed, Texts.DUTCH)).isEmpty();
    }

    @Test
    void everyPlaceIsUnderstoodByItsLabelInBothLanguages() {
        for (Place place : places.all()) {
            for (Locale locale : List.of(Texts.DUTCH, Locale.FRENCH)) {
                assertThat(places.understand(places.label(place.code(), locale), locale)).as(place.label()).map(Place::code)
                        .contains(place.code());
            }
        }
    }

    @Test
    void aPostcodeGivesTheMunicipalityAndThenItsVillages() {
        assertThat(search("9620")).hasSize(11).startsWith("9620 Zottegem", "9620 Elene (Zottegem)", "9620 Erwetegem (Zottegem)");
    }

    @ParameterizedTest
    @CsvSource({"1040,Etterbeek", "1050,Elsene"})
    void aPostcodeOfTwoMunicipalitiesGivesBoth(String postcode, String other) {
        assertThat(search(postcode)).contains(postcode + " " + other, postcode + " Brussel");
    }

    @Test
    void theBeginningOfANameComesBeforeAPartOfItAndABigPlaceBeforeASmallOne() {
        List<String> found = search("ant");

        assertThat(found).first().isEqualTo("2000 Antwerpen");
        assertThat(search("berg").stream().map(label -> label.substring(5).toLowerCase(Locale.ROOT).startsWith("berg")).toList())
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    @Test
    void aVillageNameThatExistsTwiceTellsItsMunicipality() {
        assertThat(search("sint-maria-oudenhove"))
                .contains("9620 Sint-Maria-Oudenhove (Zottegem)", "9660 Sint-Maria-Oudenhove (Brakel)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Namur", "4000", "Luik", "Bastogne", "99999", "zottegem namur", "<script>alert(1)</script>", "%", "'; drop"})
    void aPlaceOutsideFlandersAndBrusselsIsNotFound(String typed) {
        assertThat(search(typed)).isEmpty();
    }

    @Test
    void anEndlessTextIsSimplyNotFound() {
        assertThat(places.search("a".repeat(1_000_000), 10, Texts.DUTCH)).isEmpty();
    }

    @Test
    void withNothingTypedTheBiggestPlacesComeFirst() {
        assertThat(places.search(" ", 3, Texts.DUTCH)).extracting(Place::name).containsExactly("Antwerpen", "Gent", "Brussel");
    }

    @Test
    void inFrenchPlacesHaveTheirFrenchName() {
        assertThat(places.search("gent", 1, Texts.FRENCH)).first().extracting(Place::label).isEqualTo("9000 Gand");
        assertThat(places.label("44021", Texts.FRENCH)).isEqualTo("9000 Gand");
        assertThat(places.label("21004:Laken", Texts.FRENCH)).isEqualTo("1020 Laken (Bruxelles)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000", "41081:Nergens", "41081:", "velzeke", "<b>"})
    void anUnknownCodeIsNoPlace(String code) {
        assertThat(places.find(code)).isEmpty();
        assertThat(places.label(code, Texts.DUTCH)).isEmpty();
        assertThatThrownBy(() -> places.get(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormOffersTheCodeWithTheNameBesideIt() {
        MunicipalityChoices choices = new MunicipalityChoices(places);

        assertThat(choices.query("velzeke", 5, Texts.DUTCH)).singleElement().satisfies(choice -> {
            assertThat(choice.value()).isEqualTo("41081:Velzeke-Ruddershove");
            assertThat(choice.label()).isEqualTo("9620 Velzeke-Ruddershove (Zottegem)");
            assertThat(choices.find(choice.value(), Texts.DUTCH)).contains(choice);
        });
        assertThat(choices.find("52011", Texts.DUTCH)).as("Charleroi").isEmpty();
    }

    @Test
    void aDamagedFileStopsTheStart() {
        assertThatThrownBy(() -> new ReferencePlaces(List.of(), List.of(Map.of("municipality_nis", "1", "locality_nl", "Elders"))))
                .isInstanceOf(NullPointerException.class).hasMessageContaining("Elders");
    }

    @Test
    void whatIsNearBeginsWithTheOwnMunicipalityAndEndsAtTheDistance() {
        Place zottegem = places.get("41081");
        List<Place> near = places.within(zottegem, 15);

        assertThat(near.getFirst()).isEqualTo(zottegem);
        assertThat(near).extracting(place -> place.kmTo(zottegem)).isSorted();
        assertThat(near).containsExactlyInAnyOrderElementsOf(places.all().stream()
                .filter(place -> !place.code().contains(":") && place.kmTo(zottegem) <= 15).toList());
        assertThat(places.within(zottegem, 1)).containsExactly(zottegem);
    }

    @Test
    void aVillageFarFromItsTownIsNearItAllTheSame() {
        Place farthest = places.all().stream().filter(place -> place.code().contains(":"))
                .max(Comparator.comparing(place -> place.kmTo(places.get(place.nisCode())))).orElseThrow();

        assertThat(farthest.kmTo(places.get(farthest.nisCode()))).isGreaterThan(5);
        assertThat(places.within(farthest, 1).getFirst().code()).isEqualTo(farthest.nisCode());
    }

    private List<String> search(String text) {
        return places.search(text, 30, Texts.DUTCH).stream().map(Place::label).toList();
    }
}
