package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.casefile.ui.WarmDialog;
import be.omringd.linkgroup.LinkGroupSteps;
import be.omringd.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody wants to stop with their link group: a talk comes first. */
@Component
class LeavesLinkGroupAction implements CaseFileAction {

    private final LinkGroupSteps steps;
    private final Texts texts;

    LeavesLinkGroupAction(LinkGroupSteps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String textKey() {
        return "linkgroup.leave.menu";
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return steps.canLeave(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        new WarmDialog(texts, "linkgroup.leave", file.calledName(), false, List.of(), words -> {
            steps.wantsToLeave(file.id(), words);
            done.run();
        }).open();
    }
}
