package be.omringd.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingRequests.Registered;
import be.omringd.coaching.CoachingSteps.Ending;
import be.omringd.engine.Ids;
import be.omringd.erasure.Erasing;
import be.omringd.erasure.Erasing.Outcome;
import be.omringd.erasure.SubjectRef;
import be.omringd.mail.TestMail;
import be.omringd.organisation.Contact;
import be.omringd.organisation.Organisation.KnownContact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.retention.EndedSubjects.EndedSubject;
import be.omringd.retention.ErasureKind;
import be.omringd.retention.Erasures;
import be.omringd.retention.Erasures.OthersResult;
import be.omringd.volunteer.VolunteerWorld;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Organisations are kept for five years after the last time, and a contact until they ask. */
class ErasedOrganisationsTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));
    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

    @Autowired
    private Erasures erasures;
    @Autowired
    private Erasing erasing;
    @Autowired
    private CoachingRequests requests;
    @Autowired
    private CoachingSteps steps;
    @Autowired
    private ActionReminders reminders;
    @Autowired
    private Organisations organisations;
    @Autowired
    private TestMail mail;
    @Autowired
    private JdbcTemplate database;

    /** In everything that is written down of the organisation. */
    private final String mark = "Kwikstaart" + UUID.randomUUID().toString().substring(0, 8);
    private Instant before;
    private CaseId file;
    private OrganisationId organisation;

    @BeforeEach
    void aTrajectoryOfWhichMuchIsWrittenDown() {
        before = clock.instant();
        clock.setTo(BEGIN);
        Registered knock = knocks(mark);
        file = knock.caseId();
        organisation = as(JOKE, () -> requests.organisationOf(knock.reference())).orElseThrow();
        does(JOKE, () -> {
            files.note(file, "coaching.event.carriesNoMore", "Domo: Ans Peeters, " + mark);
            files.carriedBy(file, Set.of(Team.LUS, Team.DOMO), Team.LUS);
            steps.explored(file, new FirstTalk(BEGIN, mark, mark, "Ans Peeters en " + mark, mark));
            steps.agreed(file, new Agreement(BEGIN, mark, "Ans Peeters leidt " + mark, 5, mark, mark));
            steps.firstSession(file, clock.instant().plusSeconds(86_400), mark, mark);
            steps.chosen(file, new Choice(BEGIN, List.of(new TargetGroup(mark, mark)), mark));
            steps.planned(file, List.of(new PlannedAction(0, mark, mark, "Ans Peeters", mark, BEGIN.plusDays(30), mark)),
                    List.of(BEGIN.plusDays(90)));
            steps.reviewed(file, new ReviewReport(BEGIN.plusDays(90), List.of(new ReviewedAction(1, mark, ActionOutcome.NOT_STARTED, mark)),
                    steps.actions(file), mark, mark, null));
        });
        database.update("insert into mirror_set (id, case_id, number, content, made_at) values (uuid(), ?, 1, ?, now())", file.value(),
                "{\"groups\":[],\"touchpoints\":[],\"thresholds\":[],\"mark\":\"" + mark + "\"}");
        String mirror = UUID.randomUUID().toString();
        database.update("""
                insert into mirror (id, version, case_id, set_id, number, state, opened_at, closes_on, closed_at, said)
                select ?, 0, case_id, id, 1, 'CLOSED', now(), now(), now(), ? from mirror_set where case_id = ?""", mirror, mark,
                file.value());
        database.update("insert into mirror_remark (id, mirror_id, about, item, remark) values (uuid(), ?, 's1', 'arrival', ?)", mirror,
                mark);
        task("coaching/make-agreement", "roles");
        task("coaching/plan-first-session", "place");
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
        mail.close();
    }

    private Registered knocks(String question) {
        return as(Actor.VISITOR, () -> requests.knock(new NewKnock(UUID.randomUUID(),
                new OrganisationDetails("Bib " + mark, OrganisationKind.ORGANISATION, ZOTTEGEM, "nl"),
                new Contact("Ans Peeters", "directeur " + mark, null, mark.toLowerCase() + "@bib.example"), question, Team.LUS)));
    }

    private void task(String form, String field) {
        database.update(
                """
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key, element_id,
                    form_key, candidate_group, variables, state, resting, created_at, answers, ended_at)
                values (uuid(), 0, ?, ?, 'team:lus', 'p', 1, 1, 'e', ?, 'bazCoach', '{}', 'COMPLETED', false, ?, ?, now())""",
                Ids.next().getLeastSignificantBits(), file.value(), form, Timestamp.from(clock.instant()),
                "{\"" + field + "\":\"Ans Peeters, " + mark + "\"}");
    }

    private void theTrajectoryEnds() {
        does(JOKE, () -> steps.stop(file, "Ans Peeters gaat weg"));
        does(Actor.PROCESS, () -> steps.close(file, Ending.STOPPED));
    }

    private List<EndedSubject> waiting() {
        return as(MARIE, () -> erasures.othersWaiting()).stream().filter(one -> one.ref().equals(subject())).toList();
    }

    private SubjectRef subject() {
        return new SubjectRef(Organisations.SUBJECT, organisation.toString());
    }

    private OthersResult erase() {
        return as(MARIE, () -> erasures.eraseOthers(List.of(subject())));
    }

    /** Every column of the whole database in which this still stands. */
    private List<String> found(String text) {
        return database.queryForList("""
                select table_name t, column_name c from information_schema.columns
                where table_schema = database() and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
                  and table_name not in ('person', 'volunteer')""").stream()
                .filter(one -> database.queryForObject("select exists (select 1 from `%s` where `%s` like ?)"
                        .formatted(one.get("t"), one.get("c")), Boolean.class, "%" + text + "%"))
                .map(one -> one.get("t") + "." + one.get("c")).toList();
    }

    @Test
    void fiveYearsAfterTheLastTrajectoryAnOrganisationIsOnTheListAndNothingItSaidIsLeftOnceItIsErased() {
        theTrajectoryEnds();
        clock.pass(Period.ofYears(5));
        assertThat(waiting()).as("on the last day it is still kept").isEmpty();
        assertThat(erase().changed()).containsExactly(subject());
        clock.pass(Period.ofDays(1));

        EndedSubject listed = waiting().getFirst();
        assertThat(listed.name()).isEqualTo("Bib " + mark);
        assertThat(listed.endedOn()).isEqualTo(BEGIN);
        assertThat(listed.keptUntil()).isEqualTo(BEGIN.plusYears(5));
        assertThat(found(mark)).contains("organisation.name", "organisation_contact.function_there", "coaching_request.question",
                "coaching_trajectory.roles", "coaching_action.what", "mirror_remark.remark", "work_item.answers",
                "case_file.title");

        assertThat(erase().erased()).isOne();

        assertThat(found(mark)).isEmpty();
        assertThat(as(MARIE, () -> organisations.find(organisation))).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(as(MARIE, () -> files.get(file)).closedAt()).as("that there was a trajectory stays").isNotNull();
        assertThat(as(MARIE, () -> erasures.log())).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(ErasureKind.ORGANISATION);
            assertThat(one.erasedOn()).isEqualTo(clock.today());
        });
        assertThat(as(MARIE, () -> erasing.erase(List.of(subject())))).containsValue(Outcome.ERASED_BEFORE);
    }

    @Test
    void whileATrajectoryGoesOnAnOrganisationIsKeptHoweverLong() {
        clock.pass(Period.ofYears(9));

        assertThat(waiting()).isEmpty();
        assertThat(erase().changed()).containsExactly(subject());
        assertThat(found(mark)).isNotEmpty();
    }

    @Test
    void aSecondTimeUnderAnotherEntryCountsAndBothAreErasedTogether() {
        theTrajectoryEnds();
        clock.pass(Period.ofYears(4));
        Registered again = knocks(mark);
        OrganisationId second = as(JOKE, () -> requests.organisationOf(again.reference())).orElseThrow();
        does(JOKE, () -> organisations.merge(organisation, second));
        does(Actor.PROCESS, () -> steps.close(again.caseId(), Ending.ANSWERED));
        clock.pass(Period.ofYears(4));
        assertThat(waiting()).as("five years after the first, four after the second").isEmpty();

        clock.pass(Period.of(1, 0, 2));
        assertThat(erase().erased()).isOne();

        assertThat(found(mark)).isEmpty();
    }

    @Test
    void aContactIsErasedWhenTheyAskAlsoInWhatWasWrittenAndTheOrganisationStays() {
        mail.on();
        String address = mark.toLowerCase() + "@bib.example";
        assertThat(as(JOKE, () -> reminders.ask(file, 1, address, BEGIN.plusDays(9)))).isEmpty();
        KnownContact contact = as(JOKE, () -> organisations.get(organisation)).contacts().getFirst();
        does(JOKE, () -> organisations.addContact(organisation, new Contact("Bert Claes", null, null, null)));
        SubjectRef ref = new SubjectRef(Organisations.CONTACT_SUBJECT, contact.id().toString());
        assertThat(found("Ans Peeters")).contains("organisation_contact.name", "coaching_trajectory.roles", "coaching_action.owner",
                "work_item.answers");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(JOKE, () -> erasing.erase(List.of(ref))));

        assertThat(as(MARIE, () -> erasing.erase(List.of(ref)))).containsEntry(ref, Outcome.ERASED);

        assertThat(database.queryForList("select answers from work_item where case_id = ? and answers like '%Ans Peeters%'", String.class,
                file.value())).as("a form that says that nobody stands in it keeps its answers").hasSize(1);
        assertThat(ofThisCase("Ans Peeters")).isEmpty();
        assertThat(found(address)).as("nor the mail that waited").isEmpty();
        assertThat(as(JOKE, () -> organisations.get(organisation)).contacts()).extracting(one -> one.contact().name())
                .containsExactly("Bert Claes");
        assertThat(found(mark)).as("what the organisation said stays").contains("coaching_trajectory.roles", "organisation.name");
    }

    /** In the facts of the trajectory and in the register. */
    private List<String> ofThisCase(String text) {
        return Map.of("coaching_trajectory", "takes_part", "coaching_action", "owner", "organisation_contact", "name").entrySet().stream()
                .filter(one -> database.queryForObject("select exists (select 1 from %s where %s like ? and %s)".formatted(one.getKey(),
                        one.getValue(), switch (one.getKey()) {
                            case "coaching_action" -> "plan_id in (select id from coaching_plan where case_id = '" + file + "')";
                            case "organisation_contact" -> "organisation_id = '" + organisation + "'";
                            default -> "case_id = '" + file + "'";
                        }), Boolean.class, "%" + text + "%"))
                .map(Map.Entry::getKey).toList();
    }
}
