package be.omringd.casefile;

/** Picks files out of the list by what another module knows of them. That module implements it as a bean. */
public interface CaseListFilter {

    /** Its name in the address of the list. */
    String code();

    /** The key of the text by which it is chosen. */
    String textKey();

    /** A condition in SQL about the file {@code f} of the person {@code p}; the list of the cases of a region has them. */
    String condition();

    /** The place where such a file counts, in SQL: where the person lives, unless the other module knows better. */
    default String place() {
        return "p.place_code";
    }
}
