package be.omringd.web;

/**
 * What a browser may load and run on our pages (docs/decisions/0018-who-is-at-the-door.md). Pages of our own making run nothing but our
 * files. A screen needs somewhat more: Vaadin starts with scripts in the page, which carry a word that is made anew for each, builds
 * functions from what the server sends, and sets styles on elements.
 */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String PICTURES = "img-src 'self' data:";
    private static final String EVERYWHERE = "default-src 'self'; " + PICTURES + "; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** For every answer that is no screen. */
    public static final String STRICT = EVERYWHERE + "; script-src 'self'; style-src 'self'";

    /** Parts of browsers that we never use. */
    public static final String UNUSED = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), usb=()";

    private ContentPolicy() {}

    /** For a screen whose scripts carry this word. It may show pictures that it drew itself: so the network map becomes a file. */
    public static String ofScreen(String nonce) {
        return EVERYWHERE.replace(PICTURES, PICTURES + " blob:") + "; script-src 'self' 'nonce-" + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'";
    }
}
