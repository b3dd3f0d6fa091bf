package be.omringd.carry.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import be.omringd.casefile.ui.CaseFileAction;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Changes who holds a case together, as somebody saw it when they began; where that changed since, they read how it is now. */
abstract class TogetherAction implements CaseFileAction {

    private final ObjectProvider<TogetherWords> words;

    TogetherAction(ObjectProvider<TogetherWords> words) {
        this.words = words;
    }

    /** Who holds it, for one who may do this now; empty for others. */
    abstract Optional<HeldBy> before(CaseId id);

    abstract Dialog dialog(TogetherWords words, CaseSummary file, HeldBy seen, Runnable done);

    @Override
    public boolean shownOn(CaseKind kind) {
        return true;
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return before(file.id()).isPresent();
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        TogetherWords said = words.getObject();
        before(file.id()).ifPresentOrElse(seen -> dialog(said, file, seen, done).open(), () -> {
            said.tell(said.changed(file));
            done.run();
        });
    }
}
