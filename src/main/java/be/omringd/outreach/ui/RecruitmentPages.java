package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentId;

/** The addresses of the screens of recruitments. */
public final class RecruitmentPages {

    static final String OVERVIEW = "oproepen";

    private RecruitmentPages() {}

    /** One recruitment: what it says, where it is, how to spread it. */
    public static String recruitment(RecruitmentId id) {
        return OVERVIEW + "/" + id;
    }

    /** A poster to print, for whoever is signed in. */
    static String poster(RecruitmentId id, String language) {
        return recruitment(id) + "/affiche?lang=" + language;
    }
}
