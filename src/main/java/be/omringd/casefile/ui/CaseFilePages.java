package be.omringd.casefile.ui;

import be.omringd.casefile.CaseId;
import com.vaadin.flow.component.UI;

/** The way to the pages of files. */
public final class CaseFilePages {

    static final String LIST = "dossiers";
    static final String FILE = "dossier";

    private CaseFilePages() {}

    /** The path of a file's page. */
    public static String file(CaseId id) {
        return FILE + "/" + id;
    }

    /** Opens a file's page. */
    public static void openFile(CaseId id) {
        UI.getCurrent().navigate(file(id));
    }
}
