package be.omringd.casefile.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;

/** Something that can be done in a file at any time and that another module brings. A Spring bean. */
public interface CaseFileAction {

    /** Order in the menu. */
    int order();

    /** Key of the words in the menu. */
    String textKey();

    /** Whether it can be done in files of this kind; without saying so, in those where breaks and goodbyes are told. */
    default boolean shownOn(CaseKind kind) {
        return kind.stopsAndPauses();
    }

    /** Whether files of this kind have a group that runs: one around a person, or one that the file is about. */
    static boolean withGroup(CaseKind kind) {
        return kind.stopsAndPauses() || kind.about() == CaseSubject.Kind.GROUP;
    }

    /** Whether it makes sense for this file now. */
    boolean offeredFor(CaseSummary file);

    /** Asks what it needs in a dialog, and does it; then runs {@code done}. */
    void start(CaseSummary file, Runnable done);
}
