package be.omringd.volunteer;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.intake.Trajectory;
import be.omringd.mail.TestMail;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.MovableClock;
import be.omringd.testing.OnMariaDb;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Coordinators, cases and volunteers for the tests of the modules around groups, on one database with one clock. */
@SpringBootTest
@OnMariaDb
@Import({MovableClock.Configuration.class, TestMail.Configuration.class})
@MockitoBean(types = Users.class, answers = Answers.CALLS_REAL_METHODS)
public abstract class VolunteerWorld {

    public static final String ZOTTEGEM = "41081";
    public static final String AALST = "41002";
    public static final String HASSELT = "71072";
    public static final Actor ELS = user("Els", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    public static final Actor LIEN = user("Lien", Role.COORDINATOR, Region.LIMBURG);
    public static final Actor MARIE = user("Marie", Role.MANAGER);
    public static final Actor TOM = user("Tom", Role.TRAINER);

    @Autowired
    protected Volunteers volunteers;
    @Autowired
    protected VolunteerAssignments assignments;
    @Autowired
    protected VolunteerLife life;
    @Autowired
    protected VolunteerLists register;
    @Autowired
    protected CaseFiles files;
    @Autowired
    protected CurrentActor currentActor;
    @Autowired
    protected MovableClock clock;
    @Autowired
    private JdbcTemplate database;

    public static Actor user(String name, Role role, Region... regions) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(role), Set.of(regions));
    }

    protected <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }

    protected void does(Actor actor, Runnable work) {
        currentActor.as(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Whoever other tests left behind is kept for ever. */
    protected void nobodyElseWaitsToBeErased() {
        database.update("update volunteer set keep_until = '2099-12-31' where status = 'LEFT' and merged_into is null");
    }

    protected CaseId aFileIn(String place) {
        return files.open(Trajectory.KIND, new ContactDetails("Nora", "Peeters", null, "nora@voorbeeld.be", place, "nl", null, false));
    }

    protected VolunteerId aVolunteer(String firstName, String place) {
        return as(MARIE, () -> volunteers.register(details(firstName, place), VolunteerSource.REGISTER));
    }

    protected VolunteerId aVolunteer(VolunteerDetails details) {
        return as(MARIE, () -> volunteers.register(details, VolunteerSource.REGISTER));
    }

    /** Speaks Dutch, travels 20 km, one group. */
    public static VolunteerDetails details(String firstName, String place) {
        return new VolunteerDetails(
                new ContactDetails(firstName, "Janssens", "0470 12 34 56", null, place, "nl", "phone", false),
                Set.of(Language.NL), Set.of(PartOfWeek.SATURDAY), "tuinieren", 20, false, 1, LocalDate.of(2025, 1, 15));
    }

    protected VolunteerStatus status(VolunteerId id) {
        return as(MARIE, () -> volunteers.get(id)).status();
    }
}
