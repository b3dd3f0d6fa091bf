package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.form.ui.ChoiceField;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.UnreadInput;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.OwnTasks.Seen;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.shell.BelgianCalendar;
import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Writes a task down, or puts one right: what, about whom, by when, for whom. What is missing or cannot be is said at its field. */
class OwnTaskDialog extends Dialog {

    private final OwnTaskDialogs dialogs;
    private final OwnTasks own;
    private final TaskWords words;
    private final Locale locale;
    private final Runnable kept;
    /** The same however often it is sent. */
    private final UUID id;
    private final TextArea what = new TextArea();
    private final DatePicker day = new DatePicker();
    private final @Nullable CaseSummary file;
    private final @Nullable LocalDate dayBefore;
    private final Seen seen;
    private @Nullable ChoiceField<CaseSummary> about;
    private final Div whom = new Div();
    private @Nullable ChoiceField<Actor> colleague;

    /** For a new one; {@code file} is null where the case is asked too. */
    OwnTaskDialog(OwnTaskDialogs dialogs, Locale locale, @Nullable CaseSummary file, Runnable written) {
        this(dialogs, locale, file, Ids.next(), new Seen(null, null), written);
        setHeaderTitle(text("inbox.own.write"));
        Div content = content();
        if (file == null) {
            about = about();
            content.addComponentAtIndex(1, about);
        }
        content.add(whom);
        add(content);
        offer(file);
        foot("inbox.own.write.confirm", this::write);
    }

    /** For one that is there. */
    OwnTaskDialog(OwnTaskDialogs dialogs, Locale locale, WorkItemSummary item, Runnable changed) {
        this(dialogs, locale, null, item.id(), new Seen(item.ownWords(), item.dueAt()), changed);
        setHeaderTitle(text("inbox.own.change.title"));
        add(content());
        what.setValue(wordsBefore());
        day.setValue(dayBefore);
        foot("inbox.own.change.confirm", this::change);
    }

    private OwnTaskDialog(OwnTaskDialogs dialogs, Locale locale, @Nullable CaseSummary file, UUID id, Seen seen, Runnable kept) {
        this.dialogs = dialogs;
        this.own = dialogs.tasks();
        this.words = dialogs.words();
        this.locale = locale;
        this.file = file;
        this.id = id;
        this.seen = seen;
        this.dayBefore = seen.due() == null ? null : LocalDate.ofInstant(seen.due(), Moments.ZONE);
        this.kept = kept;
        addClassNames("hand-over", "own-dialog");
        setWidth("32rem");
        // what was typed is not lost by a press beside it, nor by one Escape too many
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> {
            if (what.getValue().equals(wordsBefore())) {
                close();
            }
        });
    }

    private String wordsBefore() {
        return Objects.requireNonNullElse(seen.words(), "");
    }

    private Div content() {
        what.setLabel(text("inbox.own.what"));
        what.setHelperText(text("inbox.own.what.help"));
        what.setRequiredIndicatorVisible(true);
        what.setMaxLength(OwnTasks.LONGEST_WORDS);
        what.setValueChangeMode(ValueChangeMode.EAGER);
        what.setManualValidation(true);
        what.setMinRows(2);
        what.setWidthFull();
        what.setAutofocus(true);
        day.setLabel(text("inbox.own.day"));
        day.setLocale(locale);
        day.setI18n(DateWords.calendar(locale));
        day.setMin(dayBefore != null && dayBefore.isBefore(own.today()) ? dayBefore : own.today());
        day.setMax(own.lastDay());
        day.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        day.addValueChangeListener(change -> day.setHelperText(change.getValue() == null || BelgianCalendar.isWorkingDay(change.getValue())
                ? "" : text("inbox.own.day.free")));
        Div content = new Div(what, day);
        content.addClassName("hand-over-content");
        return content;
    }

    private ChoiceField<CaseSummary> about() {
        Function<CaseSummary, String> called = one -> dialogs.called(one, locale);
        ChoiceField<CaseSummary> field = new ChoiceField<>(locale, typed -> ChoiceField.onlyOne(dialogs.cases(typed), called, typed));
        field.setItems(query -> {
            List<CaseSummary> found = query.getFilter().filter(typed -> !typed.isBlank()).map(dialogs::cases).orElse(List.of());
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        field.setItemLabelGenerator(called::apply);
        field.setLabel(text("inbox.own.about"));
        field.setPlaceholder(text("inbox.own.about.find"));
        field.setHelperText(text("inbox.own.about.help"));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> offer(change.getValue()));
        return field;
    }

    /** Only who may see the case can be given a task about it; who was chosen before stays, where they may. */
    private void offer(@Nullable CaseSummary chosen) {
        List<Actor> colleagues = own.colleagues(chosen == null ? null : chosen.id());
        UUID before = colleague == null || colleague.getValue() == null ? dialogs.me() : colleague.getValue().user();
        Function<Actor, String> called = words.colleagues(locale);
        ChoiceField<Actor> field = ChoiceField.of(locale, colleagues,
                actor -> actor.user().equals(dialogs.me()) ? text("inbox.handOver.me", actor.name()) : called.apply(actor));
        field.setLabel(text("inbox.own.whom"));
        field.setHelperText(text(chosen == null ? "inbox.own.whom.help.none" : "inbox.own.whom.help"));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        colleagues.stream().filter(actor -> actor.user().equals(before)).findFirst().ifPresent(field::setValue);
        colleague = field;
        whom.removeAll();
        whom.add(field);
    }

    private void foot(String key, Runnable confirmed) {
        Button confirm = new Button(text(key), click -> confirmed.run());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("inbox.cancel"), click -> close()), confirm);
    }

    private void write() {
        CaseSummary chosen = file != null ? file : about == null ? null : about.getValue();
        boolean said = saysWhat();
        boolean dated = saysDay();
        if (about != null && about.isInvalid()) {
            // a name that was typed and is nobody's is not about nobody
            about.focus();
            return;
        }
        if (colleague == null || !said || !dated) {
            (said ? day : what).focus();
            return;
        }
        Actor to = colleague.getValue();
        if (to == null) {
            refuse(colleague, text("inbox.handOver.colleague.missing"));
            return;
        }
        LocalDate due = day.getValue();
        try {
            if (!own.write(id, chosen == null ? null : chosen.id(), what.getValue(), due, to.user())) {
                say(what, text("inbox.own.there"));
                return;
            }
        } catch (AccessDeniedException mayNotSee) {
            refuse(colleague, text("inbox.own.whom.mayNot"));
            return;
        } catch (IllegalStateException erased) {
            say(what, text("inbox.own.erased"));
            return;
        }
        leave();
        Notices.say(to.user().equals(dialogs.me()) ? text("inbox.own.written", words.date(due, locale))
                : text("inbox.own.written.for", to.name(), words.date(due, locale)));
    }

    private static void refuse(ChoiceField<Actor> field, String why) {
        // words of somebody who is not there have their own message
        if (!field.isInvalid()) {
            field.setErrorMessage(why);
            field.setInvalid(true);
        }
        field.focus();
    }

    private void change() {
        boolean said = saysWhat();
        boolean dated = saysDay();
        if (!said || !dated) {
            (said ? day : what).focus();
            return;
        }
        switch (own.change(id, seen, what.getValue(), day.getValue())) {
            case DONE -> leave();
            case TOO_LATE -> say(what, text("inbox.own.change.tooLate"));
            case CHANGED_MEANWHILE -> say(what, text("inbox.own.change.meanwhile"));
        }
    }

    private static void say(TextArea field, String wrong) {
        field.setErrorMessage(wrong);
        field.setInvalid(true);
        field.focus();
    }

    private boolean saysWhat() {
        what.setErrorMessage(text("inbox.own.what.missing"));
        what.setInvalid(TypedText.isBlank(what.getValue()));
        return !what.isInvalid();
    }

    private boolean saysDay() {
        LocalDate value = day.getValue();
        boolean past = value != null && value.isBefore(own.today()) && !value.equals(dayBefore);
        day.setErrorMessage(UnreadInput.message(day, locale).orElseGet(
                () -> text(value == null ? "inbox.several.day.missing" : past ? "inbox.several.day.past" : "inbox.several.day.far")));
        day.setInvalid(value == null || past || value.isAfter(own.lastDay()));
        return !day.isInvalid();
    }

    private void leave() {
        close();
        kept.run();
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
