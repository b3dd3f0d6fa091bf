package be.omringd.group.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;

/** The address of the page of a group. */
final class GroupPages {

    static final String GROUP = "/groep";

    private GroupPages() {}

    /** The group of a file, on a sheet. */
    static String group(CaseId caseId) {
        return CaseFilePages.file(caseId) + GROUP;
    }
}
