package be.omringd.outreach.ui;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.outreach.Campaigns;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.RecruitmentWording;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;

/** Makes editors for the screens in which a recruitment is written. */
@org.springframework.stereotype.Component
public class RecruitmentEditors {

    private final RecruitmentWording wording;
    private final Campaigns campaigns;
    private final PublicHtml html;
    private final PublicAddress address;
    private final Places places;
    private final Texts texts;

    RecruitmentEditors(RecruitmentWording wording, Campaigns campaigns, PublicHtml html, PublicAddress address, Places places,
            Texts texts) {
        this.wording = wording;
        this.campaigns = campaigns;
        this.html = html;
        this.address = address;
        this.places = places;
        this.texts = texts;
    }

    /**
     * An editor for the recruitment of this file.
     *
     * @param draft as {@link be.omringd.outreach.RecruitmentForm} names its values; where it has no text, one is drafted from the need
     * @param changed called whenever something was changed that has to be kept
     */
    public RecruitmentEditor create(CaseId caseId, RecruitmentKind kind, RecruitmentNeed need, FormValues draft, Runnable changed) {
        return new RecruitmentEditor(parts(), caseId, kind, need, draft, changed);
    }

    /** The page of a recruitment as everybody will see it, before it is online. */
    public Component preview(RecruitmentSummary recruitment) {
        Preview preview = new Preview(parts(), recruitment.kind(), recruitment.need());
        preview.show(recruitment.texts(), List.of());
        return preview;
    }

    private RecruitmentEditor.Parts parts() {
        return new RecruitmentEditor.Parts(wording, campaigns, html, address, places,
                new RecruitmentWords(texts, places, UI.getCurrent().getLocale()));
    }
}
