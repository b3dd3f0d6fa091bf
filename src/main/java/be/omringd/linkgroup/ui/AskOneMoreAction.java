package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.linkgroup.LinkGroupFile;
import be.omringd.linkgroup.LinkGroupNewcomers;
import org.springframework.stereotype.Component;

/** Somebody who waits is asked for a link group that is there. */
@Component
class AskOneMoreAction implements CaseFileAction {

    private final LinkGroupNewcomers newcomers;
    private final BoardFrame frame;

    AskOneMoreAction(LinkGroupNewcomers newcomers, BoardFrame frame) {
        this.newcomers = newcomers;
        this.frame = frame;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public String textKey() {
        return "linkgroup.more.menu";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(LinkGroupFile.KIND);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return newcomers.hasRoom(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        new AskOneMoreDialog(newcomers, frame, file, done).open();
    }
}
