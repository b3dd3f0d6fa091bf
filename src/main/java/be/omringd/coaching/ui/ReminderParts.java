package be.omringd.coaching.ui;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.ActionReminders;
import be.omringd.coaching.ActionReminders.ActionReminder;
import be.omringd.coaching.ActionReminders.Problem;
import be.omringd.coaching.PlannedAction;
import be.omringd.coaching.ReminderState;
import be.omringd.form.ui.DateWords;
import be.omringd.mail.MailWaiting;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.MailAddress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Locale;
import java.util.Optional;

/** The reminder of an action, under it in the plan. Nothing where mail is not sent and no reminder was asked for. */
final class ReminderParts {

    private final ActionReminders reminders;
    private final Moments moments;
    private final Texts texts;
    private final CaseId caseId;
    private final Locale locale;

    ReminderParts(ActionReminders reminders, Moments moments, Texts texts, CaseId caseId, Locale locale) {
        this.reminders = reminders;
        this.moments = moments;
        this.texts = texts;
        this.caseId = caseId;
        this.locale = locale;
    }

    Component of(PlannedAction action) {
        Div line = new Div();
        line.addClassNames("coaching-buttons", "not-on-paper");
        show(line, action);
        return line;
    }

    private void show(Div line, PlannedAction action) {
        line.removeAll();
        Optional<ActionReminder> known = reminders.of(caseId).stream().filter(one -> one.number() == action.number()).findFirst();
        if (known.isPresent()) {
            line.add(new Span(said(known.get())));
            if (known.get().state() != ReminderState.SENT) {
                line.add(button("coaching.reminder.withdraw", action, () -> {
                    reminders.withdraw(caseId, action.number());
                    show(line, action);
                }));
            }
        } else if (reminders.areSent()) {
            line.add(button("coaching.reminder.ask", action, () -> ask(line, action)));
        }
        line.setVisible(line.getComponentCount() > 0);
    }

    private String said(ActionReminder reminder) {
        String day = moments.date(reminder.on(), locale);
        MailWaiting mail = reminder.waiting();
        if (mail == null) {
            return text("coaching.reminder.state." + reminder.state().name(), day);
        }
        String waits = text("coaching.reminder.state.WAITS", day) + " – " + mail.address();
        if (mail.state() != MailWaiting.State.WAITS) {
            return waits + ": " + text("mail.state." + mail.state().name());
        }
        return reminders.areSent() ? waits : waits + ". " + text("coaching.reminder.off");
    }

    private void ask(Div line, PlannedAction action) {
        EmailField address = new EmailField(text("coaching.reminder.address"));
        address.setMaxLength(MailAddress.LONGEST);
        address.setWidthFull();
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        DatePicker day = new DatePicker(text("coaching.reminder.day"));
        day.setI18n(DateWords.calendar(locale));
        day.setLocale(locale);
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        Checkbox wanted = new Checkbox(text("coaching.reminder.wanted"));
        wanted.setRequiredIndicatorVisible(true);
        wanted.setManualValidation(true);
        new CoachingDialog(texts, "coaching.reminder.ask.title", "coaching.reminder.text", "coaching.reminder.save", () -> {
            say(wanted, !wanted.getValue(), "coaching.reminder.wanted.missing");
            Optional<Problem> problem =
                    wanted.getValue() ? reminders.ask(caseId, action.number(), address.getValue(), day.getValue()) : Optional.empty();
            say(address, problem.filter(Problem.ADDRESS::equals).isPresent(), "coaching.reminder.problem.ADDRESS");
            say(day, problem.filter(Problem.DAY::equals).isPresent(), "coaching.reminder.problem.DAY");
            if (problem.filter(Problem.NO_LONGER::equals).isPresent()) {
                say(wanted, true, "coaching.reminder.problem.NO_LONGER");
            }
            boolean noted = wanted.getValue() && problem.isEmpty();
            if (noted) {
                show(line, action);
            }
            return noted;
        }, address, day, wanted).open();
    }

    private void say(HasValidation field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? text(key) : "");
    }

    private Button button(String key, PlannedAction action, Runnable does) {
        Button button = new Button(text(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text(key) + ": " + action.what());
        return button;
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
