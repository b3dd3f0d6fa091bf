package be.omringd.volunteer.ui;

import be.omringd.place.Place;
import be.omringd.volunteer.VolunteerId;

/** The way to the register and to the page of a volunteer. */
public final class VolunteerPages {

    /** The register. */
    public static final String LIST = "vrijwilligers";
    /** Somebody new. */
    public static final String NEW = LIST + "/nieuw";

    /** Those whose data have been kept long enough. */
    public static final String ERASE = "gegevens-wissen";

    private VolunteerPages() {}

    /** The path of a volunteer's page. */
    public static String volunteer(VolunteerId id) {
        return LIST + "/" + id;
    }

    /** The register, of those who can come to a place, from near to far. */
    public static String near(Place place, int km) {
        return LIST + "?regio=alle&status=available.assigned&bij=" + place.code() + "&km=" + km + "&volgorde=distance";
    }
}
