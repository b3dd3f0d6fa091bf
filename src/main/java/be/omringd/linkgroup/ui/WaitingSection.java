package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.casefile.ui.ContactNowButton;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.linkgroup.WaitingSummary;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** Since when somebody waits for a link group, when they last heard from us, and the way to a contact before its time. */
@org.springframework.stereotype.Component
class WaitingSection implements CaseFileSection {

    private final LinkWaiting waiting;
    private final Moments moments;
    private final Texts texts;

    WaitingSection(LinkWaiting waiting, Moments moments, Texts texts) {
        this.waiting = waiting;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "linkgroup.waiting.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return file.phase() == RequestPhase.ORIENTED_LINK ? waiting.find(file.id()).map(wait -> section(file, wait)) : Optional.empty();
    }

    private Component section(CaseSummary file, WaitingSummary wait) {
        Locale locale = UI.getCurrent().getLocale();
        Paragraph why = new Paragraph(texts.get(locale, "linkgroup.waiting.why", file.person().firstName()));
        why.addClassName("quiet");
        Div section = new Div(
                new Paragraph(texts.get(locale, "linkgroup.waiting.since", moments.date(wait.since(), locale)) + " " + (wait.contacts() == 0
                        ? texts.get(locale, "linkgroup.waiting.notHeard")
                        : texts.get(locale, "linkgroup.waiting.heard", moments.date(wait.heardAt(), locale)))),
                why);
        if (waiting.canContactNow(file.id())) {
            section.add(new ContactNowButton(texts, "linkgroup.waiting", () -> waiting.contactNow(file.id())));
        }
        return section;
    }
}
