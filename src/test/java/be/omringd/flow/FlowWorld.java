package be.omringd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseId;
import be.omringd.database.OneMoment;
import be.omringd.group.GroupPhase;
import be.omringd.group.Groups;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.search.Channel;
import be.omringd.search.Need;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import be.omringd.shell.Moments;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that come and go on, on days of the calendar. */
public abstract class FlowWorld extends VolunteerWorld {

    @Autowired
    protected Flows flows;
    @Autowired
    protected JdbcTemplate jdbc;
    @Autowired
    protected Searches searches;
    @Autowired
    protected Groups groups;
    @Autowired
    FlowSums sums;
    private TransactionTemplate oneMoment;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        oneMoment = OneMoment.reading(transactions);
    }

    /** What other tests did would count too. */
    @BeforeEach
    void nobodyElseCame() {
        jdbc.update("delete from flow_step");
    }

    protected CaseId cameOn(LocalDate day, String place) {
        clock.setTo(day);
        return cameAt(day.atTime(LocalTime.NOON).atZone(Moments.ZONE).toInstant(), place);
    }

    protected CaseId cameAt(Instant moment, String place) {
        return files.open(Trajectory.KIND, new ContactDetails("Nora", "Peeters", null, null, place, "nl", null, false), moment);
    }

    /** A group starts and finds a volunteer on this rung, that many days later. */
    protected void findsAVolunteer(CaseId group, Channel rung, String place, int days) {
        VolunteerId volunteer = aVolunteer("Wim", place);
        SearchId search = as(MARIE, () -> searches.open(group, SearchFor.GROUP));
        clock.setTo(clock.today().plusDays(days));
        does(MARIE, () -> {
            searches.describe(search, new Need(place, 15, EnumSet.of(Language.NL), Need.Frequency.MONTHLY, false, null, null, null));
            searches.propose(search, volunteer, rung);
            searches.answered(search, true, true, null, null);
            searches.met(search, clock.today());
            searches.personThinks(search, "yes");
            searches.volunteerThinks(search, "yes");
            searches.matched(search);
            groups.welcomeVolunteer(group, volunteer);
        });
    }

    protected void startsAGroup(CaseId id) {
        does(MARIE, () -> files.enter(id, GroupPhase.STARTING_UP));
    }

    /** What is shown of a period is what a plain statement counts in the rows, at this moment. */
    protected void countsEveryRow(FlowPeriod period, Set<Region> regions) {
        oneMoment.executeWithoutResult(tx -> {
            FlowNumbers shown = as(MARIE, () -> flows.numbers(period, regions));
            assertThat(said(shown)).as(period + " " + regions).isEqualTo(said(counted(period, regions)));
            for (FlowStep step : FlowStep.values()) {
                assertThat(as(MARIE, () -> flows.count(new Flows.Behind(period, step, null), regions))).isEqualTo(shown.total(step));
            }
        });
    }

    private FlowNumbers counted(FlowPeriod period, Set<Region> regions) {
        String where = " from flow_step where month between " + FlowPeriod.number(period.from()) + " and " + FlowPeriod.number(period.to())
                + " and access_scope in ("
                + MARIE.scopes().stream()
                        .filter(scope -> regions.isEmpty() || scope.region().map(regions::contains).orElse(true))
                        .map(scope -> "'" + scope.code() + "'").collect(Collectors.joining(","))
                + ")";
        return new FlowNumbers(period,
                jdbc.query("select month, access_scope, step, detail, count(*)" + where + " group by month, access_scope, step, detail",
                        (row, n) -> new FlowNumbers.Sum(
                                row.getInt(1), new AccessScope(row.getString(2)), FlowStep.valueOf(row.getString(3)), row.getString(4),
                                row.getInt(5))),
                jdbc.query("select step, days, count(*)" + where + " group by step, days", (row, n) -> new FlowNumbers.Waited(
                        FlowStep.valueOf(row.getString(1)), row.getObject(2, Integer.class), row.getInt(3))));
    }

    private static List<String> said(FlowNumbers numbers) {
        List<String> said = new ArrayList<>();
        for (FlowStep step : FlowStep.values()) {
            said.add(step + " " + numbers.isEmpty() + " " + numbers.total(step) + " " + new TreeMap<>(numbers.details(step))
                    + " by part " + numbers.period().parts().stream().map(part -> numbers.in(part, step)).toList()
                    + " by scope " + MARIE.scopes().stream().map(scope -> numbers.of(scope, step)).toList()
                    + (step.after().isPresent() ? " waits " + numbers.wait(step) : ""));
        }
        return said;
    }
}
