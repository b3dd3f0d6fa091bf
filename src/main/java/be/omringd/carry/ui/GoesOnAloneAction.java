package be.omringd.carry.ui;

import be.omringd.carry.HoldingTogether;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Of two who hold the case together one goes on alone. */
@Component
class GoesOnAloneAction implements CaseFileAction {

    private final HoldingTogether together;
    private final ObjectProvider<TogetherWords> words;

    GoesOnAloneAction(HoldingTogether together, ObjectProvider<TogetherWords> words) {
        this.together = together;
        this.words = words;
    }

    @Override
    public int order() {
        return 91;
    }

    @Override
    public String textKey() {
        return "carry.alone.menu";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return true;
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return together.beforeEnding(file.id()).isPresent();
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        TogetherWords said = words.getObject();
        together.beforeEnding(file.id()).ifPresentOrElse(seen -> new AloneDialog(together, said, file, seen, done).open(), () -> {
            said.tell(said.changed(file));
            done.run();
        });
    }
}
