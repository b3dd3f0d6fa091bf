package be.omringd.lus;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;

/** A lus and its file. How far a lus is, is the phase of the file, and is kept there only. */
record LusInFile(Lus lus, CaseSummary file) {

    LusId id() {
        return lus.id();
    }

    /** Whether it came to its end, or the file did. */
    boolean closed() {
        return lus.closed() || file.status() == CaseStatus.CLOSED;
    }

    /** Whether it stands in this phase. */
    boolean isIn(Phase phase) {
        return !lus.closed() && file.phase() == phase;
    }

    /** Throws {@link IllegalStateException} where it cannot go on to this phase. */
    void checkLeadsTo(Phase next) {
        if (lus.closed() || !LusOrder.leads(file.phase(), next)) {
            throw new IllegalStateException("A lus that is " + (lus.closed() ? "closed" : file.phase()) + " cannot become " + next);
        }
    }
}
