package be.omringd.carry.ui;

import be.omringd.access.Absences;
import be.omringd.access.Actor;
import be.omringd.form.ui.ChoicesField;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.UnreadInput;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** From when until when a colleague is away, and who stands in. Why is not asked. */
class AwayDialog extends Dialog {

    private final Absences absences;
    private final CarryWords words;
    private final UUID who;
    private final Runnable done;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final ChoicesField<Actor> standIns;

    AwayDialog(Absences absences, CarryWords words, UUID who, List<Actor> colleagues, Runnable done) {
        this.absences = absences;
        this.words = words;
        this.who = who;
        this.done = done;
        CarryDialogs.begin(this, words.text("carry.away.add.title"), "32rem");
        prepare(from, "carry.away.from");
        prepare(until, "carry.away.until.field");
        from.addValueChangeListener(change -> {
            if (change.getValue() != null && until.isEmpty()) {
                until.setInitialPosition(change.getValue());
            }
        });
        standIns = new ChoicesField<>(words.locale(), colleagues, words.colleagues()::apply);
        standIns.setLabel(words.text("carry.away.standIns"));
        standIns.setHelperText(words.text("carry.away.standIns.help"));
        standIns.setWidthFull();
        Div days = new Div(from, until);
        days.addClassName("carry-days");
        Div content = new Div(new Paragraph(words.text("carry.away.about")), days, standIns);
        content.addClassName("carry-give-content");
        add(content);
        CarryDialogs.end(this, words, "carry.away.confirm", this::confirm);
    }

    private void prepare(DatePicker day, String key) {
        day.setLabel(words.text(key));
        day.setI18n(DateWords.calendar(words.locale()));
        day.setLocale(words.locale());
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
    }

    private void confirm() {
        if (!given(from) | !given(until)) {
            return;
        }
        if (standIns.isInvalid()) {
            standIns.focus();
            return;
        }
        Absences.Outcome outcome = absences.add(who, from.getValue(), until.getValue(),
                standIns.getValue().stream().map(Actor::user).collect(Collectors.toSet()));
        if (outcome == Absences.Outcome.DONE) {
            close();
            done.run();
        } else {
            refuse(outcome == Absences.Outcome.AWAY_THEN_ALREADY ? from : until, words.text("carry.away.refused." + outcome.name()));
        }
    }

    private boolean given(DatePicker day) {
        day.setInvalid(false);
        if (day.isEmpty()) {
            refuse(day, UnreadInput.message(day, words.locale()).orElseGet(() -> words.text("carry.away.day.missing")));
        }
        return !day.isInvalid();
    }

    private static void refuse(DatePicker day, String message) {
        day.setErrorMessage(message);
        day.setInvalid(true);
        day.focus();
    }
}
