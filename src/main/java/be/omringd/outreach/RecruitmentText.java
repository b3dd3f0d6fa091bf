package be.omringd.outreach;

import be.omringd.text.TypedText;

/**
 * What people read. The body is plain text: a blank line begins a new paragraph, a line that begins with "- " is a point of a list.
 *
 * @param title at most {@value #TITLE_MAX} characters, on one line
 * @param body at most {@value #BODY_MAX} characters
 */
public record RecruitmentText(String title, String body) {

    public static final int TITLE_MAX = 90;
    public static final int BODY_MAX = 2500;

    public RecruitmentText {
        title = TypedText.line(title);
        body = TypedText.lines(body).replace("\t", " ");
    }

    /** Whether it says something, and not too much. */
    public boolean fits() {
        return !title.isEmpty() && title.length() <= TITLE_MAX && !body.isEmpty() && body.length() <= BODY_MAX;
    }
}
