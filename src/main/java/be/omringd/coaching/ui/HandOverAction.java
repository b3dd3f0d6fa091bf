package be.omringd.coaching.ui;

import be.omringd.access.Team;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingSteps;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Another partner goes on with a trajectory, because it fits better or because the trainer is ill. */
@Component
class HandOverAction implements CaseFileAction {

    private final CoachingSteps steps;
    private final Texts texts;

    HandOverAction(CoachingSteps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String textKey() {
        return "coaching.action.handOver";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return file.status() != CaseStatus.CLOSED;
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        Select<Team> partner = new Select<>();
        partner.setLabel(texts.get(locale, "coaching.handOver.partner"));
        partner.setItems(Arrays.stream(Team.values()).filter(team -> !file.scope().team().equals(Optional.of(team))).toList());
        partner.setItemLabelGenerator(team -> texts.get(locale, "access.team." + team.name()));
        partner.setRequiredIndicatorVisible(true);
        partner.setManualValidation(true);
        partner.setWidthFull();
        new CoachingDialog(texts, "coaching.handOver.title", "coaching.handOver.text", "coaching.handOver.confirm", () -> {
            Team chosen = partner.getValue();
            partner.setErrorMessage(texts.get(locale, "coaching.handOver.missing"));
            partner.setInvalid(chosen == null);
            if (chosen == null) {
                return false;
            }
            steps.handOver(file.id(), chosen);
            UI.getCurrent().navigate("");
            return true;
        }, partner).open();
    }
}
