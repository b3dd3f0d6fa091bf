package be.omringd.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.ActionReminders.ActionReminder;
import be.omringd.coaching.ActionReminders.Problem;
import be.omringd.mail.MailWaiting;
import be.omringd.mail.TestMail;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.volunteer.VolunteerWorld;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class ActionRemindersTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));
    private static final Actor BRAM =
            new Actor(UUID.randomUUID(), "Bram", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.DOMO));

    @Autowired
    private ActionReminders reminders;
    @Autowired
    private CoachingTrajectories trajectories;
    @Autowired
    private CoachingSteps steps;
    @Autowired
    private Organisations organisations;
    @Autowired
    private TestMail mail;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private WebApplicationContext context;

    private final String address = "ans-" + UUID.randomUUID() + "@bib.example";
    private LocalDate day;
    private CaseId file;

    @BeforeEach
    void aPlanWithTwoActions() {
        mail.on();
        day = clock.today().plusDays(20);
        OrganisationId library = as(JOKE, () -> organisations.register(
                new OrganisationDetails("Bib", OrganisationKind.ORGANISATION, ZOTTEGEM, "fr"), new Contact("Ans", null, null, null)));
        file = as(JOKE, () -> trajectories.begin(library, Team.LUS));
        does(JOKE, () -> steps.planned(file, List.of(action(0, "Een bel aan de deur"), action(0, "Een bank bij de ingang")),
                List.of(clock.today().plusDays(90))));
    }

    @AfterEach
    void noMailAnyMore() {
        mail.close();
    }

    private static PlannedAction action(int number, String what) {
        return new PlannedAction(number, what, "wie slecht ziet", "onthaal", "offerte vragen", LocalDate.of(2031, 1, 1), "minder zoekers");
    }

    private void asks() {
        assertThat(as(JOKE, () -> reminders.ask(file, 1, address, day))).isEmpty();
    }

    private void theDayComes() {
        clock.setTo(day);
        mail.send();
    }

    private ActionReminder reminder() {
        return as(JOKE, () -> reminders.of(file)).getFirst();
    }

    /** Anywhere in the database, in whatever column. */
    private boolean isKept(String text) {
        return database.queryForList("""
                select table_name, column_name from information_schema.columns
                where table_schema = database() and data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'char')""").stream()
                .anyMatch(column -> database.queryForObject("select count(*) from `%s` where `%s` like concat('%%', ?, '%%')"
                        .formatted(column.get("TABLE_NAME"), column.get("COLUMN_NAME")), Integer.class, text) > 0);
    }

    @Test
    void theOwnerGetsOneReminderOnTheDayThatLeadsToWhatWasAgreedAndTheAddressIsGone() {
        asks();
        clock.setTo(day.minusDays(1));
        mail.send();
        assertThat(mail.received(address)).isEmpty();
        assertThat(isKept(address)).isTrue();

        theDayComes();
        clock.pass(Period.ofDays(10));
        mail.send();

        List<MimeMessage> received = mail.received(address);
        assertThat(received).hasSize(1);
        assertThat(TestMail.text(received.getFirst())).as("in the language of the organisation").startsWith("Bonjour,")
                .doesNotContain("Een bel", "onthaal", "Bib", "Ans");
        String path = TestMail.path(received.getFirst());
        assertThat(path).startsWith("afspraak/");
        assertThat(as(Actor.VISITOR, () -> reminders.find(path.substring("afspraak/".length()))).orElseThrow().what())
                .isEqualTo("Een bel aan de deur");
        assertThat(reminder().state()).isEqualTo(ReminderState.SENT);
        assertThat(isKept(address)).isFalse();
        assertThat(isKept(path.substring("afspraak/".length()))).as("of the link only a hash").isFalse();
        assertThat(as(JOKE, () -> reminders.ask(file, 1, address, day.plusDays(30)))).as("exactly one").contains(Problem.NO_LONGER);
    }

    @Test
    void theLinkShowsTheActionToWhoeverHasItAndOthersNothing() throws Exception {
        asks();
        theDayComes();
        MockMvc http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();

        MockHttpServletResponse page = http.perform(get("/" + TestMail.path(mail.received(address).getFirst()) + "?lang=nl")).andReturn()
                .getResponse();
        MockHttpServletResponse other = http.perform(get("/afspraak/" + "0".repeat(32))).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Een bel aan de deur", "offerte vragen", "minder zoekers", "1 januari 2031", "noindex")
                .doesNotContain("Bib", "onthaal", address);
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(other.getStatus()).isEqualTo(404);
        assertThat(other.getContentAsString()).doesNotContain("Een bel");
    }

    @Test
    void anActionThatIsDoneIsNotRemindedOf() {
        asks();

        does(JOKE, () -> steps.reviewed(file, new ReviewReport(clock.today(),
                List.of(new ReviewedAction(1, "Een bel aan de deur", ActionOutcome.DONE, null),
                        new ReviewedAction(2, "Een bank bij de ingang", ActionOutcome.NOT_STARTED, null)),
                List.of(action(2, "Een bank bij de ingang")), null, null, null)));

        assertThat(isKept(address)).isFalse();
        theDayComes();
        assertThat(mail.received(address)).isEmpty();
    }

    @Test
    void anActionThatGoesOnKeepsItsReminderThroughTheNextPlan() {
        asks();

        does(JOKE, () -> steps.reviewed(file, new ReviewReport(clock.today(),
                List.of(new ReviewedAction(1, "Een bel aan de deur", ActionOutcome.NOT_STARTED, null),
                        new ReviewedAction(2, "Een bank bij de ingang", ActionOutcome.DROPPED, null)),
                List.of(action(1, "Een luidere bel")), null, null, null)));
        theDayComes();

        String path = TestMail.path(mail.received(address).getFirst());
        assertThat(reminders.find(path.substring("afspraak/".length())).orElseThrow().what()).isEqualTo("Een luidere bel");
    }

    @Test
    void anOrganisationThatStopsIsNotRemindedAndItsLinksOpenNothing() {
        assertThat(as(JOKE, () -> reminders.ask(file, 2, "an@bib.example", clock.today().plusDays(1)))).isEmpty();
        asks();
        clock.pass(Period.ofDays(1));
        mail.send();
        String link = TestMail.path(mail.received("an@bib.example").getFirst()).substring("afspraak/".length());

        does(JOKE, () -> steps.stop(file, "geen tijd"));

        assertThat(isKept(address)).isFalse();
        assertThat(reminders.find(link)).isEmpty();
        theDayComes();
        assertThat(mail.received(address)).isEmpty();
        assertThat(as(JOKE, () -> reminders.ask(file, 1, address, clock.today().plusDays(3)))).contains(Problem.NO_LONGER);
    }

    @Test
    void aReminderIsTakenBackAndAskedForAgain() {
        asks();

        does(JOKE, () -> reminders.withdraw(file, 1));

        assertThat(isKept(address)).isFalse();
        assertThat(as(JOKE, () -> reminders.of(file))).isEmpty();
        asks();
    }

    @Test
    void whatCannotBeSentIsSaidAtItsField() {
        assertThat(as(JOKE, () -> reminders.ask(file, 1, "ans bij de bib", day))).contains(Problem.ADDRESS);
        for (LocalDate wrong : List.of(clock.today(), clock.today().minusDays(1), clock.today().plusYears(2).plusDays(1))) {
            assertThat(as(JOKE, () -> reminders.ask(file, 1, address, wrong))).contains(Problem.DAY);
        }
        assertThat(as(JOKE, () -> reminders.ask(file, 3, address, day))).as("no such action").contains(Problem.NO_LONGER);
        mail.close();
        assertThat(as(JOKE, () -> reminders.ask(file, 1, address, day))).as("no mail").contains(Problem.NO_LONGER);
        assertThat(reminders.find("0".repeat(32))).isEmpty();
        assertThat(reminders.find("../login")).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedIsShownToTheTeamWithTheReminder() {
        mail.refuse(address, "550 5.1.1 No such user");
        asks();

        theDayComes();

        assertThat(reminder().state()).isEqualTo(ReminderState.WAITS);
        assertThat(reminder().waiting().state()).isEqualTo(MailWaiting.State.REFUSED);
        clock.pass(Period.ofDays(15));
        mail.forgetWhatIsTooLate();
        assertThat(reminder().state()).isEqualTo(ReminderState.NOT_SENT);
        assertThat(isKept(address)).isFalse();
    }

    @Test
    void remindersAreForTheTeamOfTheTrajectory() {
        for (Actor actor : List.of(BRAM, ELS, Actor.VISITOR)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(actor, () -> reminders.of(file)));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(actor, () -> reminders.ask(file, 1, address, day)));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> does(actor, () -> reminders.withdraw(file, 1)));
        }
    }
}
