package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;

/** The addresses of the pages of a lus. */
public final class LusPages {

    private LusPages() {}

    /** The network map of a file, to look at and to change. */
    public static String network(CaseId caseId) {
        return "dossier/" + caseId + "/netwerk";
    }
}
