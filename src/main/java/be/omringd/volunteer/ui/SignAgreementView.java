package be.omringd.volunteer.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.DateWords;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.ui.TaskView;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Agreements;
import be.omringd.volunteer.Agreements.Words;
import be.omringd.volunteer.OnboardingSteps;
import be.omringd.volunteer.PrintedLetters;
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
import java.util.Optional;

/** Signing the agreement: choose the language, print, and write down when and how both signed. */
@HandlesTask(formKey = "volunteer/sign-agreement")
class SignAgreementView implements TaskView {

    private final OnboardingSteps steps;
    private final Agreements agreements;
    private final VolunteerRules rules;
    private final Texts texts;

    SignAgreementView(OnboardingSteps steps, Agreements agreements, VolunteerRules rules, Texts texts) {
        this.steps = steps;
        this.agreements = agreements;
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    public Screen open(TaskInHand task, FormValues draft, Host host) {
        VolunteerSummary volunteer = steps.volunteer(task.caseId());
        return new Signing(volunteer, agreements.toSign(volunteer.person().language()), draft, host);
    }

    @StyleSheet("context://volunteer/volunteer.css")
    private class Signing extends Div implements Screen {

        private final Locale locale = UI.getCurrent().getLocale();
        private final Select<Words> words = new Select<>();
        private final RadioButtonGroup<String> way = new RadioButtonGroup<>();
        private final DatePicker day = new DatePicker();

        Signing(VolunteerSummary volunteer, List<Words> toSign, FormValues draft, Host host) {
            addClassName("volunteer-signing");
            Paragraph intro = new Paragraph(text("volunteer.signing.intro", volunteer.person().firstName()));
            intro.addClassName("page-intro");
            words.setLabel(text("volunteer.signing.words"));
            words.setItems(toSign);
            words.setItemLabelGenerator(one -> text("volunteer.signing.version",
                    text("volunteer.language." + one.language()), String.valueOf(one.version())));
            words.setValue(toSign.stream().filter(one -> one.templateId().toString().equals(draft.text("templateId").orElse("")))
                    .findFirst().orElse(toSign.getFirst()));
            Anchor print = new Anchor(DownloadHandler.fromInputStream(event -> {
                byte[] pdf = agreements.toPrint(volunteer.id(), words.getValue().templateId());
                return new DownloadResponse(new ByteArrayInputStream(pdf), text("volunteer.signing.file") + ".pdf", "application/pdf", pdf.length);
            }), AttachmentType.DOWNLOAD, text("volunteer.signing.print"));
            print.addClassName("volunteer-print");
            way.setLabel(text("volunteer.signing.way"));
            way.setItems("paper", "electronic", "not");
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
            draft.text("way").ifPresent(way::setValue);
            day.setVisible(!"not".equals(way.getValue()));
            way.addValueChangeListener(change -> {
                way.setInvalid(false);
                day.setVisible(!"not".equals(change.getValue()));
                tell(change.isFromClient(), host);
            });
            day.addValueChangeListener(change -> tell(change.isFromClient(), host));
            words.addValueChangeListener(change -> tell(change.isFromClient(), host));
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

        private void tell(boolean byUser, Host host) {
            if (byUser) {
                host.changed();
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
                values.put("way", way.getValue());
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
            errors.at("way").ifPresent(message -> {
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
}
