package be.omringd.flow;

import be.omringd.casefile.CaseId;
import be.omringd.group.GroupPhase;
import be.omringd.group.Groups;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
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
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

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
}
