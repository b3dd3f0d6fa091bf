package be.omringd.casefile.ui;

import be.omringd.casefile.CaseKinds;
import be.omringd.casefile.CaseProgress;
import be.omringd.engine.EngineHealth;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import org.springframework.stereotype.Component;

/** Makes the part of the page of a file that tells where it stands. */
@Component
class Standings {

    private final CaseProgress progress;
    private final CaseKinds kinds;
    private final EngineHealth engine;
    private final ProcessNames names;
    private final Moments moments;
    private final Texts texts;

    Standings(CaseProgress progress, CaseKinds kinds, EngineHealth engine, ProcessNames names, Moments moments, Texts texts) {
        this.progress = progress;
        this.kinds = kinds;
        this.engine = engine;
        this.names = names;
        this.moments = moments;
        this.texts = texts;
    }

    WhereItStands create() {
        return new WhereItStands(progress, kinds, engine, names, moments, texts);
    }
}
