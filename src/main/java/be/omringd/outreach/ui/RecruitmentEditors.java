package be.omringd.outreach.ui;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.OutreachRules;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;

/** Makes editors for the screens in which a recruitment is written. */
@org.springframework.stereotype.Component
public class RecruitmentEditors {

    private final Outreach outreach;
    private final OutreachRules rules;
    private final PublicHtml html;
    private final PublicAddress address;
    private final Places places;
    private final Texts texts;

    RecruitmentEditors(Outreach outreach, OutreachRules rules, PublicHtml html, PublicAddress address, Places places, Texts texts) {
        this.outreach = outreach;
        this.rules = rules;
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
        return new RecruitmentEditor.Parts(outreach, rules, html, address, places,
                new RecruitmentWords(texts, places, UI.getCurrent().getLocale()));
    }
}
