package be.omringd.inbox.ui;

import be.omringd.access.Absence;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.UUID;

/** Small labels with an icon and words; never colour alone. */
final class Badges {

    /** So much of a reason stands in a row, in characters; all of it stands on the page of the task. */
    private static final int REASON = 60;

    private Badges() {}

    /** That it is put away, or back, and why. */
    static Span later(TaskWords words, Locale locale, WorkItemSummary.Later later) {
        String why = later.reason().length() > REASON ? later.reason().substring(0, REASON).strip() + " …" : later.reason();
        return later.until() == null
                ? badge(VaadinIcon.TIME_BACKWARD, words.text(locale, "inbox.badge.back", why), "later")
                : badge(VaadinIcon.TIME_FORWARD, words.text(locale, "inbox.badge.later",
                        words.due(locale).day(later.until(), words.now()), why), "later");
    }

    /** That the colleague who has it is away, and who stands in. */
    static Span away(TaskWords words, Locale locale, Absence away, UUID me) {
        String key = away.standIns().contains(me) ? "inbox.badge.standIn" : "inbox.badge.away";
        return badge(VaadinIcon.CALENDAR_USER, words.text(locale, key, words.date(away.until(), locale)), "away");
    }

    static Span badge(VaadinIcon icon, String text, String look) {
        var shown = icon.create();
        shown.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(shown, new Span(text));
        badge.addClassNames("inbox-badge", "inbox-badge-" + look);
        return badge;
    }
}
