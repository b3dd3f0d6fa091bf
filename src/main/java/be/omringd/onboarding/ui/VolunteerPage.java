package be.omringd.onboarding.ui;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.ui.DateWords;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.onboarding.OnboardingView;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MailLink;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import be.omringd.volunteer.EndedVolunteers;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.DuplicatesPart;
import be.omringd.volunteer.ui.VolunteerForm;
import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerSection;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One volunteer: how to reach them, what they can do, which group they have. {@code /vrijwilligers/nieuw} registers somebody. */
@Route(value = VolunteerPages.LIST + "/:id", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://volunteer/volunteer.css")
class VolunteerPage extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String NEW = "nieuw";

    private final Volunteers volunteers;
    private final Onboarding onboarding;
    private final OnboardingParts parts;
    private final DuplicatesPart duplicates;
    private final Agreements agreements;
    private final EndedVolunteers ended;
    private final VolunteerRules rules;
    private final CaseFiles files;
    private final Places places;
    private final Texts texts;
    private final VolunteerWords words;
    private final List<VolunteerSection> sections;
    private VolunteerSummary volunteer;
    private VolunteerForm form;
    private Button saveButton;
    private final RadioButtonGroup<Begins> begins = new RadioButtonGroup<>();
    private final DatePicker agreedOn = new DatePicker();

    /** How somebody new comes into the register. */
    private enum Begins { ONBOARDING, ALREADY }

    VolunteerPage(Volunteers volunteers, Onboarding onboarding, OnboardingParts parts, DuplicatesPart duplicates, Agreements agreements,
            EndedVolunteers ended, VolunteerRules rules, CaseFiles files, Places places, Texts texts, List<VolunteerSection> sections) {
        this.volunteers = volunteers;
        this.onboarding = onboarding;
        this.parts = parts;
        this.duplicates = duplicates;
        this.agreements = agreements;
        this.ended = ended;
        this.rules = rules;
        this.files = files;
        this.places = places;
        this.texts = texts;
        this.words = new VolunteerWords(texts, places, getLocale());
        this.sections = sections.stream().sorted(Comparator.comparingInt(VolunteerSection::order)).toList();
        addClassName("volunteer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (id.equals(NEW)) {
            volunteer = null;
            edit();
        } else {
            volunteer = IdInAddress.read(id).map(VolunteerId::new).flatMap(volunteers::find).orElseThrow(NotFoundException::new);
            show();
        }
    }

    // ---- reading

    private void show() {
        form = null;
        removeAll();
        if (volunteer.person().erasedOn() != null) {
            showErased();
            return;
        }
        boolean mayChange = volunteers.mayChange(volunteer);
        Div title = new Div(new H1(volunteer.person().fullName()), words.statusTag(volunteer.status()));
        if (isPast()) {
            Span waits = new Span(text("volunteer.erase.waits"));
            waits.addClassNames("tag", "brick");
            title.add(waits);
        }
        title.addClassName("volunteer-title");
        Div head = new Div(new Div(back(), title), new Div());
        head.addClassName("page-head");
        if (mayChange) {
            Button edit = new Button(text("volunteer.edit"), VaadinIcon.PENCIL.create(), click -> edit());
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(edit);
        }
        Div left = new Div(contact(), abilities(), profile());
        left.addClassName("volunteer-column");
        Div right = new Div(groups());
        right.addClassName("volunteer-column");
        if (mayChange) {
            right.addComponentAsFirst(way());
            right.add(changes());
        } else {
            Paragraph other = new Paragraph(text("volunteer.otherRegion", text("place.region." + volunteer.region().name())));
            other.addClassName("quiet");
            right.add(other);
        }
        Div columns = new Div(left, right);
        columns.addClassName("volunteer-columns");
        add(head, columns);
        sections.forEach(section -> section.create(volunteer).ifPresent(content -> {
            Component card = card(section.titleKey(), content);
            card.setId(section.titleKey());
            add(card);
        }));
    }

    private boolean isPast() {
        return volunteer.keepUntil() != null && volunteer.keepUntil().isBefore(rules.today());
    }

    /** Nobody knows any more who it was. */
    private void showErased() {
        Div head = new Div(new Div(back(), new H1(text("volunteer.erased.title"))));
        head.addClassName("page-head");
        DescriptionList list = new DescriptionList();
        line(list, "volunteer.place", new Span(words.placeName(volunteer.person().placeCode())));
        line(list, "volunteer.source", new Span(text("volunteer.source." + volunteer.source().name())));
        if (onboarding.find(volunteer.id()).map(way -> way.clearedOn() != null).orElse(true)) {
            line(list, "volunteer.since", new Span(words.day(volunteer.since())));
        }
        line(list, "volunteer.leftOn", new Span(words.day(volunteer.leftOn())));
        Paragraph erased = new Paragraph(text("volunteer.erased.text", words.day(volunteer.person().erasedOn())));
        erased.addClassName("page-intro");
        add(head, erased, card("volunteer.erased.kept", list));
        if (!volunteers.groups(volunteer.id()).isEmpty()) {
            add(groups());
        }
    }

    private Component back() {
        Anchor back = new Anchor(VolunteerPages.LIST, text("volunteer.back"));
        back.addClassName("volunteer-back");
        back.addComponentAsFirst(VaadinIcon.ARROW_LEFT.create());
        return back;
    }

    private Component contact() {
        ContactDetails person = volunteer.person();
        DescriptionList list = new DescriptionList();
        line(list, "volunteer.phone", known(person.phone(), phone -> new Anchor(PhoneNumber.link(phone), phone)));
        line(list, "volunteer.mail", known(person.mail(), MailLink::new));
        line(list, "volunteer.place", new Span(words.place(person.placeCode())));
        if (person.contactPreference() != null) {
            line(list, "volunteer.contactPreference.short", new Span(text("volunteer.contactPreference." + person.contactPreference())));
        }
        line(list, "volunteer.preferredLanguage", new Span(text("volunteer.language." + person.language())));
        return card("volunteer.part1", list);
    }

    private Component abilities() {
        DescriptionList list = new DescriptionList();
        line(list, "volunteer.languages.short", new Span(words.languages(volunteer.languages())));
        line(list, "volunteer.availability.short",
                new Span(volunteer.availability().isEmpty() ? text("volunteer.unknown") : words.parts(volunteer.availability())));
        line(list, "volunteer.radius.short", new Span(text("volunteer.km", volunteer.radiusKm())));
        line(list, "volunteer.withMinors.short", new Span(text(volunteer.withMinors() ? "volunteer.yes" : "volunteer.no")));
        line(list, "volunteer.maxGroups.short", new Span(text("volunteer.maxGroups." + volunteer.maxGroups())));
        line(list, volunteer.status() == VolunteerStatus.CANDIDATE ? "volunteer.since.candidate" : "volunteer.since",
                new Span(words.day(volunteer.since())));
        if (volunteer.source() != VolunteerSource.REGISTER) {
            line(list, "volunteer.source", new Span(text("volunteer.source." + volunteer.source().name())));
        }
        if (volunteer.restsUntil() != null && volunteer.restsUntil().isAfter(rules.today())) {
            Button again = new Button(text("volunteer.rests.end"), click -> {
                volunteers.rest(volunteer.id(), null);
                changed("volunteer.rests.ended");
            });
            again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line(list, "volunteer.rests", new Div(new Span(words.day(volunteer.restsUntil())), again));
        }
        if (volunteer.leftOn() != null) {
            line(list, "volunteer.leftOn", new Span(words.day(volunteer.leftOn())));
        }
        if (volunteer.keepUntil() != null) {
            Div until = new Div(new Span(words.day(volunteer.keepUntil())));
            if (isPast() && ended.mayErase()) {
                until.add(new Div(new Anchor(VolunteerPages.ERASE, text("volunteer.erase.waits.link"))));
            }
            line(list, "volunteer.keepUntil", until);
        }
        return card("volunteer.part2", list);
    }

    /** What they chose to tell of themselves; what they did not, is not listed. */
    private Component profile() {
        MatchProfile profile = volunteer.profile();
        DescriptionList list = new DescriptionList();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("volunteer.interestTags.short", words.interests(profile.interests()));
        told.put("volunteer.interests.short", volunteer.interests() == null ? "" : volunteer.interests());
        told.put("volunteer.pace.short", profile.pace() == null ? "" : words.pace(profile.pace()));
        told.put("volunteer.experience.short", words.experiences(profile.experience()));
        told.put("volunteer.birthYear", profile.birthYear() == null ? "" : profile.birthYear().toString());
        told.put("volunteer.traits.short", words.traits(profile.traits()));
        told.values().removeIf(String::isEmpty);
        told.forEach((key, value) -> line(list, key, words(value)));
        if (told.isEmpty()) {
            Paragraph none = new Paragraph(text("volunteer.profile.none"));
            none.addClassName("quiet");
            return card("volunteer.part.profile", none);
        }
        return card("volunteer.part.profile", list);
    }

    /** How far this volunteer is, with the papers, and who may be the same person. */
    private Component way() {
        Optional<OnboardingView> way = onboarding.find(volunteer.id());
        Div content = new Div();
        content.addClassName("volunteer-onboarding");
        duplicates.of(volunteer, kept -> getUI().ifPresent(ui -> ui.navigate(VolunteerPages.volunteer(kept))), this::again, getLocale())
                .ifPresent(content::add);
        way.ifPresent(one -> {
            Span phase = new Span(text("casefile.phase." + one.phase().name()));
            phase.addClassName("tag");
            content.add(new Paragraph(phase, new Span(" " + parts.missing(one, getLocale()))));
            if (one.waitingUntil() != null && one.phase() == OnboardingPhase.ON_WAITING_LIST) {
                content.add(new Paragraph(text("volunteer.waitsUntil", words.day(one.waitingUntil()))));
            }
        });
        content.add(parts.papers(volunteer.id(), way.orElse(null), getLocale()));
        way.ifPresent(one -> {
            parts.told(one, getLocale()).ifPresent(content::add);
            content.add(parts.toFile(one, getLocale()));
        });
        return card("volunteer.way", content);
    }

    private void again() {
        volunteer = volunteers.get(volunteer.id());
        show();
    }

    private static Span words(String text) {
        Span span = new Span(text);
        span.addClassName("volunteer-words");
        return span;
    }

    private Component groups() {
        List<Volunteers.Accompanies> groups = volunteers.groups(volunteer.id());
        if (groups.isEmpty()) {
            Paragraph none = new Paragraph(text("volunteer.groups.none"));
            none.addClassName("quiet");
            return card("volunteer.groups", none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("volunteer-groups");
        groups.stream().sorted(Comparator.comparing(Volunteers.Accompanies::isOver)).forEach(group -> list.add(group(group)));
        return card("volunteer.groups", list);
    }

    private ListItem group(Volunteers.Accompanies group) {
        ListItem item = new ListItem();
        Optional<CaseSummary> file = file(group.caseId());
        if (file.isPresent()) {
            item.add(new Anchor(CaseFilePages.file(group.caseId()), file.get().contact() == null ? file.get().title()
                    : text("volunteer.groups.around", file.get().calledName())));
        } else {
            item.add(new Span(text("volunteer.groups.elsewhere")));
        }
        Span when = new Span(when(group.days()));
        when.addClassName("quiet");
        item.add(when);
        return item;
    }

    private String when(Volunteers.@Nullable Days days) {
        if (days == null) {
            return text("volunteer.groups.proposed");
        }
        return days.until() == null
                ? text("volunteer.groups.from", words.day(days.from()))
                : text("volunteer.groups.fromUntil", words.day(days.from()), words.day(days.until()));
    }

    private Optional<CaseSummary> file(CaseId id) {
        return files.isVisible(id) ? Optional.of(files.get(id)) : Optional.empty();
    }

    // ---- what can change

    private Component changes() {
        Div buttons = new Div();
        buttons.addClassName("volunteer-changes");
        if (volunteer.status() == VolunteerStatus.PAUSED) {
            buttons.add(new Button(text("volunteer.resume"), VaadinIcon.PLAY.create(), click -> {
                onboarding.resume(volunteer.id());
                changed("volunteer.resumed");
            }));
        }
        if (volunteer.status() == VolunteerStatus.LEFT) {
            buttons.add(new Button(text("volunteer.comesBack"), VaadinIcon.PLAY.create(), click -> {
                onboarding.comesBack(volunteer.id());
                again();
                changed(switch (volunteer.status()) {
                    case CANDIDATE -> "volunteer.cameBack";
                    case LEFT -> "volunteer.goodbyeFirst";
                    default -> "volunteer.resumed";
                });
            }));
        }
        if (volunteer.status() == VolunteerStatus.ASSIGNED) {
            Paragraph first = new Paragraph(text("volunteer.changes.groupFirst"));
            first.addClassName("quiet");
            return card("volunteer.changes", first);
        }
        if (volunteer.status() == VolunteerStatus.AVAILABLE) {
            buttons.add(new Button(text("volunteer.pause"), VaadinIcon.PAUSE.create(), click -> ask("volunteer.pause", () -> {
                if (onboarding.pause(volunteer.id())) {
                    changed("volunteer.paused");
                } else {
                    changed("volunteer.changes.groupFirst");
                }
            })));
        }
        if (volunteer.status() != VolunteerStatus.LEFT) {
            String words = volunteer.status() == VolunteerStatus.CANDIDATE ? "volunteer.withdraw" : "volunteer.leave";
            Button leave = new Button(text(words), VaadinIcon.SIGN_OUT.create(), click -> ask(words, () -> {
                if (onboarding.leave(volunteer.id())) {
                    changed("volunteer.left");
                } else {
                    changed("volunteer.changes.groupFirst");
                }
            }));
            leave.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(leave);
        }
        return card("volunteer.changes", buttons);
    }

    private void ask(String key, Runnable yes) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text(key + ".title", volunteer.person().firstName()));
        dialog.setText(text(key + ".text"));
        dialog.setConfirmText(text(key));
        dialog.setCancelText(text("volunteer.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> yes.run());
        dialog.open();
    }

    private void changed(String messageKey) {
        Notification.show(text(messageKey), 4000, Notification.Position.BOTTOM_START);
        volunteer = volunteers.get(volunteer.id());
        show();
    }

    // ---- writing

    private void edit() {
        removeAll();
        form = new VolunteerForm(words, rules, places, getLocale());
        if (volunteer != null) {
            form.show(volunteer.details());
        }
        Div head = new Div(new Div(back(), new H1(volunteer == null ? text("volunteer.new.title") : volunteer.person().fullName())));
        head.addClassName("page-head");
        Button save = new Button(text("volunteer.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        Button cancel = new Button(text("volunteer.cancel"), click -> cancel());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickShortcut(Key.ESCAPE).listenOn(form);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("volunteer-save");
        add(head, form);
        if (volunteer == null) {
            add(howItBegins());
        }
        add(buttons);
        form.focus();
        saveButton = save;
    }

    /** Somebody new is a volunteer already, whose agreement is in a drawer; or begins with a talk, as everybody does. */
    private Component howItBegins() {
        begins.setLabel(text("volunteer.begins"));
        begins.setItems(Begins.values());
        begins.setItemLabelGenerator(one -> text("volunteer.begins." + one.name()));
        begins.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        begins.setValue(Begins.ONBOARDING);
        agreedOn.setLabel(text("volunteer.begins.agreedOn"));
        agreedOn.setI18n(DateWords.calendar(getLocale()));
        agreedOn.setLocale(getLocale());
        agreedOn.setMax(rules.today());
        agreedOn.setRequiredIndicatorVisible(true);
        agreedOn.setManualValidation(true);
        agreedOn.setVisible(false);
        begins.addValueChangeListener(change -> agreedOn.setVisible(change.getValue() == Begins.ALREADY));
        return card("volunteer.begins.title", new Div(begins, agreedOn));
    }

    private boolean agreementIsThere() {
        LocalDate day = agreedOn.getValue();
        boolean there = begins.getValue() != Begins.ALREADY || day != null && !day.isAfter(rules.today());
        agreedOn.setInvalid(!there);
        agreedOn.setErrorMessage(there ? null : text("volunteer.begins.error"));
        return there;
    }

    private VolunteerId register(VolunteerDetails details) {
        if (begins.getValue() == Begins.ONBOARDING) {
            return onboarding.begin(details, VolunteerSource.REGISTER);
        }
        return agreements.registerWith(details, agreedOn.getValue());
    }

    private void save() {
        saveButton.setEnabled(true);
        Optional<VolunteerDetails> details = form.read(volunteer != null && volunteer.person().minor());
        if (details.isEmpty() || volunteer == null && !agreementIsThere()) {
            return;
        }
        if (volunteer == null) {
            VolunteerId id = register(details.get());
            form = null;
            Notification.show(text(begins.getValue() == Begins.ONBOARDING ? "volunteer.candidateRegistered" : "volunteer.registered"),
                    4000, Notification.Position.BOTTOM_START);
            getUI().ifPresent(ui -> ui.navigate(VolunteerPages.volunteer(id)));
        } else if (volunteers.change(volunteer.id(), volunteer.details(), details.get())) {
            changed("volunteer.saved");
        } else {
            Notification.show(text("volunteer.changedBefore"), 8000, Notification.Position.MIDDLE)
                    .addThemeVariants(NotificationVariant.LUMO_WARNING);
            volunteer = volunteers.get(volunteer.id());
        }
    }

    private void cancel() {
        if (form.changed()) {
            askToLeave(this::leaveForm);
        } else {
            leaveForm();
        }
    }

    private void leaveForm() {
        form = null;
        if (volunteer == null) {
            getUI().ifPresent(ui -> ui.navigate(VolunteerPages.LIST));
        } else {
            show();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.changed()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            askToLeave(leave::proceed);
        }
    }

    private void askToLeave(Runnable leave) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("volunteer.unsaved.title"));
        dialog.setText(text("volunteer.unsaved.text"));
        dialog.setConfirmText(text("volunteer.unsaved.leave"));
        dialog.setCancelText(text("volunteer.unsaved.stay"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> leave.run());
        dialog.open();
    }

    // ---- pieces

    private Component card(String titleKey, Component content) {
        Div card = new Div(new H2(text(titleKey)), content);
        card.addClassName("card");
        return card;
    }

    private void line(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    private Component known(@Nullable String value, Function<String, Component> link) {
        return value == null || value.isBlank() ? new Span(text("volunteer.unknown")) : link.apply(value);
    }

    @Override
    public String getPageTitle() {
        return (volunteer == null ? text("volunteer.new.title") : volunteer.person().fullName()) + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
