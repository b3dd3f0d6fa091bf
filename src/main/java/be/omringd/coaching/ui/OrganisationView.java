package be.omringd.coaching.ui;

import be.omringd.coaching.CoachingDesk.Line;
import be.omringd.coaching.CoachingDesk;
import be.omringd.coaching.CoachingPages;
import be.omringd.coaching.CoachingRequests;
import be.omringd.erasure.Erasing;
import be.omringd.erasure.SubjectRef;
import be.omringd.organisation.Contact;
import be.omringd.organisation.Organisation.KnownContact;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import be.omringd.place.Places;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MailLink;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One organisation: whom we speak with there, what it asked and what we do with it. Where it may be in the register twice, the question
 * whether it is.
 */
@Route(value = CoachingPages.ORGANISATIONS, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "MANAGER"})
@StyleSheet("context://coaching/coaching.css")
class OrganisationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Organisations organisations;
    private final CoachingRequests requests;
    private final CoachingDesk desk;
    private final Erasing erasing;
    private final Places places;
    private final Texts texts;
    private final Moments moments;
    private @Nullable Organisation organisation;

    OrganisationView(Organisations organisations, AroundOrganisation around, Places places, Texts texts, Moments moments) {
        this.organisations = organisations;
        this.requests = around.requests();
        this.desk = around.desk();
        this.erasing = around.erasing();
        this.places = places;
        this.texts = texts;
        this.moments = moments;
        addClassName("organisation-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        organisation =
                IdInAddress.read(parameter).flatMap(id -> organisations.find(new OrganisationId(id))).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        Organisation shown = organisations.get(known().id());
        organisation = shown;
        removeAll();
        Paragraph what = new Paragraph(text("organisation.kind." + shown.kind().name()) + " · "
                + places.label(shown.placeCode(), getLocale()) + " · " + text("coaching.organisation.language." + shown.language()));
        what.addClassName("page-intro");
        add(new Div(new Anchor(CoachingPages.ORGANISATIONS, text("coaching.organisations.title"))), new H1(shown.name()), what);
        List<Organisation> alike = organisations.alike(shown.id());
        alike.forEach(other -> add(same(shown, other)));
        TrajectoryLines lines = new TrajectoryLines(texts, moments, getLocale(), desk.today());
        List<Line> trajectories = desk.of(shown.id());
        add(card("coaching.organisation.trajectories", trajectories.isEmpty()
                ? quiet("coaching.organisation.trajectories.none")
                : lines.plain(text("coaching.organisation.trajectories"), trajectories)));
        List<CoachingRequests.Asked> asked = requests.of(shown.id());
        if (!asked.isEmpty()) {
            add(card("coaching.organisation.asked", asked(asked)));
        }
        add(card("coaching.organisation.contacts", contacts(shown)));
    }

    private Organisation known() {
        return Objects.requireNonNull(organisation);
    }

    /** The same name in the same municipality: a person says whether they are one. */
    private Component same(Organisation shown, Organisation other) {
        Paragraph question = new Paragraph(text("coaching.organisation.same", other.name(), places.label(other.placeCode(), getLocale()),
                moments.date(other.since(), getLocale())));
        Button yes = new Button(text("coaching.organisation.same.yes"), click -> {
            ConfirmDialog sure = new ConfirmDialog();
            sure.setHeader(text("coaching.organisation.same.yes"));
            sure.setText(text("coaching.organisation.same.sure"));
            sure.setConfirmText(text("coaching.organisation.same.yes"));
            sure.setCancelText(text("coaching.cancel"));
            sure.setCancelable(true);
            sure.addConfirmListener(confirmed -> {
                OrganisationId kept = organisations.merge(shown.id(), other.id());
                getUI().ifPresent(ui -> ui.navigate(CoachingPages.organisation(kept)));
            });
            sure.open();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(text("coaching.organisation.same.no"), click -> {
            organisations.notTheSame(shown.id(), other.id());
            show();
        });
        Div buttons = new Div(yes, no, new Anchor(CoachingPages.organisation(other.id()), text("coaching.organisation.same.look")));
        buttons.addClassName("organisation-buttons");
        Component card = card("coaching.organisation.same.title", new Div(question, buttons));
        card.addClassName("organisation-same");
        return card;
    }

    private Component asked(List<CoachingRequests.Asked> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("organisation-asked");
        all.forEach(one -> {
            Span when = new Span(text("coaching.organisation.asked.on", moments.date(one.at(), getLocale()), one.reference()));
            when.addClassName("quiet");
            list.add(new ListItem(when, new Paragraph(one.question())));
        });
        return list;
    }

    // ---- contacts

    private Component contacts(Organisation shown) {
        UnorderedList list = new UnorderedList();
        list.addClassName("organisation-contacts");
        shown.contacts().forEach(contact -> list.add(contact(contact)));
        Button add = new Button(text("coaching.contact.add"), VaadinIcon.PLUS.create(), click -> new ContactDialog(texts, getLocale(),
                null, contact -> {
                    organisations.addContact(shown.id(), contact);
                    show();
                }).open());
        Div all = new Div(add);
        all.addComponentAsFirst(shown.contacts().isEmpty() ? quiet("coaching.contact.none") : list);
        return all;
    }

    private ListItem contact(KnownContact known) {
        Contact contact = known.contact();
        Span name = new Span(contact.function() == null ? contact.name() : contact.name() + " · " + contact.function());
        Div reach = new Div();
        reach.addClassName("organisation-reach");
        if (contact.phone() != null) {
            reach.add(new Anchor(PhoneNumber.link(contact.phone()), contact.phone()));
        }
        if (contact.mail() != null) {
            reach.add(new MailLink(contact.mail()));
        }
        Button change = new Button(text("coaching.contact.change"), click -> new ContactDialog(texts, getLocale(), contact, changed -> {
            if (!organisations.changeContact(known.id(), contact, changed)) {
                Notification.show(text("coaching.contact.changedBefore"), 8000, Notification.Position.BOTTOM_START);
            }
            show();
        }).open());
        Button remove = new Button(text("coaching.contact.remove"), click -> {
            ConfirmDialog sure = new ConfirmDialog();
            sure.setHeader(text("coaching.contact.remove.title", contact.name()));
            sure.setText(text("coaching.contact.remove.text"));
            sure.setConfirmText(text("coaching.contact.remove"));
            sure.setCancelText(text("coaching.cancel"));
            sure.setCancelable(true);
            sure.addConfirmListener(confirmed -> {
                organisations.removeContact(known.id());
                show();
            });
            sure.open();
        });
        change.setAriaLabel(text("coaching.contact.change.of", contact.name()));
        remove.setAriaLabel(text("coaching.contact.remove.of", contact.name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(change, remove);
        if (erasing.mayErase()) {
            buttons.add(erase(known));
        }
        buttons.addClassName("organisation-buttons");
        return new ListItem(name, reach, buttons);
    }

    /** They ask to be forgotten: also in what was written of the trajectories. For managers. */
    private Button erase(KnownContact known) {
        String name = known.contact().name();
        Button erase = new Button(text("coaching.contact.erase"), click -> {
            ConfirmDialog sure = new ConfirmDialog();
            sure.setHeader(text("coaching.contact.erase.title", name));
            sure.setText(text("coaching.contact.erase.text"));
            sure.setConfirmText(text("coaching.contact.erase"));
            sure.setConfirmButtonTheme("error primary");
            sure.setCancelText(text("coaching.cancel"));
            sure.setCancelable(true);
            sure.addConfirmListener(confirmed -> {
                SubjectRef contact = new SubjectRef(Organisations.CONTACT_SUBJECT, known.id().toString());
                if (erasing.erase(List.of(contact)).get(contact) == Erasing.Outcome.FAILED) {
                    Notification.show(text("coaching.contact.erase.failed"), 8000, Notification.Position.BOTTOM_START);
                }
                show();
            });
            sure.open();
        });
        erase.setAriaLabel(text("coaching.contact.erase.of", name));
        erase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return erase;
    }

    private Component card(String titleKey, Component content) {
        Section card = new Section(new H2(text(titleKey)), content);
        card.addClassName("card");
        return card;
    }

    private Paragraph quiet(String key) {
        Paragraph words = new Paragraph(text(key));
        words.addClassName("quiet");
        return words;
    }

    @Override
    public String getPageTitle() {
        return (organisation == null ? text("coaching.organisations.title") : organisation.name()) + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
