package be.omringd.outreach.ui;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.outreach.AppealKind;
import be.omringd.outreach.AppealNeed;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.OutreachRules;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;

/** Makes editors for the screens in which an appeal is written. */
@org.springframework.stereotype.Component
public class AppealEditors {

    private final Outreach outreach;
    private final OutreachRules rules;
    private final PublicHtml html;
    private final PublicAddress address;
    private final Places places;
    private final Texts texts;

    AppealEditors(Outreach outreach, OutreachRules rules, PublicHtml html, PublicAddress address, Places places, Texts texts) {
        this.outreach = outreach;
        this.rules = rules;
        this.html = html;
        this.address = address;
        this.places = places;
        this.texts = texts;
    }

    /**
     * An editor for the appeal of this file.
     *
     * @param draft as {@link be.omringd.outreach.AppealForm} names its values; where it has no text, one is drafted from the need
     * @param changed called whenever something was changed that has to be kept
     */
    public AppealEditor create(CaseId caseId, AppealKind kind, AppealNeed need, FormValues draft, Runnable changed) {
        return new AppealEditor(parts(), caseId, kind, need, draft, changed);
    }

    /** The page of an appeal as everybody will see it, before it is online. */
    public Component preview(AppealSummary appeal) {
        Preview preview = new Preview(parts(), appeal.kind(), appeal.need());
        preview.show(appeal.texts(), List.of());
        return preview;
    }

    private AppealEditor.Parts parts() {
        return new AppealEditor.Parts(outreach, rules, html, address, places, new AppealWords(texts, places, UI.getCurrent().getLocale()));
    }
}
