package be.omringd.outreach.ui;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.outreach.Campaigns;
import be.omringd.outreach.Finding;
import be.omringd.outreach.RecruitmentForm;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.RecruitmentWording;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a recruitment: the text, in Dutch and if wanted in French and English; where a campaign is; and beside it the page as everybody
 * will see it. What could tell who the person is shows at once, at the field and in the page.
 */
@StyleSheet("context://outreach/editor.css")
public class RecruitmentEditor extends Div {

    /** What an editor works with. */
    record Parts(RecruitmentWording wording, Campaigns campaigns, PublicHtml html, PublicAddress address, Places places,
            RecruitmentWords words) {}

    private final Parts parts;
    private final CaseId caseId;
    private final RecruitmentKind kind;
    private final RecruitmentNeed need;
    private final Runnable changed;
    private final Map<Locale, TextFields> fields = new LinkedHashMap<>();
    private final Preview preview;
    private final AreaChooser area;

    RecruitmentEditor(Parts parts, CaseId caseId, RecruitmentKind kind, RecruitmentNeed need, FormValues draft, Runnable changed) {
        this.parts = parts;
        this.caseId = caseId;
        this.kind = kind;
        this.need = need;
        this.changed = changed;
        this.preview = new Preview(parts, kind, need);
        this.area = new AreaChooser(parts, need.placeCode(), this::changed);
        addClassName("recruitment-editor");

        Div texts = new Div();
        texts.addClassName("recruitment-texts");
        Paragraph hint = new Paragraph(word("outreach.editor.hint"));
        hint.addClassName("recruitment-hint");
        texts.add(new H2(word("outreach.editor.text." + kind)), hint);
        for (Locale language : List.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH)) {
            TextFields of = new TextFields(language);
            fields.put(language, of);
            texts.add(of);
        }
        if (kind == RecruitmentKind.CAMPAIGN) {
            texts.add(area);
        }
        add(texts, preview);
        show(draft);
    }

    /** What is written now, as {@link RecruitmentForm} names it. */
    public FormValues values() {
        Map<String, Object> values = new HashMap<>();
        fields.values().stream().filter(TextFields::isWanted).forEach(of -> {
            values.put(RecruitmentForm.field("title", of.language), of.title.getValue());
            values.put(RecruitmentForm.field("body", of.language), of.body.getValue());
        });
        if (kind == RecruitmentKind.CAMPAIGN) {
            area.putInto(values);
        }
        return FormValues.of(values);
    }

    /** Whether it can be handed in; says at the fields what is wrong. */
    public boolean validate() {
        List<TextFields> wrong = fields.values().stream().filter(of -> of.isWanted() && !of.validate()).toList();
        boolean areaFits = kind == RecruitmentKind.VACANCY || area.validate();
        if (!wrong.isEmpty()) {
            wrong.getFirst().focusWrong();
        } else if (!areaFits) {
            area.focus();
        }
        return wrong.isEmpty() && areaFits;
    }

    /** Shows a refusal of the service at its field. */
    public void showErrors(Map<String, String> messages) {
        fields.values().forEach(of -> of.show(messages));
        Optional.ofNullable(messages.get("area")).ifPresent(area::showError);
    }

    private void show(FormValues draft) {
        RecruitmentTexts texts = RecruitmentForm.texts(draft);
        boolean nothing = texts.nl().title().isEmpty() && texts.nl().body().isEmpty();
        Map<Locale, RecruitmentText> written =
                (nothing ? new RecruitmentTexts(draftIn(Texts.DUTCH), texts.fr(), texts.en()) : texts).all();
        fields.forEach((language, of) -> Optional.ofNullable(written.get(language)).ifPresent(of::show));
        if (kind == RecruitmentKind.CAMPAIGN) {
            area.show(draft);
        }
        look();
    }

    private RecruitmentText draftIn(Locale language) {
        return parts.wording.draft(caseId, kind, need, language);
    }

    private void changed() {
        look();
        changed.run();
    }

    private void look() {
        RecruitmentTexts texts = RecruitmentForm.texts(values());
        List<String> marked = new ArrayList<>();
        fields.values().stream().filter(TextFields::isWanted).forEach(of -> marked.addAll(of.look()));
        preview.show(texts, marked);
    }

    private String word(String key, Object... args) {
        return parts.words.get(key, args);
    }

    /** Title and text in one language. */
    private final class TextFields extends Div {

        private final Locale language;
        private final TextField title = new TextField();
        private final TextArea body = new TextArea();
        private final Checkbox wanted = new Checkbox();
        private final Div both = new Div(title, body);

        TextFields(Locale language) {
            this.language = language;
            String name = language.getLanguage();
            addClassName("recruitment-language");
            title.setLabel(word("outreach.editor.title." + name));
            title.setMaxLength(RecruitmentText.TITLE_MAX);
            body.setLabel(word("outreach.editor.body." + name));
            body.setMaxLength(RecruitmentText.BODY_MAX);
            body.setMinRows(12);
            body.setMaxRows(26);
            for (var field : List.of(title, body)) {
                field.setWidthFull();
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.setValueChangeTimeout(500);
                field.setRequiredIndicatorVisible(true);
                field.setManualValidation(true);
                field.getElement().setAttribute("lang", name);
                field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        RecruitmentEditor.this.changed();
                    }
                });
            }
            Button anew = new Button(word("outreach.editor.anew"), click -> beginAnew());
            anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            both.add(anew);
            both.addClassName("recruitment-fields");
            if (!language.equals(Texts.DUTCH)) {
                wanted.setLabel(word("outreach.editor.also." + name));
                wanted.addValueChangeListener(change -> {
                    both.setVisible(change.getValue());
                    if (change.isFromClient()) {
                        if (change.getValue() && body.isEmpty() && title.isEmpty()) {
                            show(draftIn(language));
                        }
                        RecruitmentEditor.this.changed();
                    }
                });
                add(wanted);
                both.setVisible(false);
            }
            add(both);
        }

        boolean isWanted() {
            return language.equals(Texts.DUTCH) || wanted.getValue();
        }

        void show(RecruitmentText text) {
            title.setValue(text.title());
            body.setValue(text.body());
            wanted.setValue(true);
        }

        /** With a question first where somebody wrote something of their own: it is not to be had back. */
        private void beginAnew() {
            RecruitmentText draft = draftIn(language);
            if (text().equals(draft)) {
                return;
            }
            ConfirmDialog ask = new ConfirmDialog(word("outreach.editor.anew.title"), word("outreach.editor.anew.text"),
                    word("outreach.editor.anew.yes"), yes -> {
                        show(draft);
                        RecruitmentEditor.this.changed();
                    });
            ask.setCancelable(true);
            ask.setCancelText(word("outreach.editor.anew.no"));
            ask.open();
        }

        RecruitmentText text() {
            return new RecruitmentText(title.getValue(), body.getValue());
        }

        /** Counts, and says what could tell who it is. Gives those words. */
        List<String> look() {
            title.setHelperText(word("outreach.editor.length", title.getValue().length(), RecruitmentText.TITLE_MAX));
            body.setHelperText(word("outreach.editor.length", body.getValue().length(), RecruitmentText.BODY_MAX));
            List<Finding> findings = parts.wording.identifying(caseId, text());
            say(title, told(findings, "title"));
            say(body, told(findings, "body"));
            return findings.stream().map(Finding::quoted).toList();
        }

        boolean validate() {
            look();
            if (text().title().isEmpty()) {
                say(title, word("outreach.editor.empty"));
            }
            if (text().body().isEmpty()) {
                say(body, word("outreach.editor.empty"));
            }
            return !title.isInvalid() && !body.isInvalid();
        }

        void show(Map<String, String> messages) {
            Optional.ofNullable(messages.get(RecruitmentForm.field("title", language))).ifPresent(message -> say(title, message));
            Optional.ofNullable(messages.get(RecruitmentForm.field("body", language))).ifPresent(message -> say(body, message));
        }

        void focusWrong() {
            if (title.isInvalid()) {
                title.focus();
            } else {
                body.focus();
            }
        }

        private String told(List<Finding> findings, String field) {
            String words = findings.stream().filter(finding -> finding.field().equals(field))
                    .map(finding -> "“" + finding.quoted() + "”").distinct().collect(Collectors.joining(", "));
            return words.isEmpty() ? "" : word("outreach.editor.identifying", words);
        }

        private void say(TextField field, String message) {
            field.setErrorMessage(message);
            field.setInvalid(!message.isEmpty());
        }

        private void say(TextArea field, String message) {
            field.setErrorMessage(message);
            field.setInvalid(!message.isEmpty());
        }
    }
}
