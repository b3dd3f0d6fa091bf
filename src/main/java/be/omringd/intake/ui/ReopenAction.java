package be.omringd.intake.ui;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.casefile.ui.WarmDialog;
import be.omringd.intake.RequestActions;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** "Open this request again": for one that was closed by mistake, or for a person who comes back. With the reason. */
@Component
class ReopenAction implements CaseFileAction {

    private final RequestActions requests;
    private final Texts texts;

    ReopenAction(RequestActions requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String textKey() {
        return "intake.action.reopen";
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return file.status() == CaseStatus.CLOSED && requests.canReopen(file.id());
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        new WarmDialog(texts, "intake.action.reopen", file.person().firstName(), true, List.of(), reason -> {
            if (!requests.reopen(file.id(), reason)) {
                Notification.show(texts.get(locale, "intake.action.reopen.before"));
            }
            done.run();
        }).open();
    }
}
