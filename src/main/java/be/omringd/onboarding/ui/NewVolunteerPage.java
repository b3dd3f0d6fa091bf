package be.omringd.onboarding.ui;

import be.omringd.form.ui.DateWords;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.ComingForward;
import be.omringd.place.Places;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.ui.VolunteerForm;
import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** Somebody new in the register: a volunteer already, whose agreement is in a drawer, or one who begins with a talk, as everybody does. */
@Route(value = VolunteerPages.NEW, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://volunteer/volunteer.css")
class NewVolunteerPage extends Div implements BeforeLeaveObserver, HasDynamicTitle {

    private final ComingForward coming;
    private final Agreements agreements;
    private final VolunteerRules rules;
    private final Texts texts;
    private final VolunteerEditor editor;
    private final RadioButtonGroup<Begins> begins = new RadioButtonGroup<>();
    private final DatePicker agreedOn = new DatePicker();
    private boolean leaves;

    /** How somebody new comes into the register. */
    private enum Begins { ONBOARDING, ALREADY }

    NewVolunteerPage(ComingForward coming, Agreements agreements, VolunteerRules rules, Places places, Texts texts) {
        this.coming = coming;
        this.agreements = agreements;
        this.rules = rules;
        this.texts = texts;
        addClassName("volunteer");
        VolunteerWords words = new VolunteerWords(texts, places, getLocale());
        editor = new VolunteerEditor(new VolunteerForm(words, rules, places, getLocale()), words, this::save, this::toRegister,
                howItBegins());
        add(Pieces.head(words, new H1(text("volunteer.new.title"))), editor);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        editor.focus();
    }

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
        return Pieces.card(text("volunteer.begins.title"), new Div(begins, agreedOn));
    }

    private void save() {
        editor.read(false).filter(details -> agreementIsThere()).ifPresent(details -> {
            VolunteerId id = register(details);
            leaves = true;
            Pieces.say(text(begins.getValue() == Begins.ONBOARDING ? "volunteer.candidateRegistered" : "volunteer.registered"));
            getUI().ifPresent(ui -> ui.navigate(VolunteerPages.volunteer(id)));
        });
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
            return coming.begin(details, VolunteerSource.REGISTER);
        }
        return agreements.registerWith(details, agreedOn.getValue());
    }

    private void toRegister() {
        leaves = true;
        getUI().ifPresent(ui -> ui.navigate(VolunteerPages.LIST));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!leaves) {
            editor.beforeLeave(event);
        }
    }

    @Override
    public String getPageTitle() {
        return text("volunteer.new.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
