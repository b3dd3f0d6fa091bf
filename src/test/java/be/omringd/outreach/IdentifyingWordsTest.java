package be.omringd.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.KnownFacts.Fact;
import be.omringd.casefile.KnownFacts.Kind;
import be.omringd.place.PlacesForTests;
import be.omringd.shell.Texts;
import be.omringd.testing.Law;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingWordsTest {

    private static final TextCheck.PlaceNames PLACES = new TextCheck.PlaceNames(PlacesForTests.all());

    /** What is found with these facts; several findings with " + " between them, nothing as an empty text. */
    private static String found(String text, Fact... facts) {
        return String.join(" + ", new IdentifyingWords(List.of(facts), code -> code, PLACES, Year.of(2026)).in(text));
    }

    /** As casefile gives a person: first name, last name, both. */
    private static Fact[] person(String first, String last) {
        return Stream.of(first, last, first + " " + last).map(name -> new Fact(Kind.NAME, name)).toArray(Fact[]::new);
    }

    private static Fact name(String name) {
        return new Fact(Kind.NAME, name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        // plain, case, accents both ways
        "María    | Maria zoekt een groep          | Maria",
        "Maria    | maría zoekt een groep          | maría",
        "Zoë      | ZOE wil wandelen               | ZOE",
        "Noémie   | Noemie                         | Noemie",
        "Łukasz   | lukasz speelt schaak           | lukasz",
        // endings
        "Maria    | Maria's groep                  | Maria",
        "Maria    | Maria’s groep                  | Maria",
        "Maria    | Mariaʼs groep                  | Maria",
        "Nora     | de groep van Noras vrienden    | Noras",
        "Peter    | Peters hond                    | Peters",
        "Frans    | Frans' tuin                    | Frans",
        "Bart     | Bartje                         | Bartje",
        // next to signs, at line ends, in words with hyphens
        "Nora     | (Nora)                         | Nora",
        "Nora     | ~\"Nora\"~                     | Nora",
        "Nora     | de Nora-groep                  | Nora",
        "Nora     | bij Nora.                      | Nora",
        "Jean-Pierre | Jean Pierre houdt van koken | Jean Pierre",
        "Jean-Pierre | JeanPierre houdt van koken  | JeanPierre",
        "Jean-Pierre | Pierre houdt van koken      | Pierre",
        // hidden signs inside
        "Nora     | No\u00adra zoekt               | No\u00adra",
        "Nora     | No\u200bra zoekt               | No\u200bra",
        "Noémie   | Noe\u0301mie                   | Noe\u0301mie",
        // last names with small words
        "Van de Velde | mevrouw Van de Velde       | Van de Velde",
        "Van de Velde | familie Velde              | Velde",
        "Van de Velde | mevrouw vandevelde         | vandevelde",
        "El Amrani    | de familie el amrani       | el amrani",
        "D'Hondt      | mevrouw d’hondt            | d’hondt",
        // short names, with a capital letter
        "An       | An zoekt gezelschap            | An",
        "An       | An's groep                     | An",
        "Bo       | samen met Bo                   | Bo",
        "Jan      | Jans hond                      | Jans",
        "Van      | samen met Van en anderen       | Van",
        // names that are words too
        "Lieve    | Lieve houdt van de zee         | Lieve",
        "Roos     | samen met Roos                 | Roos",
        // names that are places or languages too
        "Niel    | samen met Niel                | Niel ",
        "Niel    | de groep van Niel             | Niel ",
        "Frans    | samen met Frans                | Frans",
    })
    void aNameIsFound(String name, String text, String quoted) {
        assertThat(found(text.strip(), name(name.strip()))).isEqualTo(quoted.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Nora     | Norah en Eleonora              ",
        "Jan      | janken in januari              ",
        "Mark     | de markt is open               ",
        "Roos     | de roosters hangen uit         ",
        "Bert     | Alberta en Lambertus           ",
        "An       | aan, van, en, an, dan          ",
        "An       | we praten an sich weinig       ",
        "Al       | al lang, als je wilt. Als we   ",
        "Bo       | een bos, een boom, de bo       ",
        "Van      | van maandag tot vrijdag        ",
        "Van      | Van maandag tot vrijdag        ",
        "De       | De groep komt samen            ",
        "Van de Velde | van de groep, van het veld ",
        "De Wilde | iemand die dat wilde           ",
        "De Wilde | de wilde tuin                  ",
        "Lieve    | lieve mensen gezocht           ",
        "Roos     | een roos uit de tuin           ",
        "Niel    | een groep in Niel            ",
        "Niel    | in de buurt van Niel          ",
        "Van Gent | een groep in Gent              ",
        "Niklaas  | een groep in Sint-Niklaas      ",
        "Frans    | Je spreekt Nederlands of Frans.",
        "Frans    | We praten Frans.               ",
        "X.       | foto's, x en X                 ",
    })
    void whatOnlyLooksLikeANameIsNot(String name, String text) {
        assertThat(found(text.strip(), name(name.strip()))).isEmpty();
    }

    @Test
    void aWholeNameIsOneFinding() {
        assertThat(found("Vraag naar Nora Van den Berghe of naar nora.", person("Nora", "Van den Berghe")))
                .isEqualTo("Nora Van den Berghe + nora");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Leen              | samen met Leen        | Leen",
        "leen              | samen met leen        | leen",
        "zus Leen          | samen met Leen        | Leen",
        "tante karima      | bij Karima thuis      | Karima",
        "buurman met de hond | iemand met een hond | ''",
        "mama              | een mama of papa      | ''",
        "De bakker         | De bakker om de hoek  | ''",
        "Buurvrouw van 12  | twaalf of 12 keer     | ''",
        "Jef van de buurt  | Jef komt uit de buurt | Jef",
    })
    void aNicknameOnTheMapIsFoundWhereItIsAName(String nickname, String text, String quoted) {
        assertThat(found(text, new Fact(Kind.NICKNAME, nickname))).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0470123456", "0470 12 34 56", "0470/12.34.56", "0470-12-34-56", "+32 470 12 34 56", "+32(0)470/12 34 56", "0032470123456",
        "0 4 7 0 1 2 3 4 5 6", "0470 – 12 – 34 – 56", "470 12 34 56",
    })
    void aPhoneNumberIsFoundHoweverItIsWritten(String written) {
        assertThat(found("Bel " + written + " voor meer", new Fact(Kind.PHONE, "0470 12 34 56"))).isEqualTo(written);
        assertThat(found("Bel " + written + " voor meer")).as("also of somebody we do not know").isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0470\u00a012\u00a034\u00a056", "0470\u200912\u200934\u200956", "0470\u202f12\u202f34\u202f56", "0470_12_34_56", "0470,12,34,56",
        "0470, 12, 34, 56", "04\u00ad70 12\u200b34\u206056", "０４７０ １２ ３４ ５６", "0470\u201112\u201134\u201156", "O47O 12 34 56",
        "0470·12·34·56",
        "0\ufe0f\u20e34\ufe0f\u20e37\ufe0f\u20e30\ufe0f\u20e3 123456", "٠٤٧٠ ١٢ ٣٤ ٥٦",
    })
    void aPhoneNumberIsFoundWhateverProgramItsSignsComeFrom(String written) {
        assertThat(found("Bel " + written + " voor meer", new Fact(Kind.PHONE, "0470 12 34 56"))).isEqualTo(written);
        assertThat(found("Bel " + written + " voor meer")).as("also of somebody we do not know").isEqualTo(written);
    }

    /** What can stand in a text from another program without changing what somebody reads. */
    private static final List<String> UNSEEN =
            List.of("", "", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\ufe0f", "\u0007");

    @Test
    void aKnownNumberIsFoundWhateverStandsBetweenItsDigits() {
        List<String> between = List.of("", " ", "\u00a0", "\u2009", "\u202f", "\u3000", "_", ",", ", ", ".", "-", "\u2011", " \u2013 ", "/",
                ":", ";", "*", "·", " | ",
                "\t", "\n", "\u000b");
        Law.holds(500, any -> {
            StringBuilder number = new StringBuilder();
            for (char digit : "0470123456".toCharArray()) {
                number.append(number.isEmpty() ? "" : any.of(between) + any.of(UNSEEN));
                number.appendCodePoint(any.of((int) digit, digit - '0' + 0xFF10, digit - '0' + 0x0660));
            }
            return number.toString();
        }, number -> assertThat(found("Bel " + number + " voor meer", new Fact(Kind.PHONE, "+32 470\u00a012 34 56"))).isEqualTo(number));
    }

    @Test
    void aNameAStreetAndAnAddressAreFoundWithSignsInThemThatNobodySees() {
        Law.holds(500, any -> {
            StringBuilder written = new StringBuilder();
            String known = any.of("Nora Peeters", "nora@voorbeeld.be", "Kerkstraat 12", "12/03/1961", "12 maart 1961", "geboren in 1961");
            for (char sign : known.toCharArray()) {
                written.append(written.isEmpty() ? "" : any.of(UNSEEN));
                written.append(sign == ' ' ? any.of(" ", "\u00a0", "\u2009", "\u3000") : Character.toString(
                        any.of((int) sign, (int) sign, sign + 0xFEE0)));
            }
            return written.toString();
        }, written -> assertThat(found("Vraag naar: " + written, person("Nora", "Peeters"))).isEqualTo(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "N\u043era zoekt              | N\u043era",
        "~Vraag naar Pee-\nters~      | ~Pee-\nters~",
        "vraag naar N o r a           | N o r a",
        "vraag naar N.o.r.a.          | N.o.r.a",
        "Nora_Peeters doet mee        | Nora_Peeters",
        "Nora2 doet mee               | Nora",
    })
    void aNameIsFoundAsSomebodyReadsIt(String text, String quoted) {
        assertThat(found(text.strip(), person("Nora", "Peeters"))).isEqualTo(quoted);
    }

    @Test
    void aNumberThatIsKnownIsFoundWithoutItsBeginning() {
        assertThat(found("bel 360.51.28", new Fact(Kind.PHONE, "09 360 51 27"))).isEmpty();
        assertThat(found("bel 360.51.27", new Fact(Kind.PHONE, "09 360 51 27"))).isEqualTo("360.51.27");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mail naar nora@voorbeeld.be           | nora@voorbeeld.be",
        "Mail naar nora.p+x@sub.voorbeeld.be.  | nora.p+x@sub.voorbeeld.be",
        "Mail nora (at) voorbeeld.be           | nora (at) voorbeeld.be",
        "We komen samen in Kerkstraat 12       | Kerkstraat 12",
        "We komen samen in kerkstraat nr. 12   | kerkstraat nr. 12",
        "in de Oude Gentweg 7 bus 2            | Gentweg 7",
        "We komen samen in Kerkstraat, 12      | Kerkstraat, 12",
        "We komen samen in Kerkstraat_12       | Kerkstraat_12",
        "We komen samen in Kerkstr. 12         | Kerkstr. 12",
        "au rue de la Loi, 16                  | rue de la Loi, 16",
        "au 16, rue de la Loi                  | 16, rue de",
        "Mail nora [at] voorbeeld (punt) be    | nora [at] voorbeeld (punt) be",
        "Mail nora @ voorbeeld . be            | nora @ voorbeeld . be",
        "geboren 1961-03-12                    | geboren 1961-03-12",
        "op 12_03_1961                         | 12_03_1961",
        "op 12,03,1961                         | 12,03,1961",
        "op 12 03 1961                         | 12 03 1961",
        "op 12-maart-1961                      | 12-maart-1961",
        "(°1961)                               | °1961",
        "au rue de la Loi 16                   | rue de la Loi 16",
        "geboren op 12/03/1961                 | geboren op 12/03/1961",
        "op 12 maart 1961                      | 12 maart 1961",
        "geboren in 1961                       | geboren in 1961",
        "rijksregisternummer 61.03.12-123.45   | 61.03.12-123.45",
        "rekening BE68 5390 0754 7034          | 68 5390 0754 7034",
    })
    void whatLooksPersonalIsFoundWithoutBeingKnown(String text, String quoted) {
        assertThat(found(text)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Vanaf 12/03/2026 tot 14/03/2026.", "Op 3 mei 2026 om 14.30 uur", "in 2026-2027", "9620 Zottegem", "om de 2 weken, 1 500 mensen",
        "onderweg 2 keer rusten", "Lus bestaat sinds 2003", "tussen 14u en 16u30",
        "09:00 - 12:00, 13:00 - 17:00", "op 3, 10, 17, 24 en 31 maart", "in 2026, 2027, 2028", "2026-03-12", "1.250,00 euro",
        "de straat, 12 mensen",
    })
    void datesTimesAndCountsTellNothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aVillageTellsAndItsMunicipalityDoesNot() {
        Fact village = new Fact(Kind.PLACE_CODE, "Velzeke-Ruddershove");
        assertThat(found("Een groep in Velzeke-Ruddershove", village)).isEqualTo("Velzeke-Ruddershove");
        assertThat(found("Een groep in Velzeke", village)).isEqualTo("Velzeke");
        assertThat(found("Een groep in Zottegem", village)).isEmpty();
    }

    @Test
    void namesInNotesAreFoundAndTheirOtherWordsAreNot() {
        Fact notes = new Fact(Kind.NOTES,
                "Ze kent vooral Karim, van het OCMW. Haar zus Els De Smet woont in Gent. Ze spreekt Frans. Tel 0470 99 88 77");

        assertThat(found("Een groep in Gent, met mensen van het OCMW. Ze spreken Frans. We zoeken iemand voor haar.", notes)).isEmpty();
        assertThat(found("Karim doet ook mee, en mevrouw Smet", notes)).isEqualTo("Karim + Smet");
        assertThat(found("karimstraat is geen woord; bel 99.88.77", notes)).isEqualTo("99.88.77");
    }

    @Test
    void eachFindingIsNamedOnceInTheOrderOfTheText() {
        assertThat(found("Nora en Karim. Karim en Nora.", name("Nora"), name("Karim"))).isEqualTo("Nora + Karim");
    }

    /** Nobody should have to rewrite a draft because somebody is called as half of Flanders is. */
    @Test
    void aDraftIsNotRefusedForOrdinaryNames() {
        List<Fact> facts = new ArrayList<>();
        for (String one : List.of("An Van den Berghe", "Jan De Groote", "Wim Peeters", "Frans Claes", "Bo Vrijens", "Rosa Engels",
                "Al Hassan",
                "Els In 't Veld", "Sam De Vrijwilliger")) {
            facts.addAll(Arrays.asList(person(one.split(" ", 2)[0], one.split(" ", 2)[1])));
        }
        IdentifyingWords words = new IdentifyingWords(facts, code -> code, PLACES, Year.of(2026));
        Drafts drafts = new Drafts(new Texts(), PlacesForTests.all());
        List<String> found = new ArrayList<>();
        for (RecruitmentKind kind : RecruitmentKind.values()) {
            for (String language : List.of("nl", "fr", "en")) {
                RecruitmentText text = drafts.text(kind, DraftsTest.EVERYTHING, Locale.of(language));
                found.addAll(words.in(text.title()));
                found.addAll(words.in(text.body()));
            }
        }
        // a last name that is what the text is about cannot be told apart: somebody looks at it once
        assertThat(found).isSubsetOf("Vrijwilliger", "vrijwilliger", "vrijwilligers");
    }
}
