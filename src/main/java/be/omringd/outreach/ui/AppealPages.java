package be.omringd.outreach.ui;

import be.omringd.outreach.AppealId;

/** The addresses of the screens of appeals. */
public final class AppealPages {

    static final String OVERVIEW = "oproepen";

    private AppealPages() {}

    /** One appeal: what it says, where it is, how to spread it. */
    public static String appeal(AppealId id) {
        return OVERVIEW + "/" + id;
    }

    /** A poster to print, for whoever is signed in. */
    static String poster(AppealId id, String language) {
        return appeal(id) + "/affiche?lang=" + language;
    }
}
