package be.omringd.allowance;

import be.omringd.engine.AsksDecision;
import be.omringd.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code allowance-check.dmn}, here and now: an allowance can be noted while the engine is away. */
@Component
@AsksDecision(AllowanceCheck.DECISION)
class AllowanceCheck {

    static final String DECISION = "allowanceCheck";

    private final DecisionTables tables;

    AllowanceCheck(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * What the table looks at, as it would be with the allowance.
     *
     * @param flatDay, flatYear flat amounts on the day, and in the year with those of other organisations
     * @param flatInYear, realInYear whether we give, apart from the allowance itself, such in this year
     */
    record Facts(
            AllowanceKind kind,
            BigDecimal flatDay,
            @Nullable BigDecimal dayCap,
            BigDecimal flatYear,
            @Nullable BigDecimal yearCap,
            BigDecimal kilometresYear,
            @Nullable BigDecimal kilometresCap,
            boolean flatInYear,
            boolean realInYear,
            BigDecimal flatElsewhere) {

        Map<String, Object> variables() {
            Map<String, Object> variables = new HashMap<>();
            variables.put("kind", kind.code());
            variables.put("flatDay", flatDay);
            variables.put("dayCap", dayCap);
            variables.put("flatYear", flatYear);
            variables.put("yearCap", yearCap);
            variables.put("kilometresYear", kilometresYear);
            variables.put("kilometresCap", kilometresCap);
            variables.put("flatInYear", flatInYear);
            variables.put("realInYear", realInYear);
            variables.put("flatElsewhere", flatElsewhere);
            return variables;
        }
    }

    List<Finding> findings(Facts facts) {
        return tables.answers(DECISION, facts.variables()).stream()
                .map(answer -> finding("block".equals(answer.get("outcome")), String.valueOf(answer.get("reason")), facts))
                .distinct()
                .toList();
    }

    private static Finding finding(boolean blocks, String reason, Facts facts) {
        return switch (reason) {
            case "dayCap" -> new Finding(blocks, reason, facts.flatDay, facts.dayCap);
            case "yearCap" -> new Finding(blocks, reason, facts.flatYear, facts.yearCap);
            case "kilometres" -> new Finding(blocks, reason, facts.kilometresYear, facts.kilometresCap);
            case "mixedElsewhere" -> new Finding(blocks, reason, facts.flatElsewhere, null);
            default -> new Finding(blocks, reason, null, null);
        };
    }
}
