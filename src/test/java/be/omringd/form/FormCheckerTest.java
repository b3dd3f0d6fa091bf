package be.omringd.form;

import static be.omringd.form.Probe.DUTCH;
import static be.omringd.form.Probe.field;
import static be.omringd.form.Probe.form;
import static be.omringd.form.Probe.options;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckerTest {

    private static final String REQUIRED = "\"validate\": {\"required\": true}";
    private final FormChecker checker = Probe.checker();

    private FormErrors check(FormDefinition form, Map<String, ?> values) {
        return checker.check(form, FormValues.of(values), Map.of(), DUTCH);
    }

    private Map<String, Object> clean(FormDefinition form, Map<String, ?> values) {
        return checker.clean(form, FormValues.of(values), Map.of()).raw();
    }

    @Nested
    class Texts {

        @Test
        void aTextHasALongestLengthEvenWhenTheFileNamesNone() {
            var form = form(field("textfield", "name"), field("textarea", "note"));

            assertThat(check(form, Map.of("name", "x".repeat(250), "note", "y".repeat(2000))).isEmpty()).isTrue();
            assertThat(check(form, Map.of("name", "x".repeat(251), "note", "y".repeat(2001))).byPath())
                    .containsExactly(Map.entry("name", "Dit is te lang: 251 tekens, en er is plaats voor 250."),
                            Map.entry("note", "Dit is te lang: 2.001 tekens, en er is plaats voor 2.000."));
        }

        @Test
        void aTextFollowsItsOwnLengthsAndPattern() {
            var form = form(field("textfield", "code",
                    "\"validate\": {\"minLength\": 2, \"maxLength\": 4, \"pattern\": \"^[0-9]+$\"}"));

            assertThat(check(form, Map.of("code", "123")).isEmpty()).isTrue();
            assertThat(check(form, Map.of("code", "1")).at("code")).get().asString().contains("minstens 2");
            assertThat(check(form, Map.of("code", "12345")).at("code")).get().asString().contains("te lang");
            assertThat(check(form, Map.of("code", "12a")).at("code")).contains("Dit heeft niet de vorm die we "
                    + "verwachten.");
        }

        @Test
        void onlySpacesIsNoAnswer() {
            var form = form(field("textfield", "name", REQUIRED));

            assertThat(check(form, Map.of("name", " \u0000\u202e\n ")).at("name")).contains("Vul dit nog in.");
            assertThat(clean(form, Map.of("name", "  "))).isEmpty();
        }

        @Test
        void whatNobodyTypesOnPurposeIsTakenOut() {
            var form = form(field("textfield", "name"), field("textarea", "note"));

            assertThat(clean(form, Map.of("name", " An\u0000na\u202e \nPeeters\ud83d ", "note", "één\r\ntwee\r\n")))
                    .containsEntry("name", "Anna Peeters").containsEntry("note", "één\ntwee");
        }

        @Test
        void scriptIsATextLikeAnyOther() {
            var form = form(field("textfield", "name"));

            assertThat(clean(form, Map.of("name", "<script>alert(1)</script>")))
                    .containsEntry("name", "<script>alert(1)</script>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"an@voorbeeld.be", "an.peeters+lus@mail.voorbeeld.co.uk", "jos@café.be"})
        void aMailAddressIsAccepted(String mail) {
            var form = form(field("textfield", "mail", "\"validate\": {\"validationType\": \"email\"}"));

            assertThat(check(form, Map.of("mail", mail)).isEmpty()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"an", "an@", "@voorbeeld.be", "an@voorbeeld", "an peeters@voorbeeld.be",
            "an@voorbeeld..be", "an@voorbeeld.be, jos@voorbeeld.be"})
        void whatIsNoMailAddressIsNot(String mail) {
            var form = form(field("textfield", "mail", "\"validate\": {\"validationType\": \"email\"}"));

            assertThat(check(form, Map.of("mail", mail)).at("mail")).isPresent();
        }

        @ParameterizedTest
        @CsvSource({"0470 12 34 56, true", "+32 (0)9 123.45.67, true", "09/123 45 67, true", "112, false",
            "niet bellen, false", "++++++++, false"})
        void aPhoneNumberHasDigits(String phone, boolean fine) {
            var form = form(field("textfield", "phone", "\"properties\": {\"format\": \"phone\"}"));

            assertThat(check(form, Map.of("phone", phone)).isEmpty()).isEqualTo(fine);
        }

        @Test
        void whatComesFromOtherProgramsIsKeptAsItWasMeant() {
            var form = form(field("textfield", "mail", "\"validate\": {\"validationType\": \"email\"}"),
                    field("textfield", "phone", "\"properties\": {\"format\": \"phone\"}"),
                    field("textarea", "note"), field("textfield", "name", REQUIRED));

            assertThat(clean(form, Map.of("mail", "<mailto:an@voorbeeld.be>", "phone", "tel:0470\u00A012\u201134 56",
                    "note", "Kerkstraat 5\u000B9620")))
                    .containsEntry("mail", "an@voorbeeld.be").containsEntry("phone", "0470 12-34 56")
                    .containsEntry("note", "Kerkstraat 5\n9620");
            assertThat(check(form, Map.of("name", "\u200B\u202E")).at("name")).isPresent();
        }

        @Test
        void aLongTextWithoutMailAddressIsRefusedQuickly() {
            var form = form(field("textfield", "mail",
                    "\"validate\": {\"validationType\": \"email\", \"maxLength\": 100000}"));

            assertThat(check(form, Map.of("mail", "a@" + "b.".repeat(40_000))).isEmpty()).isFalse();
        }
    }

    @Nested
    class Numbers {

        private final FormDefinition form = form(field("number", "weeks", "\"decimalDigits\": 0",
                "\"validate\": {\"min\": 1, \"max\": 26}"));

        @ParameterizedTest
        @ValueSource(ints = {1, 6, 26})
        void aNumberInTheRangeIsFine(int weeks) {
            assertThat(check(form, Map.of("weeks", weeks)).isEmpty()).isTrue();
        }

        @Test
        void aNumberOutOfTheRangeIsNot() {
            assertThat(check(form, Map.of("weeks", 0)).at("weeks")).contains("Vul een getal in van 1 tot 26.");
            assertThat(check(form, Map.of("weeks", 27)).at("weeks")).contains("Vul een getal in van 1 tot 26.");
            assertThat(check(form, Map.of("weeks", 2.5)).at("weeks")).contains("Vul een heel getal in, zonder komma.");
        }

        @Test
        void whatIsNoNumberIsRefused() {
            assertThat(check(form, Map.of("weeks", "zes")).at("weeks")).contains("Vul een getal in, zoals 12,50 of 1250.");
            assertThat(check(form, Map.of("weeks", Double.NaN)).at("weeks")).isPresent();
            assertThat(check(form, Map.of("weeks", new BigDecimal("1e999999999"))).at("weeks")).isPresent();
            assertThat(clean(form, Map.of("weeks", Double.POSITIVE_INFINITY))).isEmpty();
        }
    }

    @Nested
    class Dates {

        private final FormDefinition form = form(
                field("datetime", "on", "\"subtype\": \"date\"", "\"properties\": {\"notAfter\": \"=today\"}"));

        @ParameterizedTest
        @ValueSource(strings = {"2026-02-30", "2026-13-01", "0000-00-00", "morgen", "2026-7-1", "1026-07-01",
            "9999-12-31", "2026-07-22T10:00"})
        void aDateThatCannotBeIsRefused(String date) {
            assertThat(check(form, Map.of("on", date)).at("on"))
                    .contains("Deze datum bestaat niet of kan niet kloppen.");
            assertThat(clean(form, Map.of("on", date))).isEmpty();
        }

        @Test
        void aDayThatMustBeOverMayBeToday() {
            assertThat(check(form, Map.of("on", "2026-07-22")).isEmpty()).isTrue();
            assertThat(check(form, Map.of("on", "2026-07-23")).at("on"))
                    .contains("Deze dag moet nog komen. Kies vandaag of een dag die voorbij is.");
        }

        @Test
        void aDateMayNotLieBeforeAnother() {
            var both = form(field("datetime", "spokeOn", "\"subtype\": \"date\""), field("datetime", "meetOn",
                    "\"subtype\": \"date\"", "\"properties\": {\"notBefore\": \"=spokeOn\"}"));

            assertThat(check(both, Map.of("spokeOn", "2026-07-20", "meetOn", "2026-07-20")).isEmpty()).isTrue();
            assertThat(check(both, Map.of("meetOn", "2026-07-19")).isEmpty()).isTrue();
            assertThat(check(both, Map.of("spokeOn", "2026-07-20", "meetOn", "2026-07-19")).at("meetOn"))
                    .contains("Kies een dag die niet vroeger is dan 20 juli 2026.");
        }

        @Test
        void aDateWithTimeKeepsToItsBoundsToo() {
            var at = form(field("datetime", "at", "\"subtype\": \"datetime\"", "\"timeLabel\": \"Uur\"",
                    "\"properties\": {\"notBefore\": \"=today\"}"));

            assertThat(check(at, Map.of("at", "2026-07-22T00:15")).isEmpty()).isTrue();
            assertThat(check(at, Map.of("at", "2026-07-21T23:45")).at("at")).isPresent();
            assertThat(check(at, Map.of("at", "2026-07-22")).at("at")).isPresent();
        }

        @Test
        void aTimeExistsOrNot() {
            var at = form("{\"type\": \"datetime\", \"id\": \"t\", \"key\": \"at\", \"subtype\": \"time\", "
                    + "\"timeLabel\": \"Uur\"}");

            assertThat(check(at, Map.of("at", "14:30")).isEmpty()).isTrue();
            assertThat(check(at, Map.of("at", "25:00")).at("at")).contains("Dit uur bestaat niet.");
        }
    }

    @Nested
    class Choices {

        @Test
        void onlyTheOptionsOfTheFormAreAccepted() {
            var form = form(field("radio", "one", options("a", "b")), field("select", "two", options("a", "b")),
                    field("checklist", "three", options("a", "b")));

            assertThat(check(form, Map.of("one", "a", "two", "b", "three", List.of("a", "b"))).isEmpty()).isTrue();
            assertThat(check(form, Map.of("one", "c", "two", 1, "three", List.of("a", "c"))).byPath())
                    .containsOnlyKeys("one", "two", "three");
            assertThat(clean(form, Map.of("one", "c", "two", 1, "three", List.of("c", "a"))))
                    .isEqualTo(Map.of("three", List.of("a")));
        }

        @Test
        void aRequiredChoiceIsMissedInItsOwnWords() {
            var form = form(field("radio", "one", options("a"), REQUIRED),
                    field("checklist", "two", options("a"), REQUIRED), field("checkbox", "three", REQUIRED),
                    field("checkbox", "four"));

            assertThat(check(form, Map.of("three", false, "two", List.of())).byPath()).isEqualTo(Map.of(
                    "one", "Kies een antwoord.", "two", "Kies minstens één antwoord.",
                    "three", "Vink dit aan om verder te gaan."));
        }

        @Test
        void aTownHasToExist() {
            var form = form(field("select", "town", "\"values\": []",
                    "\"properties\": {\"source\": \"municipality\"}"));

            assertThat(check(form, Map.of("town", "41081")).isEmpty()).isTrue();
            assertThat(check(form, Map.of("town", "99999")).at("town")).isPresent();
            assertThat(check(form, Map.of("town", "4".repeat(5000))).at("town")).isPresent();
            assertThat(clean(form, Map.of("town", "99999"))).isEmpty();
        }
    }

    @Nested
    class Conditions {

        private final FormDefinition form = form(field("radio", "held", options("yes", "no"), REQUIRED),
                field("textfield", "place", REQUIRED, "\"conditional\": {\"hide\": \"=held != \\\"yes\\\"\"}"),
                field("textfield", "why", "\"conditional\": {\"hide\": \"=place = null\"}"));

        @Test
        void aHiddenFieldIsNotMissedAndItsAnswerIsNotKept() {
            assertThat(check(form, Map.of("held", "no", "place", "thuis")).isEmpty()).isTrue();
            assertThat(clean(form, Map.of("held", "no", "place", "thuis"))).isEqualTo(Map.of("held", "no"));
        }

        @Test
        void aVisibleFieldIsMissed() {
            assertThat(check(form, Map.of("held", "yes")).byPath()).containsOnlyKeys("place");
        }

        @Test
        void anAnswerInAHiddenFieldCountsAsNone() {
            assertThat(clean(form, Map.of("held", "no", "place", "thuis", "why", "rustig")))
                    .isEqualTo(Map.of("held", "no"));
            assertThat(clean(form, Map.of("held", "yes", "place", "thuis", "why", "rustig"))).hasSize(3);
        }

        @Test
        void aGroupHidesWhatIsInIt() {
            var grouped = form(field("checkbox", "more"), """
                    {"type": "group", "id": "g", "label": "Meer", "conditional": {"hide": "=not(more)"},
                     "components": [%s]}""".formatted(field("textfield", "name", REQUIRED)));

            assertThat(check(grouped, Map.of()).isEmpty()).isTrue();
            assertThat(check(grouped, Map.of("more", true)).byPath()).containsOnlyKeys("name");
            assertThat(clean(grouped, Map.of("name", "An"))).isEmpty();
        }

        @Test
        void twoFieldsThatHideEachOtherComeToAnEnd() {
            var both = form(field("textfield", "a", "\"conditional\": {\"hide\": \"=b != null\"}"),
                    field("textfield", "b", "\"conditional\": {\"hide\": \"=a = null\"}"));

            assertThat(clean(both, Map.of("a", "x", "b", "y")).keySet()).isSubsetOf("a", "b");
        }

        @Test
        void aFieldIsRequiredWhileItsConditionHolds() {
            var either = form(
                    field("textfield", "phone", "\"properties\": {\"requiredIf\": \"=mail = null\"}"),
                    field("textfield", "mail", "\"properties\": {\"requiredIf\": \"=phone = null\", "
                            + "\"requiredMessage\": \"Mail of telefoon.\"}"));

            assertThat(check(either, Map.of()).byPath()).isEqualTo(Map.of("phone", "Vul dit nog in.", "mail",
                    "Mail of telefoon."));
            assertThat(check(either, Map.of("phone", "09 123 45 67")).isEmpty()).isTrue();
            assertThat(check(either, Map.of("mail", "an@voorbeeld.be", "phone", "  ")).isEmpty()).isTrue();
        }

        @Test
        void expressionsSeeTheProcessAndTheFormFirst() {
            var withAdvice = form(field("textfield", "why", "\"properties\": {\"requiredIf\": "
                    + "\"=choice != null and choice != advice\"}"), field("radio", "choice", options("a", "b")));
            var values = FormValues.of(Map.of("choice", "a"));

            assertThat(checker.check(withAdvice, values, Map.of("advice", "b", "choice", "b"), DUTCH).byPath())
                    .containsOnlyKeys("why");
            assertThat(checker.check(withAdvice, values, Map.of("advice", "a"), DUTCH).isEmpty()).isTrue();
        }
    }

    @Nested
    class Rows {

        private final FormDefinition form = form(field("dynamiclist", "actions", "\"isRepeating\": true",
                "\"properties\": {\"maxRows\": \"3\"}", "\"components\": [%s, %s]".formatted(
                        field("textfield", "what", REQUIRED),
                        field("datetime", "by", "\"subtype\": \"date\"",
                                "\"conditional\": {\"hide\": \"=what = \\\"ooit\\\"\"}"))));

        @Test
        void eachRowIsCheckedAtItsOwnPlace() {
            assertThat(check(form, Map.of("actions", List.of(Map.of("what", "bellen", "by", "2026-08-01"),
                    Map.of("by", "2026-02-30")))).byPath()).containsOnlyKeys("actions[1].what", "actions[1].by");
        }

        @Test
        void anEmptyRowIsNoRow() {
            var values = Map.of("actions", List.of(Map.of(), Map.of("what", "bellen"), Map.of("what", " ")));

            assertThat(check(form, values).isEmpty()).isTrue();
            assertThat(clean(form, values)).isEqualTo(Map.of("actions", List.of(Map.of("what", "bellen"))));
        }

        @Test
        void aRowHidesByItsOwnAnswers() {
            assertThat(clean(form, Map.of("actions", List.of(Map.of("what", "ooit", "by", "2026-08-01"),
                    Map.of("what", "nu", "by", "2026-08-01", "foreign", "x")))))
                    .isEqualTo(Map.of("actions",
                            List.of(Map.of("what", "ooit"), Map.of("what", "nu", "by", "2026-08-01"))));
        }

        @Test
        void thereIsRoomForSoManyRows() {
            var row = Map.of("what", "bellen");

            assertThat(check(form, Map.of("actions", List.of(row, row, row))).isEmpty()).isTrue();
            assertThat(check(form, Map.of("actions", List.of(row, row, row, row))).at("actions"))
                    .contains("Hier is plaats voor 3 rijen.");
            assertThat(check(form, Map.of("actions", "bellen")).at("actions")).isPresent();
        }
    }

    @Test
    void whatTheFormDoesNotKnowIsNotKept() {
        assertThat(clean(form(field("textfield", "name")), Map.of("name", "An", "role", "administrator")))
                .isEqualTo(Map.of("name", "An"));
    }

    @Test
    void variablesAreEnumsNumbersDatesAndNeverTexts() {
        String variable = "\"properties\": {\"variable\": \"%s\"}";
        var form = form(field("radio", "answer", options("yes", "no"), variable.formatted("answerGiven")),
                field("checkbox", "agreed", variable.formatted("agreed")),
                field("checklist", "kinds", options("a", "b"), variable.formatted("kinds")),
                field("number", "count", variable.formatted("count")),
                field("datetime", "on", "\"subtype\": \"date\"", variable.formatted("on")),
                field("datetime", "at", "\"subtype\": \"datetime\"", "\"timeLabel\": \"Uur\"",
                        variable.formatted("at")),
                field("textfield", "name"));

        assertThat(checker.variables(form, FormValues.of(Map.of("answer", "yes", "agreed", true, "kinds",
                List.of("b", "Anna"), "count", 4, "on", "2026-08-01", "at", "2026-12-01T14:30", "name", "Anna"))))
                .isEqualTo(Map.of("answerGiven", "yes", "agreed", true, "kinds", List.of("b"), "count",
                        BigDecimal.valueOf(4), "on", "2026-08-01", "at", "2026-12-01T14:30:00+01:00"));

        var none = new HashMap<String, Object>();
        none.put("agreed", false);
        none.put("kinds", List.of());
        for (String name : Arrays.asList("answerGiven", "count", "on", "at")) {
            none.put(name, null);
        }
        assertThat(checker.variables(form, FormValues.EMPTY)).isEqualTo(none);
        assertThat(checker.variables(form, FormValues.of(Map.of("answer", "Anna Peeters")))).isEqualTo(none);
    }

    @Test
    void aFormOpensWithItsDefaults() {
        var form = form(field("number", "radius", "\"defaultValue\": 15"),
                field("datetime", "on", "\"subtype\": \"date\"", "\"properties\": {\"defaultFrom\": \"=today\"}"),
                field("radio", "choice", options("a", "b"), "\"properties\": {\"defaultFrom\": \"=advice\"}"),
                field("datetime", "next", "\"subtype\": \"date\"",
                        "\"properties\": {\"defaultFrom\": \"=on + duration(\\\"P7D\\\")\"}"));

        assertThat(checker.withDefaults(form, FormValues.EMPTY, Map.of("advice", "b")).raw()).isEqualTo(Map.of(
                "radius", BigDecimal.valueOf(15), "on", "2026-07-22", "choice", "b", "next", "2026-07-29"));
        assertThat(checker.withDefaults(form, FormValues.EMPTY, Map.of("advice", "c")).raw())
                .doesNotContainKey("choice");
        assertThat(checker.withDefaults(form, FormValues.of(Map.of("radius", 30)).with("on", null), Map.of()).raw())
                .containsEntry("radius", 30).containsEntry("on", null).doesNotContainKey("next");
    }

    @Test
    void messagesComeInThreeLanguages() {
        var form = form(field("textfield", "name", REQUIRED));

        assertThat(checker.check(form, FormValues.EMPTY, Map.of(), Locale.FRENCH).at("name"))
                .contains("Il manque encore une réponse ici.");
        assertThat(checker.check(form, FormValues.EMPTY, Map.of(), Locale.ENGLISH).at("name"))
                .contains("Please fill this in.");
        assertThat(checker.check(form, FormValues.EMPTY, Map.of(), Locale.JAPAN).at("name"))
                .contains("Vul dit nog in.");
    }
}
