package be.omringd.casefile.ui;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.WhoHolds;
import be.omringd.person.ContactDetails;
import be.omringd.shell.MailLink;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The top of the page of a file: whom it is about, where it stands, how to reach them, and what one can do with it. */
class CaseHead extends Div {

    /** Hears what somebody does here. */
    interface Listener {

        /** Something is to be noted. */
        void write();

        /** All of the file is to stand on paper. */
        void showAll();

        /** Something changed. */
        void changed();
    }

    private final CaseActions actions;
    private final CaseWords words;
    private final WhoHolds holds;
    private final Moments moments;
    private final Texts texts;
    private final Listener listener;
    private final Div who = new Div();
    private final Button note = new Button();
    private final Div menu = new Div();
    private final Div facts = new Div();

    /** It is built once, so that what changes in it leaves the cursor where it is. */
    CaseHead(CaseActions actions, CaseWords words, WhoHolds holds, Moments moments, Texts texts, Listener listener) {
        this.actions = actions;
        this.words = words;
        this.holds = holds;
        this.moments = moments;
        this.texts = texts;
        this.listener = listener;
        addClassNames("card", "casefile-head");
        note.setText(texts.get(locale(), "casefile.note.menu"));
        note.setIcon(VaadinIcon.PENCIL.create());
        note.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        note.addClassName("not-on-paper");
        note.addClickListener(click -> listener.write());
        Div todo = new Div(note, menu);
        todo.addClassName("casefile-todo");
        Div top = new Div(who, todo);
        top.addClassName("page-head");
        add(top, facts);
    }

    void show(CaseSummary file) {
        Div badges = new Div();
        badges.addClassName("casefile-badges");
        words.badges(file, locale()).forEach(badges::add);
        Div name = new Div(new H1(file.title()), badges);
        name.addClassName("casefile-name");
        Span phase = new Span(words.phase(file.phase(), locale()));
        phase.addClassName("casefile-phase");
        Paragraph stands = new Paragraph(phase, new Span(since(file)));
        stands.addClassName("casefile-stands");
        who.removeAll();
        who.add(name, stands);
        note.setVisible(!file.isErased());
        menu.removeAll();
        menu.add(actions.menu(file, listener::showAll, listener::changed));
        facts.removeAll();
        facts.add(facts(file));
    }

    private String since(CaseSummary file) {
        if (file.status() == CaseStatus.CLOSED) {
            return texts.get(locale(), "casefile.closedOn", moments.date(Objects.requireNonNull(file.closedAt()), locale()),
                    texts.get(locale(), "casefile.reason." + file.closeReason()));
        }
        if (file.status() == CaseStatus.PAUSED) {
            return texts.get(locale(), "casefile.pausedSince", moments.date(Objects.requireNonNull(file.pausedAt()), locale()));
        }
        return texts.get(locale(), "casefile.since", moments.date(file.phaseSince(), locale()));
    }

    private Component facts(CaseSummary file) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("casefile-facts");
        if (file.contact() != null) {
            factsOf(file.contact(), words.place(file, locale()) + " · " + words.scope(file, locale()), facts);
        } else {
            fact(facts, "casefile.fact.about", new Span(words.about(file, locale())));
            fact(facts, "casefile.fact.scope." + file.kind().access(), new Span(words.scope(file, locale())));
        }
        heldBy(file, facts);
        fact(facts, "casefile.fact.opened", new Span(moments.date(file.openedAt(), locale())));
        return facts;
    }

    /** Who holds it; of what is closed, where anybody did. */
    private void heldBy(CaseSummary file, DescriptionList facts) {
        List<String> names = holds.of(file.id()).stream().map(one -> one.awayUntil() == null ? one.name()
                : texts.get(locale(), "casefile.fact.heldBy.away", one.name(), moments.date(one.awayUntil(), locale()))).toList();
        if (names.isEmpty() && file.status() == CaseStatus.CLOSED) {
            return;
        }
        Span held = new Span(switch (names.size()) {
            case 0 -> texts.get(locale(), "casefile.fact.heldBy.nobody");
            case 1 -> names.getFirst();
            default -> texts.get(locale(), "casefile.fact.heldBy.together", names.getFirst(), names.getLast());
        });
        held.setClassName("quiet", names.isEmpty());
        fact(facts, "casefile.fact.heldBy", held);
    }

    private void factsOf(ContactDetails person, String place, DescriptionList facts) {
        fact(facts, "casefile.fact.place", new Span(place));
        if (person.erasedOn() != null) {
            fact(facts, "casefile.fact.erased", new Span(moments.date(person.erasedOn(), locale())));
            return;
        }
        fact(facts, "casefile.fact.language", new Span(texts.get(locale(), "casefile.language." + person.language())));
        Div reach = new Div();
        reach.addClassName("casefile-reach");
        if (person.phone() != null) {
            reach.add(new Anchor(PhoneNumber.link(person.phone()), person.phone()));
        }
        if (person.mail() != null) {
            reach.add(new MailLink(person.mail()));
        }
        if (person.contactPreference() != null) {
            Span preference = new Span(texts.get(locale(), "casefile.prefers." + person.contactPreference()));
            preference.addClassName("quiet");
            reach.add(preference);
        }
        if (reach.getComponentCount() == 0) {
            Span unknown = new Span(texts.get(locale(), "casefile.fact.reach.unknown"));
            unknown.addClassName("quiet");
            reach.add(unknown);
        }
        fact(facts, "casefile.fact.reach", reach);
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(texts.get(locale(), key)), new DescriptionList.Description(value)));
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
