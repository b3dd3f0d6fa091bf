package be.omringd.coaching.ui;

import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingPages;
import be.omringd.coaching.CoachingRequests;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.organisation.Contact;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import be.omringd.shell.MailLink;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/**
 * Beside every task about an organisation: whom to speak with, what was asked in its own words, and the way to the one that it may be,
 * where we know one of that name there already.
 */
@org.springframework.stereotype.Component
class OrganisationBeside implements BesideTask {

    private final Organisations organisations;
    private final CoachingRequests requests;
    private final Texts texts;

    OrganisationBeside(Organisations organisations, CoachingRequests requests, Texts texts) {
        this.organisations = organisations;
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        return Optional.of(file).filter(one -> one.kind().equals(CoachingFile.KIND))
                .filter(one -> one.subject().kind() == CaseSubject.Kind.ORGANISATION)
                .flatMap(one -> organisations.find(new OrganisationId(one.subject().id())))
                .map(organisation -> new Beside(file, organisation, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://coaching/coaching.css")
    private final class Beside extends Div {

        Beside(CaseSummary file, Organisation organisation, Locale locale) {
            addClassName("organisation-beside");
            add(new H3(new Anchor(CoachingPages.organisation(organisation.id()), organisation.name())));
            organisation.contact().ifPresent(contact -> add(who(contact), reach(contact)));
            organisations.alike(organisation.id()).stream().findFirst().ifPresent(other -> {
                Paragraph maybe = new Paragraph(texts.get(locale, "coaching.beside.same") + " ");
                maybe.add(new Anchor(CoachingPages.organisation(organisation.id()), texts.get(locale, "coaching.beside.same.look")));
                add(maybe);
            });
            requests.find(file.id()).ifPresent(asked -> {
                add(new H3(texts.get(locale, "coaching.beside.asked")));
                Paragraph question = new Paragraph(asked.question());
                question.addClassName("organisation-question");
                add(question);
            });
        }

        private Paragraph who(Contact contact) {
            return new Paragraph(contact.function() == null ? contact.name() : contact.name() + " · " + contact.function());
        }

        private Div reach(Contact contact) {
            Div reach = new Div();
            reach.addClassName("organisation-reach");
            if (contact.phone() != null) {
                reach.add(new Anchor(PhoneNumber.link(contact.phone()), contact.phone()));
            }
            if (contact.mail() != null) {
                reach.add(new MailLink(contact.mail()));
            }
            return reach;
        }
    }
}
