package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;

/** The addresses of the pages of a lus. */
public final class LusPages {

    static final String NETWORK = "/netwerk";

    private LusPages() {}

    /** The network map of a file, to look at and to change. */
    public static String network(CaseId caseId) {
        return CaseFilePages.file(caseId) + NETWORK;
    }
}
