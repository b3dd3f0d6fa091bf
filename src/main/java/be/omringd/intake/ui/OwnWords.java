package be.omringd.intake.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.intake.RequestView;
import be.omringd.intake.RequestViews;
import be.omringd.intake.RequesterRole;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** What was asked, in the words of who asked it, beside every task about the person: nobody calls without having read it. */
@org.springframework.stereotype.Component
class OwnWords implements BesideTask {

    private final RequestViews requests;
    private final Texts texts;

    OwnWords(RequestViews requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        return requests.find(file.id()).filter(request -> !request.question().isBlank())
                .map(request -> new Words(request, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://intake/intake.css")
    private final class Words extends Div {

        Words(RequestView request, Locale locale) {
            boolean self = request.requester().role() == RequesterRole.SELF;
            H3 title = new H3(self
                    ? texts.get(locale, "intake.beside.question")
                    : texts.get(locale, "intake.beside.whose", request.requester().calledName()));
            Paragraph question = new Paragraph(request.question());
            question.addClassName("request-question");
            add(title, question);
            addClassName("request-beside");
        }
    }
}
