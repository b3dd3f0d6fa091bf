package be.omringd.carry.ui;

import be.omringd.carry.HoldingTogether;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A colleague is asked along, to hold the case together. */
@Component
class AsksAlongAction implements CaseFileAction {

    private final HoldingTogether together;
    private final ObjectProvider<TogetherWords> words;

    AsksAlongAction(HoldingTogether together, ObjectProvider<TogetherWords> words) {
        this.together = together;
        this.words = words;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String textKey() {
        return "carry.together.menu";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return true;
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return together.beforeAsking(file.id()).isPresent();
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        TogetherWords said = words.getObject();
        together.beforeAsking(file.id()).ifPresentOrElse(seen -> new AskAlongDialog(together, said, file, seen, done).open(), () -> {
            said.tell(said.changed(file));
            done.run();
        });
    }
}
