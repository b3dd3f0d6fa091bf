package be.omringd.onboarding.ui;

import be.omringd.form.FormComponentType;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.FormView;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.onboarding.internal.CandidateSteps;
import be.omringd.onboarding.internal.PaperSteps;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the law wants to be told, and then the agreement, in one talk. The agreement comes when everything was told, and not before:
 * that is the order that the law asks for.
 */
@HandlesTask(formKey = "volunteer/inform-and-sign")
class InformAndSignView implements TaskView {

    private final CandidateSteps steps;
    private final SigningParts parts;
    private final Forms forms;
    private final FormRenderer renderer;
    private final Texts texts;

    InformAndSignView(CandidateSteps steps, SigningParts parts, Forms forms, FormRenderer renderer, Texts texts) {
        this.steps = steps;
        this.parts = parts;
        this.forms = forms;
        this.renderer = renderer;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        return new BothParts(steps.volunteer(task.caseId()), draft, host);
    }

    @StyleSheet("context://volunteer/volunteer.css")
    private class BothParts extends Div implements Screen {

        private final Locale locale = UI.getCurrent().getLocale();
        private final FormView information;
        private final Signing signing;
        private final Paragraph first = new Paragraph(texts.get(locale, "volunteer.signing.first"));

        BothParts(VolunteerSummary volunteer, FormValues draft, Host host) {
            addClassName("volunteer-two-parts");
            information = renderer.create(
                    forms.get(PaperSteps.INFORMATION).about(volunteer.person().firstName()), draft, Map.of(), locale);
            signing = parts.signing(volunteer, "signing", List.of("paper", "electronic", "later", "not"), draft, host::changed)
                    .onTheSameDay();
            information.addValueChangeListener(values -> {
                arrange();
                host.changed();
            });
            first.addClassName("quiet");
            add(new H3(texts.get(locale, "volunteer.signing.part.information")), information,
                    new H3(texts.get(locale, "volunteer.signing.part.agreement")), first, signing);
            arrange();
        }

        private void arrange() {
            FormValues answers = information.draft();
            boolean told = forms.get(PaperSteps.INFORMATION).fields().filter(field -> field.type() == FormComponentType.CHECKBOX)
                    .allMatch(point -> answers.bool(point.key()));
            first.setVisible(!told);
            signing.setVisible(told);
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            Map<String, Object> values = new HashMap<>(information.draft().raw());
            values.putAll(signing.values().raw());
            return FormValues.of(values);
        }

        @Override
        public boolean validate() {
            return information.validate();
        }

        @Override
        public Optional<String> ending() {
            return signing.isVisible() ? signing.ending() : Optional.empty();
        }

        @Override
        public void showErrors(FormErrors errors) {
            FormErrors ofInformation = information(errors);
            if (!ofInformation.isEmpty()) {
                information.showErrors(ofInformation);
            }
            signing.showErrors(errors);
        }

        private FormErrors information(FormErrors errors) {
            return new FormErrors(
                    errors.errors().stream().filter(error -> forms.get(PaperSteps.INFORMATION).field(error.path()).isPresent())
                            .toList());
        }
    }
}
