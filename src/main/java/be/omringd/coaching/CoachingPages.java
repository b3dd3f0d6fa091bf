package be.omringd.coaching;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.coaching.CoachingDesk.Line;
import be.omringd.organisation.OrganisationId;

/** The way to the desk of a trainer and to the organisations. */
public final class CoachingPages {

    /** Where a trainer begins. */
    public static final String DESK = "werktafel";
    /** The register of organisations. */
    public static final String ORGANISATIONS = "organisaties";

    private CoachingPages() {}

    /** Where one reads more of a trajectory: on its own page, or else on that of its organisation. */
    public static String more(Line line) {
        return line.page() ? CaseFilePages.file(line.file()) : organisation(line.organisation());
    }

    /** The path of an organisation's page. */
    public static String organisation(OrganisationId id) {
        return ORGANISATIONS + "/" + id;
    }
}
