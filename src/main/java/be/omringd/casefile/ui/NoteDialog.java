package be.omringd.casefile.ui;

import be.omringd.casefile.CaseNote;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.CaseNotes.Draft;
import be.omringd.casefile.CaseNotes.Problem;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteKind;
import be.omringd.casefile.NoteWith;
import be.omringd.engine.Ids;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.UnreadInput;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Notes a call, a visit, a message or an agreement, or puts an own note right. Nothing is filled in beforehand but what the same user was
 * typing before: that is kept at every change, and only "cancel" lets it go.
 */
class NoteDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(NoteDialog.class);
    private static final int MILLIS_UNTIL_KEPT = 700;

    /** The days that people mean most. */
    private enum Day { TODAY, YESTERDAY, OTHER }

    private final CaseNotes notes;
    private final CaseSummary file;
    private final Texts texts;
    private final UUID noteId;
    private final RadioButtonGroup<NoteKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Day> day = new RadioButtonGroup<>();
    private final DatePicker on = new DatePicker();
    private final RadioButtonGroup<NoteWith> with = new RadioButtonGroup<>();
    private final TextField who = new TextField();
    private final TextArea words = new TextArea();
    private final ColleaguesToTell mentioned;
    private final DatePicker byWhen = new DatePicker();
    private final Checkbox personKnows = new Checkbox();
    private final Paragraph wrong = new Paragraph();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /**
     * Makes the dialog; it is not open yet.
     *
     * @param before the own note that is put right; null for a new one
     * @param done runs when it is kept
     */
    NoteDialog(CaseNotes notes, CaseSummary file, @Nullable CaseNote before, Texts texts, Runnable done) {
        this.notes = notes;
        this.file = file;
        this.texts = texts;
        Optional<Draft> draft = notes.draft(file.id(), before == null ? null : before.id());
        this.mentioned = new ColleaguesToTell(words, notes.colleagues(file.id()), before == null ? List.of() : before.mentioned(),
                this::say, getLocale());
        this.noteId = before == null ? draft.map(Draft::noteId).orElseGet(Ids::next) : before.id();
        addClassName("note-dialog");
        setHeaderTitle(say(before == null ? "casefile.note.title" : "casefile.note.title.correct", file.calledName()));
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        wrong.addClassName("note-wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        if (draft.isPresent()) {
            Paragraph going = new Paragraph(say("casefile.note.draft"));
            going.addClassName("quiet");
            add(going);
        }
        if (before != null) {
            Paragraph stays = new Paragraph(say("casefile.note.correct.stays"));
            stays.addClassName("quiet");
            add(stays);
        }
        add(wrong, form());
        draft.map(Draft::content).or(() -> Optional.ofNullable(before).map(CaseNote::content)).ifPresent(this::fill);
        listen();
        Button save = new Button(say("casefile.person.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save.setEnabled(true);
            if (showUnread()) {
                return;
            }
            List<Problem> problems = before == null ? notes.write(file.id(), noteId, typed()) : notes.correct(file.id(), noteId, typed());
            show(problems);
            if (problems.isEmpty()) {
                close();
                done.run();
            }
        });
        Button cancel = new Button(say("casefile.cancel"), click -> {
            notes.dropDraft(file.id(), noteId);
            close();
        });
        getFooter().add(cancel, save);
    }

    private Div form() {
        String name = file.calledName();
        kind.setLabel(say("casefile.note.kind"));
        kind.setItems(NoteKind.values());
        kind.setItemLabelGenerator(one -> say("casefile.note.kind." + one.name()));
        day.setLabel(say("casefile.note.on"));
        day.setItems(Day.values());
        day.setItemLabelGenerator(one -> say("casefile.note.day." + one.name()));
        calendar(on, "casefile.note.on.day");
        on.setMax(notes.today());
        with.setLabel(say("casefile.note.with"));
        with.setItems(NoteWith.in(file.kind()));
        with.setItemLabelGenerator(one -> say("casefile.note.with." + one.name(), name));
        who.setLabel(say("casefile.note.who"));
        who.setHelperText(say("casefile.note.who.help"));
        who.setMaxLength(CaseNotes.LONGEST_WHO);
        who.setManualValidation(true);
        who.setWidthFull();
        words.setLabel(say("casefile.note.words"));
        words.setHelperText(say("casefile.note.words.help", name));
        words.setMaxLength(CaseNotes.LONGEST_WORDS);
        words.setManualValidation(true);
        words.setMinHeight("7rem");
        words.setWidthFull();
        calendar(byWhen, "casefile.note.byWhen");
        byWhen.setHelperText(say("casefile.note.byWhen.help"));
        byWhen.setClearButtonVisible(true);
        List.of(kind, day, with).forEach(group -> group.setManualValidation(true));
        List.of(kind, day, with).forEach(group -> group.setRequiredIndicatorVisible(true));
        on.setRequiredIndicatorVisible(true);
        who.setRequiredIndicatorVisible(true);
        words.setRequiredIndicatorVisible(true);
        fields.put("kind", kind);
        fields.put("on", day);
        fields.put("day", on);
        fields.put("with", with);
        fields.put("who", who);
        fields.put("words", words);
        fields.put("mentioned", mentioned.field());
        fields.put("byWhen", byWhen);
        personKnows.setLabel(say("casefile.note.personKnows", name));
        personKnows.setHelperText(say("casefile.note.personKnows.help", name));
        Div form = new Div(kind, day, on, with, who, words, mentioned.offers(), mentioned.field(), byWhen, personKnows);
        form.addClassName("note-form");
        showWhatIsAsked();
        return form;
    }

    private void calendar(DatePicker field, String key) {
        field.setLabel(say(key));
        field.setI18n(DateWords.calendar(getLocale()));
        field.setLocale(getLocale());
        field.setManualValidation(true);
    }

    private void showWhatIsAsked() {
        on.setVisible(day.getValue() == Day.OTHER);
        who.setVisible(with.getValue() == NoteWith.OTHER);
    }

    private void fill(NewNote note) {
        kind.setValue(note.kind());
        if (note.on() != null) {
            LocalDate today = notes.today();
            day.setValue(note.on().equals(today) ? Day.TODAY : note.on().equals(today.minusDays(1)) ? Day.YESTERDAY : Day.OTHER);
            on.setValue(day.getValue() == Day.OTHER ? note.on() : null);
        }
        with.setValue(note.with());
        who.setValue(note.who() == null ? "" : note.who());
        words.setValue(note.words() == null ? "" : note.words());
        mentioned.choose(note.mentioned());
        byWhen.setValue(note.byWhen());
        personKnows.setValue(note.personKnows());
        showWhatIsAsked();
    }

    private void listen() {
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.setValueChangeTimeout(MILLIS_UNTIL_KEPT);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(MILLIS_UNTIL_KEPT);
        kind.addValueChangeListener(change -> changed(kind));
        day.addValueChangeListener(change -> changed(day));
        on.addValueChangeListener(change -> changed(on));
        with.addValueChangeListener(change -> changed(with));
        who.addValueChangeListener(change -> changed(who));
        words.addValueChangeListener(change -> changed(words));
        mentioned.field().addValueChangeListener(change -> changed(mentioned.field()));
        byWhen.addValueChangeListener(change -> changed(byWhen));
        personKnows.addValueChangeListener(change -> changed(personKnows));
    }

    private void changed(HasValidationProperties field) {
        showWhatIsAsked();
        field.setInvalid(false);
        try {
            notes.keepDraft(file.id(), noteId, typed());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("What is being noted could not be kept yet: {}", away.getClass().getSimpleName());
        }
    }

    /** "Today" is the day on which it is kept. */
    private NewNote typed() {
        LocalDate when = day.getValue() == null ? null : switch (day.getValue()) {
            case TODAY -> notes.today();
            case YESTERDAY -> notes.today().minusDays(1);
            case OTHER -> on.getValue();
        };
        return new NewNote(kind.getValue(), when, with.getValue(), who.getValue(), words.getValue(), byWhen.getValue(),
                personKnows.getValue(), mentioned.chosen());
    }

    /** Whether something stands in a field that cannot be read: says so then, and nothing may be saved. */
    private boolean showUnread() {
        Map<Component, String> messages = new LinkedHashMap<>();
        fields.values().stream().filter(Component::isVisible)
                .forEach(field -> UnreadInput.message(field, getLocale()).ifPresent(message -> messages.put(field, message)));
        show(messages);
        return !messages.isEmpty();
    }

    private void show(List<Problem> problems) {
        Map<Component, String> messages = new LinkedHashMap<>();
        wrong.setVisible(false);
        for (Problem problem : problems) {
            Component field = fields.get(problem.field().equals("on") && day.getValue() == Day.OTHER ? "day" : problem.field());
            if (field == null) {
                wrong.setText(say(problem.textKey(), problem.about()));
                wrong.setVisible(true);
            } else {
                messages.putIfAbsent(field, say(problem.textKey(), problem.about()));
            }
        }
        show(messages);
    }

    private void show(Map<Component, String> messages) {
        fields.values().forEach(field -> {
            ((HasValidationProperties) field).setErrorMessage(messages.get(field));
            ((HasValidationProperties) field).setInvalid(messages.containsKey(field));
        });
        fields.values().stream().filter(messages::containsKey).findFirst().ifPresent(Attention::to);
    }

    private String say(String key, Object... arguments) {
        return texts.get(getLocale(), key, arguments);
    }
}
