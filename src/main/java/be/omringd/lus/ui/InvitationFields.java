package be.omringd.lus.ui;

import be.omringd.form.ui.Attention;
import be.omringd.form.ui.DateWords;
import be.omringd.lus.InvitationAnswer;
import be.omringd.lus.InvitationFacts;
import be.omringd.lus.InvitedBy;
import be.omringd.lus.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How somebody was invited and what they answered, to fill in. Who they are is asked only after a yes and their consent; when the
 * answer changes, what was typed there is not handed on.
 */
class InvitationFields extends Div {

    private final MapWords words;
    private final LocalDate today;
    private final RadioButtonGroup<InvitedBy> invitedBy = new RadioButtonGroup<>();
    private final TextArea said = new TextArea();
    private final DatePicker invitedOn = new DatePicker();
    private final RadioButtonGroup<InvitationAnswer> answer = new RadioButtonGroup<>();
    private final DatePicker answeredOn = new DatePicker();
    private final DatePicker askAgainOn = new DatePicker();
    private final Div privacy = new Div();
    private final RadioButtonGroup<Boolean> onGroupList = new RadioButtonGroup<>();
    private final TextField fullName = new TextField();
    private final TextField phone = new TextField();
    private final EmailField mail = new EmailField();
    private final Div problem = new Div();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /**
     * @param nickname whom it is about
     * @param changed runs after each change by the user
     */
    InvitationFields(MapWords words, String personName, String nickname, LocalDate today, Runnable changed) {
        this.words = words;
        this.today = today;
        addClassName("lus-form");

        problem.addClassName("lus-conflict");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        invitedBy.setItems(InvitedBy.values());
        invitedBy.setItemLabelGenerator(by -> words.get("lus.InvitedBy." + by, personName));
        invitedBy.setLabel(words.get("lus.invite.by"));
        invitedBy.setRequiredIndicatorVisible(true);
        said.setLabel(words.get("lus.invite.words"));
        said.setHelperText(words.get("lus.invite.words.help", personName));
        said.setMaxLength(2000);
        said.setMinRows(3);
        date(invitedOn, "lus.invite.on");
        invitedOn.setMax(today);
        answer.setItems(InvitationAnswer.values());
        answer.setItemLabelGenerator(value -> words.get("lus.answer." + value.code()));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setLabel(words.get("lus.invite.answer", nickname));
        answer.setRequiredIndicatorVisible(true);
        date(answeredOn, "lus.invite.answeredOn");
        answeredOn.setMax(today);
        answeredOn.setHelperText(words.get("lus.invite.answeredOn.help"));
        date(askAgainOn, "lus.invite.askAgainOn");
        askAgainOn.setHelperText(words.get("lus.invite.askAgainOn.help"));
        askAgainOn.setMin(today);

        privacy.addClassName("lus-note");
        UnorderedList keep = new UnorderedList(
                new ListItem(words.get("lus.privacy.what")), new ListItem(words.get("lus.privacy.who", personName)),
                new ListItem(words.get("lus.privacy.until")));
        privacy.add(new Paragraph(words.get("lus.privacy.title", nickname)), keep);
        onGroupList.setItems(true, false);
        onGroupList.setItemLabelGenerator(yes -> words.get(yes ? "lus.invite.list.yes" : "lus.invite.list.no"));
        onGroupList.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        onGroupList.setLabel(words.get("lus.invite.list", nickname));
        onGroupList.setRequiredIndicatorVisible(true);
        fullName.setLabel(words.get("lus.invite.fullName"));
        fullName.setMaxLength(140);
        fullName.setRequiredIndicatorVisible(true);
        phone.setLabel(words.get("lus.invite.phone"));
        phone.setMaxLength(40);
        mail.setLabel(words.get("lus.invite.mail"));
        mail.setMaxLength(160);
        mail.setManualValidation(true);
        for (HasValue<?, ?> date : List.of(invitedOn, answeredOn, askAgainOn)) {
            ((DatePicker) date).setManualValidation(true);
        }

        fields.put("invitedBy", invitedBy);
        fields.put("words", said);
        fields.put("invitedOn", invitedOn);
        fields.put("answer", answer);
        fields.put("answeredOn", answeredOn);
        fields.put("askAgainOn", askAgainOn);
        fields.put("onGroupList", onGroupList);
        fields.put("fullName", fullName);
        fields.put("phone", phone);
        fields.put("mail", mail);
        add(problem, invitedBy, said, invitedOn, answer, answeredOn, askAgainOn, privacy, onGroupList, fullName, phone, mail);
        fields.values().forEach(field -> {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.LAZY);
                typed.setValueChangeTimeout(500);
            }
            ((HasValue<?, ?>) field).addValueChangeListener(change -> {
                ((HasValidationProperties) field).setInvalid(false);
                arrange();
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        });
        arrange();
    }

    private void date(DatePicker picker, String key) {
        picker.setLabel(words.get(key));
        picker.setLocale(words.locale());
        picker.setI18n(DateWords.calendar(words.locale()));
    }

    /** Asks only what goes with the answer. */
    private void arrange() {
        InvitationAnswer value = answer.getValue();
        boolean yes = value == InvitationAnswer.YES;
        boolean listed = yes && Boolean.TRUE.equals(onGroupList.getValue());
        answeredOn.setVisible(value != null && value != InvitationAnswer.NO_ANSWER);
        askAgainOn.setVisible(value != null && value.canBeAskedAgain());
        privacy.setVisible(yes);
        onGroupList.setVisible(yes);
        fullName.setVisible(listed);
        phone.setVisible(listed);
        mail.setVisible(listed);
        invitedOn.setRequiredIndicatorVisible(value != InvitationAnswer.NO_ANSWER);
    }

    void show(InvitationFacts facts) {
        invitedBy.setValue(facts.invitedBy());
        said.setValue(facts.words() == null ? "" : facts.words());
        invitedOn.setValue(facts.invitedOn());
        answer.setValue(facts.answer());
        answeredOn.setValue(facts.answeredOn());
        askAgainOn.setValue(facts.askAgainOn());
        onGroupList.setValue(facts.onGroupList());
        fullName.setValue(facts.fullName() == null ? "" : facts.fullName());
        phone.setValue(facts.phone() == null ? "" : facts.phone());
        mail.setValue(facts.mail() == null ? "" : facts.mail());
        arrange();
    }

    /** What is filled in, without what is not asked for this answer. */
    InvitationFacts facts() {
        return new InvitationFacts(
                invitedBy.getValue(),
                said.getValue(),
                invitedOn.getValue(),
                answer.getValue(),
                answeredOn.isVisible() ? answeredOn.getValue() : null,
                askAgainOn.isVisible() ? askAgainOn.getValue() : null,
                onGroupList.isVisible() ? onGroupList.getValue() : null,
                fullName.isVisible() ? fullName.getValue() : null,
                phone.isVisible() ? phone.getValue() : null,
                mail.isVisible() ? mail.getValue() : null);
    }

    /** Shows what is wrong with it; true where nothing is. */
    boolean validate() {
        showRefusals(facts().refusals(today));
        return facts().refusals(today).isEmpty();
    }

    /** Shows what is wrong at the fields that it is about, and takes the reader to the first. */
    void showRefusals(List<Refusal> refusals) {
        problem.removeAll();
        problem.setVisible(false);
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        boolean first = true;
        for (Refusal refusal : refusals) {
            String message = parts(refusal);
            Component field = fields.get(refusal.field());
            if (field == null || !field.isVisible()) {
                problem.add(new Paragraph(message));
                problem.setVisible(true);
                continue;
            }
            ((HasValidationProperties) field).setErrorMessage(message);
            ((HasValidationProperties) field).setInvalid(true);
            if (first) {
                Attention.to(field);
                first = false;
            }
        }
    }

    private String parts(Refusal refusal) {
        return refusal.key().startsWith("lus.") ? words.get(refusal.key()) : refusal.key();
    }
}
