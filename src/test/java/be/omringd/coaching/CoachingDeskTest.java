package be.omringd.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingDesk.Line;
import be.omringd.coaching.CoachingRequests.Registered;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CoachingDeskTest extends VolunteerWorld {

    private static final Actor JOKE = trainer("Joke", Team.LUS);
    private static final Actor DINA = trainer("Dina", Team.DOMO);

    @Autowired
    private CoachingDesk desk;
    @Autowired
    private CoachingRequests requests;
    @Autowired
    private Organisations organisations;
    @Autowired
    private CaseFiles cases;

    private final String name = "Jeugdhuis " + UUID.randomUUID();

    private static Actor trainer(String name, Team team) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(team));
    }

    @Test
    void aTrainerOpensTheirOwnTrajectoriesAndReadsOfAPartnersOneOnlyWhereItStands() {
        CaseId own = knocks(Team.LUS, "Wie komt er niet binnen?").caseId();
        CaseId partners = knocks(Team.DOMO, "Een geheim van Domo").caseId();

        List<Line> open = as(JOKE, () -> desk.open());

        assertThat(line(open, own).own()).isTrue();
        assertThat(line(open, partners)).satisfies(line -> {
            assertThat(line.own()).isFalse();
            assertThat(line.page()).isFalse();
            assertThat(line.title()).isEqualTo(name);
            assertThat(line.team()).isEqualTo(Team.DOMO);
            assertThat(line.phase()).isEqualTo(CoachingPhase.ASKED);
        });
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(JOKE, () -> requests.find(partners)));
        assertThat(as(DINA, () -> requests.find(partners)).orElseThrow().question()).isEqualTo("Een geheim van Domo");
        assertThat(line(as(MARIE, () -> desk.open()), partners).own()).as("a manager").isTrue();
        for (Actor nobody : List.of(Actor.VISITOR, ELS)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(nobody, () -> desk.open()));
        }
    }

    @Test
    void anOrganisationThatKnocksTwiceLeadsToItsFirstTrajectoryOnceSomebodySaysThatItIsTheSame() {
        Registered first = knocks(Team.LUS, "Eerste vraag");
        clock.pass(Period.ofDays(3));
        Registered second = knocks(Team.DOMO, "Tweede vraag");
        OrganisationId one = as(MARIE, () -> requests.organisationOf(first.reference())).orElseThrow();
        OrganisationId other = as(MARIE, () -> requests.organisationOf(second.reference().toLowerCase().replace("o-", "o "))).orElseThrow();
        assertThat(other).isNotEqualTo(one);
        assertThat(as(JOKE, () -> desk.of(other))).extracting(Line::file).containsExactly(second.caseId());

        does(JOKE, () -> organisations.merge(other, one));

        assertThat(as(JOKE, () -> desk.of(other))).extracting(Line::file).containsExactly(second.caseId(), first.caseId());
        assertThat(as(JOKE, () -> requests.of(one))).extracting(CoachingRequests.Asked::question).as("of the own team only")
                .containsExactly("Eerste vraag");
        assertThat(as(MARIE, () -> requests.of(one))).extracting(CoachingRequests.Asked::question)
                .containsExactly("Tweede vraag", "Eerste vraag");
    }

    @Test
    void whatIsOverIsNotOnTheDeskAndStaysWithItsOrganisation() {
        Registered knock = knocks(Team.LUS, "Kort");
        OrganisationId organisation = as(JOKE, () -> requests.organisationOf(knock.reference())).orElseThrow();

        does(Actor.PROCESS, () -> cases.close(knock.caseId(), "other", CoachingPhase.QUESTION_ANSWERED));

        assertThat(as(JOKE, () -> desk.open())).extracting(Line::file).doesNotContain(knock.caseId());
        assertThat(as(JOKE, () -> desk.of(organisation))).extracting(Line::file).containsExactly(knock.caseId());
    }

    private Registered knocks(Team partner, String question) {
        return as(Actor.VISITOR, () -> requests.knock(new NewKnock(UUID.randomUUID(),
                new OrganisationDetails(name, OrganisationKind.ASSOCIATION, ZOTTEGEM, "nl"),
                new Contact("Sam Maes", "coördinator", null, "sam@jeugdhuis.example"), question, partner)));
    }

    private static Line line(List<Line> lines, CaseId file) {
        return lines.stream().filter(line -> line.file().equals(file)).findFirst().orElseThrow();
    }
}
