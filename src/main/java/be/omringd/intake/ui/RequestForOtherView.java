package be.omringd.intake.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.form.FormValues;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.FormView;
import be.omringd.intake.Code;
import be.omringd.intake.Intake;
import be.omringd.intake.NewRequest;
import be.omringd.intake.RequestChannel;
import be.omringd.intake.RequestForm;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Writing down a request for somebody who called, wrote or came by. */
@Route(value = "aanvraag/nieuw", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "intake.new.menu", icon = "vaadin:plus-circle-o", order = 30)
@StyleSheet("context://intake/intake.css")
class RequestForOtherView extends Section implements HasDynamicTitle {

    private final Texts texts;
    private final Intake intake;
    private final RequestForm requests;
    private final FormRenderer renderer;
    private final CaseFiles files;
    private final Clock clock;

    RequestForOtherView(Texts texts, Intake intake, RequestForm requests, FormRenderer renderer, CaseFiles files, Clock clock) {
        this.texts = texts;
        this.intake = intake;
        this.requests = requests;
        this.renderer = renderer;
        this.files = files;
        this.clock = clock;
        addClassName("request-for-other");
        begin();
    }

    private void begin() {
        UUID submission = UUID.randomUUID();
        RadioButtonGroup<RequestChannel> channel = new RadioButtonGroup<>(text("intake.new.channel"));
        channel.setItems(RequestChannel.PHONE, RequestChannel.PAPER);
        channel.setItemLabelGenerator(choice -> code("intake.channel.", choice));
        channel.setRequired(true);
        channel.setErrorMessage(text("intake.new.channel.missing"));
        channel.setManualValidation(true);
        channel.addValueChangeListener(change -> channel.setInvalid(false));
        DatePicker received = new DatePicker(text("intake.new.receivedOn"));
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        received.setMax(today);
        received.setMin(Intake.earliestReceipt(today));
        received.setI18n(DateWords.calendar(getLocale()));
        received.setLocale(getLocale());
        received.setHelperText(text("intake.new.receivedOn.help"));
        received.setErrorMessage(text("intake.new.receivedOn.wrong"));
        received.setRequired(true);
        FormView form = renderer.create(requests.definition().forWhoNotes(), FormValues.EMPTY, Map.of(), getLocale());
        Button save = new Button(text("intake.new.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            boolean dayIsFine = received.getValue() != null && !received.isInvalid();
            received.setInvalid(!dayIsFine);
            channel.setInvalid(channel.getValue() == null);
            if (!form.validate()) {
                // the form brings its summary into view
            } else if (channel.isInvalid()) {
                Attention.to(channel);
            } else if (!dayIsFine) {
                Attention.to(received);
            } else {
                NewRequest request = requests.read(form.values(), submission);
                done(request, intake.registerFor(request, channel.getValue(), received.getValue()));
            }
            save.setEnabled(true);
        });
        removeAll();
        channel.addClassName("form-field");
        received.addClassName("form-field");
        // at the button: what is missing here is in view when somebody presses it
        Div howAndWhen = new Div(channel, received);
        howAndWhen.addClassNames("form", "request-how-and-when");
        add(new H1(text("intake.new.title")), new Paragraph(text("intake.new.text")), form, howAndWhen, save);
    }

    private void done(NewRequest request, Intake.Registered registered) {
        Paragraph done = new Paragraph(text("intake.new.done", registered.reference()));
        done.getElement().setAttribute("role", "status");
        Div next = new Div();
        if (files.isVisible(registered.caseId())) {
            next.add(new Anchor(CaseFilePages.file(registered.caseId()), text("intake.new.open", request.firstName())));
        } else {
            next.add(new Paragraph(text("intake.new.elsewhere", request.firstName())));
        }
        removeAll();
        add(new H1(text("intake.new.title")), done, next, new Button(text("intake.new.another"), click -> begin()));
    }

    private String code(String prefix, Code choice) {
        return text(prefix + choice.code());
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }

    @Override
    public String getPageTitle() {
        return text("intake.new.title") + " · Omringd";
    }
}
