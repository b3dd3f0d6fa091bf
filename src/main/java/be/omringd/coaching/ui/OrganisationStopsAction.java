package be.omringd.coaching.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.casefile.ui.WarmDialog;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingSteps;
import be.omringd.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The organisation stops, at any moment. */
@Component
class OrganisationStopsAction implements CaseFileAction {

    private final CoachingSteps steps;
    private final Texts texts;

    OrganisationStopsAction(CoachingSteps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String textKey() {
        return "coaching.action.stops";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return CoachingParts.goesOn(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        new WarmDialog(texts, "coaching.stops", file.calledName(), false, List.of(), why -> {
            steps.stop(file.id(), why);
            done.run();
        }).open();
    }
}
