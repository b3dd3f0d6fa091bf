package be.omringd.casefile.ui;

import be.omringd.casefile.WhoHolds;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import org.springframework.stereotype.Component;

/** Makes the top of the page of a file. */
@Component
class CaseHeads {

    private final CaseActions actions;
    private final CaseWords words;
    private final WhoHolds holds;
    private final Moments moments;
    private final Texts texts;

    CaseHeads(CaseActions actions, CaseWords words, WhoHolds holds, Moments moments, Texts texts) {
        this.actions = actions;
        this.words = words;
        this.holds = holds;
        this.moments = moments;
        this.texts = texts;
    }

    CaseHead with(CaseHead.Listener listener) {
        return new CaseHead(actions, words, holds, moments, texts, listener);
    }
}
