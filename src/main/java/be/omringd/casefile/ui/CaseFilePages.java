package be.omringd.casefile.ui;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.place.Place;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;

/** The way to the pages of files. */
public final class CaseFilePages {

    static final String LIST = "dossiers";
    static final String TEAM_LIST = "alle-trajecten";
    static final String FILE = "dossier";
    static final String NOTE = "notitie";

    private CaseFilePages() {}

    /** The path of the list of the files of this access. */
    static String list(CaseAccess access) {
        return access == CaseAccess.REGION ? LIST : TEAM_LIST;
    }

    /** The path of a file's page. */
    public static String file(CaseId id) {
        return FILE + "/" + id;
    }

    /** The path of a file's page; empty where its kind has none. */
    public static Optional<String> of(CaseSummary file) {
        return file.kind().page() ? Optional.of(file(file.id())) : Optional.empty();
    }

    /** The path of a note on a file; empty where files of its kind have no page. */
    public static Optional<String> note(CaseSummary file, UUID note) {
        return of(file).map(path -> path + "?" + NOTE + "=" + note);
    }

    /** The list, of those who live in a municipality and whom a filter lets through. */
    public static String filesIn(Place municipality, String filter) {
        return LIST + "?toon=" + filter + "&gemeente=" + municipality.nisCode();
    }

    /** The list, of all who live in a municipality and whose file is not closed. */
    public static String openFilesIn(Place municipality) {
        return LIST + "?status=open,paused&gemeente=" + municipality.nisCode();
    }

    /** Opens the list in which such a file stands. */
    public static void openList(CaseSummary file) {
        UI.getCurrent().navigate(list(file.kind().access()));
    }

    /** Opens a file's page. */
    public static void openFile(CaseId id) {
        UI.getCurrent().navigate(file(id));
    }
}
