package be.omringd.mirror;

/** The addresses of the pages of a mirror. */
public final class MirrorPages {

    /** Where people answer; with the code of a card behind it. */
    public static final String ANSWER = "spiegel";
    /** The picture; with the id of the mirror behind it. */
    public static final String PICTURE = "spiegelbeeld";

    private MirrorPages() {}

    /** The picture of a mirror, for those who may see its case. */
    public static String picture(MirrorId id) {
        return PICTURE + "/" + id;
    }
}
