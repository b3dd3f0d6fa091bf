package be.omringd.inbox.ui;

import static be.omringd.inbox.InboxFixture.COACHING;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.engine.Ids;
import be.omringd.inbox.InboxFixture;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a trainer sees. */
@ViewPackages(packages = "be.omringd.inbox.ui")
class TrainersInboxTest extends InboxScreens {

    @Override
    Actor me() {
        return InboxFixture.JOKE;
    }

    @Test
    void aTrainersInboxHasTheTasksOfTheirTeam() {
        aTaskAt(anOrganisation("Bib De Boekenwurm", Team.LUS));
        aTaskAt(anOrganisation("Koor De Nachtegaal", Team.DOMO));
        given.aTask(given.aPersonFrom(InboxFixture.ZOTTEGEM), "test/questions");

        UI.getCurrent().navigate(InboxView.class);

        assertThat(screen()).contains("Bib De Boekenwurm").doesNotContain("Koor De Nachtegaal", "Jef De Proef", "Regio");
    }

    @Test
    void aTrainersTaskStandsBesideItsOrganisationWithoutAWayToAPersonsFile() {
        UUID task = aTaskAt(anOrganisation("Bib De Boekenwurm", Team.LUS));

        UI.getCurrent().navigate(TaskPage.class, task.toString());
        press("Dit doe ik");

        assertThat(screen()).contains("Bib De Boekenwurm", "Bij jou").doesNotContain("Telefoon");
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("dossier"));
    }

    private CaseId anOrganisation(String title, Team team) {
        return files.open(COACHING, new CaseSubject(CaseSubject.Kind.ORGANISATION, Ids.next()), title, AccessScope.of(team));
    }

    private UUID aTaskAt(CaseId organisation) {
        return given.aTask(organisation, "request-intake", "firstContact", "test/questions", "bazCoach", null, java.util.Map.of());
    }
}
