package be.omringd.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.shell.Bundles;
import be.omringd.shell.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all form files: what the renderer does not know fails the build, by name. */
class FormFilesTest {

    private static final Path FOLDER = Path.of("forms");
    private static final String PROBE = """
            {"type": "default", "id": "bad-probe", "schemaVersion": 16, "components": [
              {"type": "text", "id": "Title", "text": "# Proef"}, %s]}""";

    private static Map<String, String> formFiles() throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                assertThat(name).as("a file in forms/").matches("[a-z]+/[a-z0-9-]+\\.form");
                files.put(name.substring(0, name.length() - ".form".length()), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(formFiles()).hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void noFormUsesSomethingThatCannotBeShown() throws IOException {
        var problems = new ArrayList<String>();
        formFiles().forEach((key, json) -> problems.addAll(FormFile.read(key, json).problems()));

        assertThat(problems).isEmpty();
    }

    @Test
    void everyTextIsThereInFrenchAndEnglish() throws IOException {
        var missing = new ArrayList<String>();
        formFiles().forEach((key, json) -> missing.addAll(FormFile.read(key, json).untranslated()));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextHasItsLongestLength() throws IOException {
        var without = new ArrayList<String>();
        formFiles().forEach((key, json) -> each(JsonMapper.shared().readTree(json), component -> {
            if (Set.of("textfield", "textarea").contains(component.path("type").asString())
                    && !component.path("validate").has("maxLength")) {
                without.add(key + " " + component.path("key").asString());
            }
        }));

        assertThat(without).isEmpty();
    }

    @Test
    void noTwoFieldsOfAFormAreCalledTheSameInAnyLanguage() {
        var twice = new ArrayList<String>();
        for (FormDefinition form : new Forms().all()) {
            for (Locale language : List.of(Locale.of("nl"), Locale.of("fr"), Locale.of("en"))) {
                var labels = new HashSet<String>();
                form.fields().filter(field -> field.label() != null).map(field -> field.label().in(language))
                        .filter(label -> !labels.add(label)).forEach(label -> twice.add(form.key() + " " + language + ": " + label));
            }
        }

        assertThat(twice).isEmpty();
    }

    /** Who notes down a request is not the one whom it speaks of: neither as "you" nor as "I". */
    @Test
    void whatAColleagueNotesForSomebodyElseDoesNotSpeakToThemAsToThatPerson() {
        var form = new Forms().get("intake/request");
        var personal = Map.of(
                Locale.of("nl"), Pattern.compile("(?iU)\\b(ik|me|mij|mijn|mezelf|je|jij|jou|jouw|jezelf)\\b"),
                Locale.of("fr"), Pattern.compile("(?iU)\\b(je|me|moi|mon|ma|mes|vous|votre|vos)\\b"),
                Locale.of("en"), Pattern.compile("(?iU)\\b(i|me|my|myself|you|your|yourself)\\b"));

        personal.forEach((language, words) -> {
            assertThat(textsOf(form, language)).as("to the person").filteredOn(text -> words.matcher(text).find()).hasSizeGreaterThan(8);
            assertThat(textsOf(form.forWhoNotes(), language)).noneMatch(text -> words.matcher(text).find());
        });
        assertThat(form.forWhoNotes().fields()).extracting(field -> field.look().autocomplete()).containsOnly(null, "off");
        assertThat(form.forWhoNotes().fields()).extracting(FormComponent::key)
                .containsExactlyElementsOf(form.fields().map(FormComponent::key).toList());
    }

    private static List<String> textsOf(FormDefinition form, Locale language) {
        return FormComponent.all(form.components())
                .flatMap(one -> Stream.concat(Stream.of(one.label(), one.description(), one.text(), one.rules().requiredMessage()),
                        one.options().stream().map(FormOption::label)))
                .filter(Objects::nonNull).map(text -> text.in(language)).toList();
    }

    private static void each(JsonNode component, Consumer<JsonNode> look) {
        look.accept(component);
        component.path("components").forEach(child -> each(child, look));
    }

    @Test
    void theFormsOnTheClassPathAreTheFormsInTheFolder() throws IOException {
        assertThat(new Forms().all()).extracting(FormDefinition::key).containsExactlyElementsOf(formFiles().keySet());
    }

    @Test
    void theProcessReadsOnlyTheseAnswers() {
        var variables = new ArrayList<String>();
        new Forms().all().forEach(form -> form.fields().filter(field -> field.variable() != null)
                .forEach(field -> variables.add(form.key() + " " + field.variable())));

        assertThat(variables).containsExactlyInAnyOrder(
                "intake/request requesterRole", "intake/request personKnows",
                "intake/first-contact contactOutcome", "intake/first-contact appointmentOn",
                "intake/send-card afterCard", "intake/talk-to-requester personAgrees",
                "intake/intro-conversation heldConversation", "intake/intro-conversation fileConsent",
                "intake/intro-conversation wantsOwnGroup", "intake/intro-conversation wantsToMeetNew",
                "intake/intro-conversation clubStepTooBig", "intake/intro-conversation otherNeed",
                "intake/intro-conversation decidedNow", "intake/ask-decision decision",
                "intake/confirm-orientation orientation", "intake/warm-referral afterReferral",
                "casefile/ask-again pauseDecision", "casefile/assess-concern concernDecision",
                "lus/ask-ready personReady", "lus/decide-start startDecision",
                "lus/talk-about-start personReady", "lus/talk-about-start startDecision",
                "lus/talk-about-start nextGatheringOn", "gathering/hold-gathering nextGatheringOn",
                "lus/decide-without-volunteer withoutVolunteer", "gathering/prepare-gathering gatheringOn",
                "gathering/hold-gathering gatheringOutcome", "gathering/decide-handover handoverDecision",
                "gathering/talk-about-handover handoverDecision",
                "gathering/follow-up-contact groupIsDoing", "gathering/follow-up-contact need",
                "mirror/few-answers fewAnswersDecision",
                "linkgroup/keep-in-touch waitDecision", "linkgroup/keep-in-touch closeReason",
                "linkgroup/get-acquainted groupAnswer", "linkgroup/exit-talk memberNext", "linkgroup/exit-talk closeReason",
                "linkgroup/decide-start startDecision", "linkgroup/reconsider reconsiderDecision",
                "coaching/explore-talk looksFor", "coaching/explore-talk managementSupport", "coaching/explore-talk halfYear",
                "coaching/decide-offer offer", "coaching/anchor-trajectory lookBackWanted", "coaching/look-back-together mirrorAgain",
                "search/propose-match personAnswer",
                "search/propose-match volunteerAnswer", "search/trial-meeting trialOutcome",
                "search/ask-person personAfterTrial", "search/ask-volunteer volunteerAfterTrial",
                "search/get-acquainted trialOutcome", "search/get-acquainted personAfterTrial",
                "search/get-acquainted volunteerAfterTrial",
                "volunteer/answer-candidate outcome", "volunteer/answer-interest outcome", "volunteer/arrange-check checkOutcome",
                "volunteer/ask-volunteer pauseDecision", "volunteer/candidate-talk outcome");
    }

    @Test
    void nothingThatHappenedIsFilledInBeforeSomebodySaysSo() {
        var filledIn = new ArrayList<String>();
        new Forms().all().forEach(form -> FormComponent.all(form.components()).forEach(field -> {
            boolean happened = field.type() == FormComponentType.DATETIME && field.rules().notAfter() != null;
            boolean choice = field.type().hasOptions() || field.type() == FormComponentType.CHECKBOX;
            if ((happened || choice) && (field.defaultFrom() != null || field.defaultValue() != null)) {
                filledIn.add(form.key() + " " + field.key());
            }
        }));

        assertThat(filledIn).isEmpty();
        assertThat(new Forms().get("volunteer/follow-training").field("trainedOn")).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown-type      | component "photo" (image): unknown type "image"
            unknown-attribute | component "name" (textfield): unknown attribute "disabled"
            unknown-property  | component "name" (textfield): unknown property "colour"
            unknown-rule      | component "name" (textfield) validate: unknown attribute "integer"
            unknown-source    | component "town" (select): unknown attribute "valuesExpression"
            text-to-engine    | component "name" (textfield): is a text and may not become the process variable "name": the engine knows nothing that people wrote
            area-to-engine    | component "note" (textarea): is a text and may not become the process variable "note": the engine knows nothing that people wrote
            choice-to-engine  | component "town" (select): has no fixed options and may not become the process variable "town"
            no-feel           | component "name" (textfield) conditional: hide "=a = = b" is not FEEL
            unknown-name      | form: expression "=anser = "yes"" reads "anser", which is no field of the form and not in the property "reads" of its title
            calculated-text   | component "c0" (text): text "Dag {{name}}" asks for a text to be calculated, which is not known here
            twice             | component "name" (textfield): key "name" is used twice
            wrong-default     | component "answer" (radio): defaultValue "perhaps" does not fit the field
            blank-option      | component "answer" (radio) option "no": needs a label, and a value of letters and digits
            asks-and-reads    | component "name" (textfield): is read only and has rules or a defaultValue
            no-title          | title: the first component is no text that begins with "# "
            hidden-properties | form: unknown attribute "properties"
            no-label          | component "name" (textfield): has no label
            wrong-layout      | component "name" (textfield) layout: columns 17 is not from 2 to 16
            """)
    void aFormThatUsesMoreIsRefusedByName(String file, String problem) throws IOException {
        String key = "bad/" + file;
        String json = new String(FormFilesTest.class.getResourceAsStream("/bad-forms/" + key + ".form")
                .readAllBytes(), StandardCharsets.UTF_8);

        var problems = FormFile.read(key, json).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst()).startsWith("forms/" + key + ".form: " + problem.strip());
        assertThatThrownBy(() -> Forms.of(Map.of(key, json))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(problem.strip());
    }

    @Test
    void theStartStopsWhenASourceOfChoicesIsNotThere() {
        var forms = Forms.of(Map.of("test/probe", """
                {"type": "default", "id": "test-probe", "schemaVersion": 16, "components": [
                 {"type": "text", "id": "Title", "text": "# Proef"}, {"type": "select", "id": "a", "key": "bank", "label": "Bank", "values": [],
                  "properties": {"source": "bank"}}]}"""));

        assertThatThrownBy(() -> new SourcesAreThere(forms, Probe.checker()).afterSingletonsInstantiated())
                .hasMessageContaining(
                        "forms/test/probe.form: component \"bank\" (select): source \"bank\" is not there");
        new SourcesAreThere(new Forms(), Probe.checker()).afterSingletonsInstantiated();
    }

    @Test
    void everyBadFileIsTried() {
        assertThat(Forms.filesOn("classpath*:bad-forms/")).hasSize(19);
    }

    @Test
    void aTextWithoutTranslationIsNoticed() {
        var file = FormFile.read("bad/probe", PROBE.formatted("""
                {"type": "radio", "id": "a", "key": "a", "label": "Vraag", "values": [{"label": "Ja", "value": "yes"}],
                 "properties": {"label.fr": "Question", "option.yes.en": "Yes"}}"""));

        assertThat(file.problems()).isEmpty();
        assertThat(file.untranslated()).containsExactlyInAnyOrder(
                "forms/bad/probe.form: title: no \"text.fr\"", "forms/bad/probe.form: title: no \"text.en\"",
                "forms/bad/probe.form: component \"a\" (radio): no \"label.en\"",
                "forms/bad/probe.form: component \"a\" (radio): no \"option.yes.fr\"");
    }

    @Test
    void whatIsNotJsonIsRefusedByName() {
        assertThat(FormFile.read("bad/probe", "{").problems()).singleElement().asString()
                .startsWith("forms/bad/probe.form: not JSON");
        assertThat(FormFile.read("bad/probe", "[]").problems()).isNotEmpty();
        assertThat(FormFile.read("bad/probe", PROBE.formatted("7")).problems()).isNotEmpty();
        assertThat(FormFile.read("bad/probe", PROBE.formatted("{}")).problems()).isNotEmpty();
        assertThat(FormFile.read("bad/probe", PROBE.replace(", %s", "")).problems())
                .containsExactly("forms/bad/probe.form: form: has no components after its title");
    }

    @Test
    void everyMessageIsThereInThreeLanguages() {
        var dutch = Bundles.get("form", Texts.DUTCH).keySet();
        for (String language : List.of("nl", "fr", "en")) {
            var bundle = Bundles.get("form", Locale.of(language));
            assertThat(bundle.keySet()).as(language).isEqualTo(dutch);
            assertThat(bundle.keySet()).as(language)
                    .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).isNotBlank().doesNotContain("'"));
        }
    }
}
