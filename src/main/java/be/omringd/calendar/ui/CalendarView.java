package be.omringd.calendar.ui;

import be.omringd.calendar.CalendarFeeds;
import be.omringd.calendar.CalendarFeeds.Choice;
import be.omringd.calendar.CalendarFeeds.Feed;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarNaming;
import be.omringd.shell.CopyButton;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.web.OurAddress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is planned, in the calendar that one uses every day: what it says, the address, another address, none any more. */
@Route(value = CalendarPages.CALENDAR, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://calendar/calendar.css")
class CalendarView extends Div implements HasDynamicTitle {

    private final CalendarFeeds feeds;
    private final OurAddress ours;
    private final Moments moments;
    private final Texts texts;
    private final CheckboxGroup<CalendarKind> kinds = new CheckboxGroup<>();
    private final RadioButtonGroup<CalendarNaming> naming = new RadioButtonGroup<>();
    private final Checkbox withPlace = new Checkbox();
    private final Div told = new Div();
    private final Section address = new Section();
    private final Section content = new Section();

    CalendarView(CalendarFeeds feeds, OurAddress ours, Moments moments, Texts texts) {
        this.feeds = feeds;
        this.ours = ours;
        this.moments = moments;
        this.texts = texts;
        addClassName("calendar");
        told.getElement().setAttribute("role", "status");
        told.addClassName("calendar-told");
        Paragraph intro = new Paragraph(text("calendar.intro"));
        intro.addClassName("page-intro");
        Stream.of(address, content).forEach(section -> section.addClassNames("card", "calendar-card"));
        add(new H1(text("calendar.title")), intro, told, address, content);
        fields();
        refresh();
    }

    private void fields() {
        kinds.setLabel(text("calendar.kinds"));
        kinds.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        kinds.setItems(CalendarKind.values());
        kinds.setItemLabelGenerator(kind -> text("calendar.kind." + kind.name()));
        kinds.setManualValidation(true);
        kinds.setErrorMessage(text("calendar.kinds.none"));
        kinds.addValueChangeListener(change -> kinds.setInvalid(false));
        naming.setLabel(text("calendar.naming"));
        naming.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        naming.setHelperText(text("calendar.naming.help"));
        naming.setItems(CalendarNaming.values());
        naming.setItemLabelGenerator(much -> text("calendar.naming." + much.name()));
        withPlace.setLabel(text("calendar.place"));
        withPlace.setHelperText(text("calendar.place.help"));
    }

    private void refresh() {
        Optional<Feed> mine = feeds.mine();
        Choice choice = mine.map(Feed::choice).orElse(Choice.AT_FIRST);
        kinds.setValue(choice.kinds());
        naming.setValue(choice.naming());
        withPlace.setValue(choice.withPlace());
        content.removeAll();
        content.add(new H2(text("calendar.content")), kinds, naming, withPlace);
        mine.ifPresentOrElse(feed -> {
            content.add(button("calendar.keep", this::keep, ButtonVariant.LUMO_PRIMARY));
            goesOn(feed);
        }, () -> {
            content.add(button("calendar.make", this::make, ButtonVariant.LUMO_PRIMARY));
            address.removeAll();
            address.setVisible(false);
        });
    }

    /** There is an address, which we do not know any more. */
    private void goesOn(Feed feed) {
        address.removeAll();
        address.setVisible(true);
        Instant read = feed.readAt();
        address.add(new H2(text("calendar.address")),
                new Paragraph(text("calendar.since", moments.date(feed.madeAt(), getLocale()))),
                new Paragraph(read == null ? text("calendar.notReadYet")
                        : text("calendar.readAt", moments.date(read, getLocale()), moments.time(read, getLocale()))),
                renewal());
    }

    private Component renewal() {
        Button renew = button("calendar.renew", () -> ask("calendar.renew", this::make));
        Button stop = button("calendar.stop", () -> ask("calendar.stop", this::stop), ButtonVariant.LUMO_ERROR);
        Div both = new Div(renew, stop);
        both.addClassName("calendar-buttons");
        return both;
    }

    private void make() {
        choice().ifPresent(choice -> {
            String secret = feeds.make(choice);
            refresh();
            shows(address(secret));
            tell("calendar.made");
        });
    }

    /** The only time that the address is to be seen. */
    private void shows(String whole) {
        TextField field = new TextField(text("calendar.address.label"));
        field.setValue(whole);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Div copy = new Div(field, new CopyButton(texts, getLocale(), field, field.getLabel(), whole));
        copy.addClassName("calendar-address");
        Paragraph once = new Paragraph(text("calendar.address.once"));
        once.addClassName("calendar-once");
        UnorderedList how = new UnorderedList(Stream.of("google", "outlook", "apple").map(app -> new ListItem(text("calendar.how." + app)))
                .toArray(ListItem[]::new));
        address.removeAll();
        address.setVisible(true);
        address.add(new H2(text("calendar.address")), copy, once, new Paragraph(text("calendar.how")), how, renewal());
        field.focus();
    }

    private void keep() {
        choice().ifPresent(choice -> {
            feeds.choose(choice);
            tell("calendar.kept");
        });
    }

    private void stop() {
        feeds.stop();
        refresh();
        tell("calendar.stopped");
    }

    /** What is chosen; empty, and said at the field, where that is nothing. */
    private Optional<Choice> choice() {
        Set<CalendarKind> chosen = kinds.getValue();
        if (chosen.isEmpty()) {
            kinds.setInvalid(true);
            kinds.getElement().executeJs("this.querySelector('vaadin-checkbox')?.focus()");
            return Optional.empty();
        }
        return Optional.of(new Choice(chosen, naming.getValue(), withPlace.getValue()));
    }

    private void ask(String key, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog(text(key + ".ask"), text(key + ".means"), text(key + ".yes"), yes -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(text("calendar.cancel"));
        dialog.open();
    }

    private void tell(String key) {
        told.setText(text(key));
    }

    private String address(String secret) {
        String path = CalendarPages.file(secret);
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ours.of(request.getHttpServletRequest()) + "/" + path : "/" + path;
    }

    private Button button(String key, Runnable does, ButtonVariant... variants) {
        Button button = new Button(text(key), click -> does.run());
        button.addThemeVariants(variants);
        return button;
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }

    @Override
    public String getPageTitle() {
        return text("calendar.title") + " · Omringd";
    }
}
