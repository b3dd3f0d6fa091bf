package be.omringd.casefile.ui;

import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import org.springframework.stereotype.Component;

/** Makes the top of the page of a file. */
@Component
class CaseHeads {

    private final CaseActions actions;
    private final CaseWords words;
    private final Moments moments;
    private final Texts texts;

    CaseHeads(CaseActions actions, CaseWords words, Moments moments, Texts texts) {
        this.actions = actions;
        this.words = words;
        this.moments = moments;
        this.texts = texts;
    }

    CaseHead with(CaseHead.Listener listener) {
        return new CaseHead(actions, words, moments, texts, listener);
    }
}
