package be.omringd.carry.ui;

import be.omringd.carry.HoldingTogether;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A colleague is asked along, to hold the case together. */
@Component
class AsksAlongAction extends TogetherAction {

    private final HoldingTogether together;

    AsksAlongAction(HoldingTogether together, ObjectProvider<TogetherWords> words) {
        super(words);
        this.together = together;
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
    Optional<HeldBy> before(CaseId id) {
        return together.beforeAsking(id);
    }

    @Override
    Dialog dialog(TogetherWords words, CaseSummary file, HeldBy seen, Runnable done) {
        return new AskAlongDialog(together, words, file, seen, done);
    }
}
