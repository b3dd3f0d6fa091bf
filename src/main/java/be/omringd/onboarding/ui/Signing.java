package be.omringd.onboarding.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.DateWords;
import be.omringd.inbox.ui.TaskView;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.Agreements.Words;
import be.omringd.onboarding.PrintedAgreements;
import be.omringd.paper.PrintedLetters;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Signing the agreement: choose the language, print, and write down when and how both signed. */
@StyleSheet("context://volunteer/volunteer.css")
class Signing extends Div implements TaskView.Screen {

    /** Where nobody signed, there is no day of it. */
    private static final Set<String> UNSIGNED = Set.of("not", "later");

    private final Texts texts;
    private final Locale locale = UI.getCurrent().getLocale();
    private final String wayField;
    private final Select<Words> words = new Select<>();
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>();
    private final DatePicker day = new DatePicker();

    Signing(VolunteerSummary volunteer, String wayField, List<String> ways, FormValues draft, Runnable changed, Agreements agreements,
            PrintedAgreements printed, VolunteerRules rules, Texts texts) {
        this.texts = texts;
        this.wayField = wayField;
        addClassName("volunteer-signing");
        Paragraph intro = new Paragraph(text("volunteer.signing.intro", volunteer.person().firstName()));
        intro.addClassName("page-intro");
        List<Words> toSign = agreements.toSign(volunteer.person().language());
        words.setLabel(text("volunteer.signing.words"));
        words.setItems(toSign);
        words.setItemLabelGenerator(one -> text("volunteer.signing.version",
                text("volunteer.language." + one.language()), String.valueOf(one.version())));
        words.setValue(toSign.stream().filter(one -> one.templateId().toString().equals(draft.text("templateId").orElse("")))
                .findFirst().orElse(toSign.getFirst()));
        Anchor print = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] pdf = printed.toPrint(volunteer.id(), words.getValue().templateId());
            return new DownloadResponse(new ByteArrayInputStream(pdf), text("volunteer.signing.file") + ".pdf", "application/pdf",
                    pdf.length);
        }), AttachmentType.DOWNLOAD, text("volunteer.signing.print"));
        print.addClassName("volunteer-print");
        way.setLabel(text("volunteer.signing.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(one -> text("volunteer.signing." + one.toUpperCase(Locale.ROOT)));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        way.setRequiredIndicatorVisible(true);
        way.setManualValidation(true);
        day.setLabel(text("volunteer.signing.day"));
        day.setI18n(DateWords.calendar(locale));
        day.setLocale(locale);
        day.setMax(rules.today());
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        draft.date("signedOn").ifPresent(day::setValue);
        draft.text(wayField).filter(ways::contains).ifPresent(way::setValue);
        day.setVisible(signed());
        way.addValueChangeListener(change -> {
            way.setInvalid(false);
            day.setVisible(signed());
            tell(change.isFromClient(), changed);
        });
        day.addValueChangeListener(change -> {
            day.setInvalid(false);
            tell(change.isFromClient(), changed);
        });
        words.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        ListItem paper = new ListItem(new Paragraph(text("volunteer.signing.step.print")), print);
        String name = volunteer.person().fullName();
        if (!PrintedLetters.lacking(name).isEmpty()) {
            Paragraph byHand = new Paragraph(text("volunteer.signing.byHand", name));
            byHand.addClassName("volunteer-by-hand");
            paper.add(byHand);
        }
        OrderedList steps = new OrderedList(new ListItem(words), paper, new ListItem(way, day));
        add(intro, steps);
    }

    /** Signed on the day on which they were informed, where no other day is given. */
    Signing onTheSameDay() {
        day.setLabel(text("volunteer.signing.dayOfSigning"));
        day.setHelperText(text("volunteer.signing.sameDay"));
        day.setRequiredIndicatorVisible(false);
        return this;
    }

    private boolean signed() {
        return !UNSIGNED.contains(Objects.toString(way.getValue()));
    }

    private static void tell(boolean byUser, Runnable changed) {
        if (byUser) {
            changed.run();
        }
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public FormValues values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("templateId", words.getValue().templateId().toString());
        if (way.getValue() != null) {
            values.put(wayField, way.getValue());
        }
        if (day.getValue() != null && day.isVisible()) {
            values.put("signedOn", day.getValue().toString());
        }
        return FormValues.of(values);
    }

    @Override
    public Optional<String> ending() {
        return "not".equals(way.getValue()) ? Optional.of("candidacy") : Optional.empty();
    }

    @Override
    public void showErrors(FormErrors errors) {
        errors.at(wayField).ifPresent(message -> {
            way.setErrorMessage(message);
            way.setInvalid(true);
        });
        errors.at("signedOn").ifPresent(message -> {
            day.setErrorMessage(message);
            day.setInvalid(true);
            day.focus();
        });
    }

    private String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }
}
