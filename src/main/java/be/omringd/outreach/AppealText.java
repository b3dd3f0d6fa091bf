package be.omringd.outreach;

import java.util.regex.Pattern;

/**
 * What people read. The body is plain text: a blank line begins a new paragraph, a line that begins with "- " is a point of a list.
 *
 * @param title at most {@value #TITLE_MAX} characters, on one line
 * @param body at most {@value #BODY_MAX} characters
 */
public record AppealText(String title, String body) {

    public static final int TITLE_MAX = 90;
    public static final int BODY_MAX = 2500;

    /** Signs that no page and no feed can show. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]");

    public AppealText {
        title = title == null ? "" : UNSEEN.matcher(title.replaceAll("\\s+", " ")).replaceAll("").strip();
        body = body == null ? "" : UNSEEN.matcher(body.replace("\t", " ")).replaceAll("").strip();
    }

    /** Whether it says something, and not too much. */
    public boolean fits() {
        return !title.isEmpty() && title.length() <= TITLE_MAX && !body.isEmpty() && body.length() <= BODY_MAX;
    }
}
