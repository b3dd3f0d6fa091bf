package be.omringd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.intake.RequestPhase;
import be.omringd.search.Channel;
import be.omringd.shell.Moments;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of cases of before, what is known is counted: the same as where it was written down when it happened. */
class FlowOfBeforeTest extends FlowWorld {

    @Autowired
    private Flyway flyway;

    @Test
    void whatIsKnownOfCasesOfBeforeIsCountedAndNothingElse() {
        CaseId id = cameOn(LocalDate.of(2032, 3, 27), AALST);
        clock.setTo(LocalDate.of(2032, 5, 1).atStartOfDay(Moments.ZONE).toInstant());
        does(ELS, () -> files.enter(id, RequestPhase.CONTACTED));
        does(ELS, () -> groups.startUp(id));
        findsAVolunteer(id, Channel.NETWORK, AALST, 25);
        clock.setTo(LocalDate.of(2032, 11, 1).atStartOfDay(Moments.ZONE).toInstant());
        does(ELS, () -> files.close(id, "moved"));
        List<Map<String, Object>> told = steps(id);

        jdbc.execute("drop table flow_step, flow_sum, flow_change, flow_holder");
        jdbc.update("delete from flyway_schema_history where version in ('26.1', '40.1')");
        flyway.migrate();

        assertThat(told).extracting(step -> step.get("step")).containsExactly("CAME", "CLOSED", "CONTACT", "GROUP", "VOLUNTEER");
        assertThat(steps(id)).as("no contact was noted: that day is not known").containsExactlyElementsOf(
                told.stream().filter(step -> !step.get("step").equals("CONTACT")).toList());
        assertThat(jdbc.queryForObject("select count(*) from flow_change", Integer.class)).as("all are in the sums").isZero();
        countsEveryRow(new FlowPeriod(YearMonth.of(2032, 3), YearMonth.of(2032, 5)), Set.of());
        countsEveryRow(new FlowPeriod(YearMonth.of(2031, 1), YearMonth.of(2036, 5)), Set.of());
    }

    private List<Map<String, Object>> steps(CaseId id) {
        return jdbc.queryForList("select * from flow_step where case_id = ? order by step", id.toString());
    }
}
