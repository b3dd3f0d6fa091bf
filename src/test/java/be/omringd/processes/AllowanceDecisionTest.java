package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of allowances, row by row and at its borders, as the application evaluates it and as the engine does. */
class AllowanceDecisionTest {

    private static final DecisionTables TABLES = new DecisionTables();

    @ParameterizedTest(name = "{0}: day {1}, year {2}, {3} km, flat {4}, real {5}, elsewhere {6}: {7}")
    @CsvSource({
        "flat,   10.00, 500.00,  0,      false, false, 0,   ''",
        "flat,   35.21, 35.21,   0,      false, false, 0,   ''", // 79.99 % of the day
        "flat,   35.22, 35.22,   0,      false, false, 0,   warn dayCap", // 80.01 %
        "flat,   44.02, 44.02,   0,      false, false, 0,   warn dayCap", // 100 %
        "flat,   44.03, 44.03,   0,      false, false, 0,   block dayCap", // 100.02 %
        "flat,   10.00, 1408.66, 0,      true,  false, 0,   ''", // 79.9998 % of the year
        "flat,   10.00, 1408.67, 0,      true,  false, 0,   warn yearCap",
        "flat,   10.00, 1760.83, 0,      true,  false, 900, warn yearCap", // 100 %, most of it elsewhere
        "flat,   10.00, 1760.84, 0,      true,  false, 900, block yearCap",
        "flat,   44.03, 1760.84, 2000.1, true,  false, 0,   block dayCap|block yearCap|block kilometres",
        "travel, 0,     1700.00, 1599.9, true,  false, 0,   ''",
        "travel, 0,     0,       1600,   false, false, 0,   warn kilometres",
        "travel, 0,     0,       2000,   false, true,  0,   warn kilometres",
        "travel, 0,     0,       2000.1, false, true,  0,   block kilometres",
        "flat,   10.00, 10.00,   0,      false, true,  0,   block mixed",
        "real,   0,     10.00,   0,      true,  false, 0,   block mixed",
        "real,   0,     0,       0,      false, true,  0,   ''",
        "real,   0,     0.01,    0,      false, true,  0.01, warn mixedElsewhere",
        "real,   0,     9000,    0,      false, false, 0,   ''",
        "travel, 0,     10.00,   10,     true,  false, 0,   ''"
    })
    void anAllowanceIsWarnedOfAt80PercentAndHeldBackPastACap(String kind, BigDecimal day, BigDecimal year, BigDecimal km, boolean flat,
            boolean real, BigDecimal elsewhere, String findings) {
        Map<String, Object> facts = with("kind", kind, "flatDay", day, "dayCap", new BigDecimal("44.02"), "flatYear", year,
                "yearCap", new BigDecimal("1760.83"), "kilometresYear", km, "kilometresCap", 2000, "flatInYear", flat, "realInYear", real,
                "flatElsewhere", elsewhere);

        assertThat(allowanceFindings(facts)).isEqualTo(findings);
        assertThat(asked(facts)).as("the engine says the same").isEqualTo(findings.isEmpty() ? "null"
                : "[" + Arrays.stream(findings.split("\\|")).map(finding -> finding.split(" "))
                        .map(finding -> "{outcome:" + finding[0] + ",reason:" + finding[1] + "}").collect(Collectors.joining(",")) + "]");
    }

    @Test
    void exactlyEightyPercentWarnsAndExactlyAHundredDoesNotHoldBack() {
        Map<String, Object> facts = with("kind", "flat", "flatDay", new BigDecimal("80.00"), "dayCap", 100, "flatYear",
                new BigDecimal("79.99"),
                "yearCap", 100, "kilometresYear", 0, "kilometresCap", 2000, "flatInYear", true, "realInYear", false, "flatElsewhere", 0);
        assertThat(allowanceFindings(facts)).isEqualTo("warn dayCap");
        facts.put("flatDay", 0);
        facts.put("flatYear", new BigDecimal("80.00"));
        assertThat(allowanceFindings(facts)).isEqualTo("warn yearCap");
        facts.put("flatYear", new BigDecimal("100.00"));
        assertThat(allowanceFindings(facts)).isEqualTo("warn yearCap");
        facts.put("flatYear", new BigDecimal("100.01"));
        assertThat(allowanceFindings(facts)).isEqualTo("block yearCap");
    }

    @Test
    void withoutAmountsOfTheLawTheTableHasNothingToSayOfThem() {
        assertThat(allowanceFindings(with("kind", "real", "flatDay", 0, "dayCap", null, "flatYear", 0, "yearCap", null,
                "kilometresYear", 12, "kilometresCap", null, "flatInYear", false, "realInYear", false, "flatElsewhere", 0))).isEmpty();
    }

    private static String asked(Map<String, Object> facts) {
        return ProcessEngines.next().client().newEvaluateDecisionCommand().decisionId("allowanceCheck").variables(facts).send().join()
                .getDecisionOutput().replace("\"", "");
    }

    private static String allowanceFindings(Map<String, Object> facts) {
        return TABLES.answers("allowanceCheck", facts).stream().map(answer -> answer.get("outcome") + " " + answer.get("reason"))
                .collect(Collectors.joining("|"));
    }

    @Test
    void aTableThatIsNotThereOrCannotBeCalculatedIsNotTakenForSilence() {
        assertThatThrownBy(() -> TABLES.answers("noSuchTable", Map.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TABLES.answers("allowanceCheck", with("kind", "flat", "flatDay", 20)))
                .isInstanceOf(IllegalStateException.class);
    }
}
