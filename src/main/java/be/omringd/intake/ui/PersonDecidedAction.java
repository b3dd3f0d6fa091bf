package be.omringd.intake.ui;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.intake.RequestActions;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.RequestViews;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** "The person has decided": during the time to think, for a person who calls before we do. */
@Component
class PersonDecidedAction implements CaseFileAction {

    private final RequestViews requests;
    private final RequestActions actions;
    private final Texts texts;

    PersonDecidedAction(RequestViews requests, RequestActions actions, Texts texts) {
        this.requests = requests;
        this.actions = actions;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String textKey() {
        return "intake.action.decided";
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return file.phase() == RequestPhase.THINKING && file.status() != CaseStatus.CLOSED
                && requests.find(file.id()).filter(request -> request.calledBackAt() == null).isPresent();
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(texts.get(locale, "intake.action.decided.title", file.person().firstName()));
        dialog.setText(texts.get(locale, "intake.action.decided.text", file.person().firstName()));
        dialog.setConfirmText(texts.get(locale, "intake.action.decided.confirm", file.person().firstName()));
        dialog.setCancelText(texts.get(locale, "intake.action.decided.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> {
            if (!actions.personCalledBack(file.id())) {
                Notification.show(texts.get(locale, "intake.action.decided.before"));
            }
            done.run();
        });
        dialog.open();
    }
}
