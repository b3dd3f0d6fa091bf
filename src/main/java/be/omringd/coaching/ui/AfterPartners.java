package be.omringd.coaching.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseSummary;
import be.omringd.coaching.CoachingPages;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.stereotype.Component;

/** Where one goes on once others carry a trajectory: on its page, or at the desk where it is no longer one's own. */
@Component
class AfterPartners {

    private static final int MILLIS = 6_000;

    private final CaseFiles files;
    private final Texts texts;

    AfterPartners(CaseFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /**
     * Goes on.
     *
     * @param stays what to do where the reader still carries it
     */
    void goOn(CaseSummary file, Runnable stays) {
        if (files.isVisible(file.id())) {
            stays.run();
        } else {
            UI ui = UI.getCurrent();
            ui.navigate(CoachingPages.DESK);
            Notification.show(texts.get(ui.getLocale(), "coaching.partners.left", file.calledName()), MILLIS,
                    Notification.Position.BOTTOM_CENTER);
        }
    }
}
