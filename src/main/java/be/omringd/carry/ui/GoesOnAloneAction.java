package be.omringd.carry.ui;

import be.omringd.carry.HoldingTogether;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Of two who hold the case together one goes on alone. */
@Component
class GoesOnAloneAction extends TogetherAction {

    private final HoldingTogether together;

    GoesOnAloneAction(HoldingTogether together, ObjectProvider<TogetherWords> words) {
        super(words);
        this.together = together;
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
    Optional<HeldBy> before(CaseId id) {
        return together.beforeEnding(id);
    }

    @Override
    Dialog dialog(TogetherWords words, CaseSummary file, HeldBy seen, Runnable done) {
        return new AloneDialog(together, words, file, seen, done);
    }
}
