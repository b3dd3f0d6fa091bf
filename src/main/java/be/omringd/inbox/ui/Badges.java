package be.omringd.inbox.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Small labels with an icon and words; never colour alone. */
final class Badges {

    private Badges() {}

    static Span badge(VaadinIcon icon, String text, String look) {
        var shown = icon.create();
        shown.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(shown, new Span(text));
        badge.addClassNames("inbox-badge", "inbox-badge-" + look);
        return badge;
    }
}
