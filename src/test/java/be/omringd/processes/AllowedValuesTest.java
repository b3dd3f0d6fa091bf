package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.allowance.AllowanceKind;
import be.omringd.engine.DecisionTables;
import be.omringd.group.Feeling;
import be.omringd.group.Leader;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.CheckKind;
import be.omringd.search.Channel;
import be.omringd.search.RungChoices;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A word that a decision table does not know is an error that somebody sees, before the start and while cases run. */
class AllowedValuesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final AllowedValues VALUES = AllowedValues.of(PROCESSES, FORMS);

    @TempDir
    Path copy;

    @Test
    void everyTableSaysItsWordsAndEverybodyUsesThose() {
        assertThat(VALUES.complaints()).isEmpty();
    }

    @Test
    void theWordsThatMayComeInAreThoseThatFormsAndCodeGive() {
        Map<String, Set<String>> given = new TreeMap<>();
        for (String answer : List.of("wantsOwnGroup", "wantsToMeetNew", "clubStepTooBig", "otherNeed")) {
            given.put("orientation." + answer, VALUES.answers().get(answer));
        }
        for (String answer : List.of("looksFor", "managementSupport", "halfYear")) {
            given.put("offerAdvice." + answer, VALUES.answers().get(answer));
        }
        given.put("readyToStart.personReady", VALUES.answers().get("personReady"));
        given.put("handoverReadiness.leader", codes(Leader.values(), Leader::code));
        given.put("handoverReadiness.personAtEase", codes(Feeling.values(), Feeling::code));
        given.put("handoverReadiness.volunteerReady", codes(Feeling.values(), Feeling::code));
        // somebody can decide to wait, which is no rung, and the next advice begins from there
        given.put("nextChannel.rung", with(codes(Channel.values(), Channel::code), RungChoices.WAIT));
        // a colleague who decides against a campaign, beside the rules that do
        given.put("nextChannel.refusedBy", with(VALUES.outputs().get("refusedBy"), "colleague"));
        given.put("requiredChecks.benefit", codes(Benefit.values(), Benefit::code));
        given.put("allowanceCheck.kind", codes(AllowanceKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT)));

        assertThat(sorted(VALUES.inputs())).isEqualTo(sorted(given));
    }

    @Test
    void theChecksThatComeOutAreThoseThatTheCodeKnows() {
        assertThat(VALUES.outputs().get("check")).containsExactlyInAnyOrderElementsOf(codes(CheckKind.values(), CheckKind::code));
    }

    static Stream<String> wordsThatComeIn() {
        return VALUES.inputs().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("wordsThatComeIn")
    void theEngineRefusesAWordThatNobodyKnows(String input) {
        String[] decisionAndVariable = input.split("\\.");
        Map<String, Object> facts = new HashMap<>(Map.of(decisionAndVariable[1], "mistyped"));
        facts.putAll(Map.of("dayCap", 1, "yearCap", 1, "kilometresCap", 1, "flatDay", 0, "flatYear", 0, "kilometresYear", 0));

        EvaluateDecisionResponse answer = ProcessEngines.next().client().newEvaluateDecisionCommand()
                .decisionId(decisionAndVariable[0]).variables(facts).send().join();

        assertThat(answer.getFailureMessage()).contains(decisionAndVariable[1]);
    }

    @Test
    void aTableThatIsAskedByTheCodeRefusesItToo() {
        assertThatThrownBy(() -> new DecisionTables().answers("requiredChecks",
                Map.of("adult", true, "contactWithMinors", false, "checkedWithinYear", false, "benefit", "mutualty")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("benefit");
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            processes/volunteer/required-checks.dmn | <text>"mutuality"</text>              | <text>"mutualty"</text>             | requiredChecks requiredChecks_rule3 uses "mutualty"
            processes/volunteer/required-checks.dmn | <text>"c45b"</text>                   | <text>"c45"</text>                  | requiredChecks requiredChecks_rule2 uses "c45"
            processes/volunteer/required-checks.dmn | benefit = null or                     | true or                             | requiredChecks looks at
            processes/volunteer/can-offer.dmn       | <text>"invite","soon","honest"</text> | <text></text>                       | canOffer does not say which words come out as canOffer
            processes/lus/ready-to-start.dmn        | <text>"yes","no","unsure"</text>      | <text></text>                       | readyToStart does not say which words may come in as personReady
            processes/lus/lus-trajectory.bpmn       | startDecision = "link"                | startDecision = "linkgroup"         | startDecided-to-continueAsLink compares startDecision with "linkgroup"
            forms/lus/decide-start.form             | startAdvice != \\"searchOn\\"         | startAdvice != \\"search\\"         | decide-start.form compares startAdvice with "search"
            """)
    void aMistypedWordFailsTheBuild(String file, String word, String mistyped, String complaint) throws IOException {
        for (Path folder : List.of(PROCESSES, FORMS)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(copy.resolve(path).getParent());
                    Files.copy(path, copy.resolve(path));
                }
            }
        }
        Path changed = copy.resolve(file);
        String before = Files.readString(changed);
        boolean quoted = !before.contains(word);
        String after = quoted
                ? before.replace(word.replace("\"", "&quot;"), mistyped.replace("\"", "&quot;"))
                : before.replace(word, mistyped);
        assertThat(after).as("the file has what is replaced").isNotEqualTo(before);
        Files.writeString(changed, after);

        assertThat(AllowedValues.of(copy.resolve(PROCESSES), copy.resolve(FORMS)).complaints())
                .anySatisfy(line -> assertThat(line).contains(complaint));
    }

    private static <E> Set<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> words, String oneMore) {
        Set<String> all = new TreeSet<>(words);
        all.add(oneMore);
        return all;
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> words) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        words.forEach((name, some) -> sorted.put(name, new TreeSet<>(some)));
        return sorted;
    }
}
