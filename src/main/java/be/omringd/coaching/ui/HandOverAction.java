package be.omringd.coaching.ui;

import be.omringd.access.Team;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingPartners;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Another partner leads a trajectory from now on, because it fits better or because the trainer is ill. */
@Component
class HandOverAction implements CaseFileAction {

    private final CoachingPartners partners;
    private final AfterPartners after;
    private final Texts texts;

    HandOverAction(CoachingPartners partners, AfterPartners after, Texts texts) {
        this.partners = partners;
        this.after = after;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String textKey() {
        return "coaching.action.handOver";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return file.status() != CaseStatus.CLOSED && partners.of(file.id()).decides();
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        PartnerChoice partner = new PartnerChoice(texts, locale, Arrays.stream(Team.values()).filter(team -> team != file.lead()).toList());
        Checkbox along = new Checkbox(texts.get(locale, "coaching.handOver.along"));
        new CoachingDialog(texts, "coaching.handOver.title", "coaching.handOver.text", "coaching.handOver.confirm", () -> {
            if (!partner.with(chosen -> partners.handOver(file.id(), chosen, along.getValue()))) {
                return false;
            }
            after.goOn(file, done);
            return true;
        }, partner, along).open();
    }
}
