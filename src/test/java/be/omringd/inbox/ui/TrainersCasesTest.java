package be.omringd.inbox.ui;

import static be.omringd.inbox.InboxFixture.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.NoteWith;
import be.omringd.engine.Ids;
import be.omringd.inbox.InboxFixture;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list and the page of cases about organisations, as a trainer sees them. */
@ViewPackages(packages = {"be.omringd.inbox.ui", "be.omringd.casefile.ui"})
class TrainersCasesTest extends InboxScreens {

    @Override
    Actor me() {
        return InboxFixture.JOKE;
    }

    @Test
    void thePageOfACaseAboutAnOrganisationSaysWhatItIsAboutAndWhatIsToBeDone() {
        CaseId visited = aVisit("Bib De Boekenwurm", Team.LUS);
        aTaskAt(visited);

        UI.getCurrent().navigate("dossier/" + visited);

        assertThat(screen()).contains("Bib De Boekenwurm", "een organisatie", "Lus", "Eerste contact leggen", "Noteer iets")
                .doesNotContain("Woonplaats", "Taal", "Te bereiken", "Pauze");
    }

    @Test
    @SuppressWarnings("unchecked")
    void somethingIsNotedAboutAnOrganisation() {
        UI.getCurrent().navigate("dossier/" + aVisit("Bib De Boekenwurm", Team.LUS));

        press("Noteer iets");

        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Noteer iets over Bib De Boekenwurm");
        RadioButtonGroup<NoteWith> with = find(RadioButtonGroup.class, dialog).all().stream()
                .filter(one -> "Met wie?".equals(one.getLabel())).findFirst().orElseThrow();
        assertThat(with.getListDataView().getItems().map(with.getItemLabelGenerator()::apply))
                .containsExactly("Bib De Boekenwurm", "iemand anders");
    }

    @Test
    void theTaskLeadsToThePageOfItsOrganisation() {
        CaseId visited = aVisit("Bib De Boekenwurm", Team.LUS);

        UI.getCurrent().navigate(TaskPage.class, aTaskAt(visited).toString());

        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("dossier/" + visited));
    }

    @Test
    void aNameOfManyWordsFitsItsMark() {
        UI.getCurrent().navigate(TaskPage.class, aTaskAt(aVisit("Lokaal dienstencentrum de Linde", Team.LUS)).toString());

        assertThat(find(Avatar.class).single().getAbbreviation()).isEqualTo("LL");
    }

    @Test
    void aPersonsPageIsNotForATrainer() {
        CaseId person = given.aPersonFrom(InboxFixture.ZOTTEGEM, "Wendelien");

        UI.getCurrent().navigate("dossier/" + person);

        assertThat(screen()).doesNotContain("Wendelien");
    }

    @Test
    void theListOfATrainerHasTheCasesOfTheTeamByWhatTheyAreCalled() {
        CaseId visited = aVisit("Bib De Boekenwurm", Team.LUS);
        aVisit("Koor De Nachtegaal", Team.DOMO);
        given.aPersonFrom(InboxFixture.ZOTTEGEM, "Wendelien");

        UI.getCurrent().navigate("alle-trajecten");

        assertThat(screen()).contains("Trajecten met organisaties");
        Grid<?> list = find(Grid.class).single();
        assertThat(list.getDataCommunicator().getDataProviderSize()).isPositive();
        assertThat(list.getColumns()).extracting(Grid.Column::getHeaderText).contains("Partner").doesNotContain("Woonplaats", "Regio");
        assertThat(list.getGenericDataView().getItems()).extracting("title").contains("Bib De Boekenwurm")
                .doesNotContain("Koor De Nachtegaal", "Wendelien De Proef");
        assertThat(list.getGenericDataView().getItems()).extracting("id").contains(visited);
    }

    @Test
    void theTasksOfAFileFollowWhatHappensWhileItsPageIsOpenAndNotAfterwards() {
        CaseId visited = aVisit("Bib De Boekenwurm", Team.LUS);
        UI.getCurrent().navigate("dossier/" + visited);
        assertThat(textOf(openTasks())).doesNotContain("Eerste contact leggen");
        aTaskAt(visited);
        // the page may be drawn anew meanwhile
        await(() -> textOf(openTasks()).contains("Eerste contact leggen"));
        Component tasks = openTasks();

        UI.getCurrent().navigate(InboxView.class);
        jdbc.update("update work_item set state = 'COMPLETED' where case_id = ?", visited.toString());
        aTaskAt(aVisit("Koor De Nachtegaal", Team.LUS));
        currentActor.asProcess(() -> {
            aTaskAt(visited);
            return null;
        });
        await(() -> screen().contains("Koor De Nachtegaal") && screen().contains("Bib De Boekenwurm"));
        assertThat(tasks.isAttached()).isFalse();
        assertThat(textOf(tasks).split("Eerste contact leggen", -1)).as("as it was when the page was left").hasSize(2);
    }

    private Component openTasks() {
        return find(Div.class).all().stream().filter(one -> one.hasClassName("open-tasks")).findFirst().orElseThrow();
    }

    private CaseId aVisit(String title, Team team) {
        return files.open(VISITS, new CaseSubject(CaseSubject.Kind.ORGANISATION, Ids.next()), title, AccessScope.of(team));
    }

    private UUID aTaskAt(CaseId organisation) {
        return given.aTask(organisation, "request-intake", "firstContact", "test/questions", "bazCoach", null, Map.of());
    }
}
