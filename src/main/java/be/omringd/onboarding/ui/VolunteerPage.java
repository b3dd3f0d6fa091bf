package be.omringd.onboarding.ui;

import be.omringd.place.Places;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerForm;
import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerSection;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One volunteer: how to reach them, what they can do, which group they have. */
@Route(value = VolunteerPages.LIST + "/:id", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://volunteer/volunteer.css")
class VolunteerPage extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Volunteers volunteers;
    private final VolunteerCards cards;
    private final VolunteerRules rules;
    private final VolunteerWords words;
    private final Places places;
    private final List<VolunteerSection> sections;
    private @Nullable VolunteerSummary volunteer;
    private @Nullable VolunteerEditor editor;

    VolunteerPage(Volunteers volunteers, VolunteerCards cards, VolunteerRules rules, Places places, Texts texts,
            List<VolunteerSection> sections) {
        this.volunteers = volunteers;
        this.cards = cards;
        this.rules = rules;
        this.places = places;
        this.words = new VolunteerWords(texts, places, getLocale());
        this.sections = sections.stream().sorted(Comparator.comparingInt(VolunteerSection::order)).toList();
        addClassName("volunteer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        show(IdInAddress.read(id).map(VolunteerId::new).flatMap(volunteers::find).orElseThrow(NotFoundException::new));
    }

    // ---- reading

    private void show(VolunteerId id) {
        show(volunteers.get(id));
    }

    private void show(VolunteerSummary one) {
        volunteer = one;
        editor = null;
        removeAll();
        LocalDate erasedOn = one.person().erasedOn();
        if (erasedOn != null) {
            add(Pieces.head(words, new H1(words.get("volunteer.erased.title"))));
            add(cards.erased(one, erasedOn, words));
            return;
        }
        add(head(one), cards.columns(one, words, () -> show(one.id())));
        sections.forEach(section -> section.create(one).ifPresent(content -> {
            Component card = Pieces.card(words.get(section.titleKey()), content);
            card.setId(section.titleKey());
            add(card);
        }));
    }

    private Div head(VolunteerSummary one) {
        Div title = new Div(new H1(one.person().fullName()), words.statusTag(one.status()));
        if (one.isPast(rules.today())) {
            Span waits = new Span(words.get("volunteer.erase.waits"));
            waits.addClassNames("tag", "brick");
            title.add(waits);
        }
        title.addClassName("volunteer-title");
        Div head = Pieces.head(words, title, new Div());
        if (volunteers.mayChange(one)) {
            Button edit = new Button(words.get("volunteer.edit"), VaadinIcon.PENCIL.create(), click -> edit(one));
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(edit);
        }
        return head;
    }

    // ---- writing

    private void edit(VolunteerSummary one) {
        removeAll();
        VolunteerForm form = new VolunteerForm(words, rules, places, getLocale());
        form.show(one.details());
        VolunteerEditor opened = new VolunteerEditor(form, words, this::save, () -> show(shown()));
        add(Pieces.head(words, new H1(one.person().fullName())), opened);
        opened.focus();
        editor = opened;
    }

    private void save() {
        VolunteerSummary seen = shown();
        Objects.requireNonNull(editor).read(seen.person().minor()).ifPresent(details -> save(seen, details));
    }

    private VolunteerSummary shown() {
        return Objects.requireNonNull(volunteer);
    }

    private void save(VolunteerSummary seen, VolunteerDetails details) {
        if (volunteers.change(seen.id(), seen.details(), details)) {
            Pieces.say(words.get("volunteer.saved"));
            show(seen.id());
        } else {
            Notification.show(words.get("volunteer.changedBefore"), 8000, Notification.Position.MIDDLE)
                    .addThemeVariants(NotificationVariant.LUMO_WARNING);
            volunteer = volunteers.get(seen.id());
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null) {
            editor.beforeLeave(event);
        }
    }

    @Override
    public String getPageTitle() {
        return (volunteer == null ? "" : volunteer.person().fullName()) + " · Omringd";
    }
}
