package be.omringd.inbox.ui;

import be.omringd.access.Absence;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.UUID;

/** Small labels with an icon and words; never colour alone. */
final class Badges {

    private Badges() {}

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
