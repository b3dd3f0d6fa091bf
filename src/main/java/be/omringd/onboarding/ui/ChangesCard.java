package be.omringd.onboarding.ui;

import static be.omringd.onboarding.ui.Pieces.card;

import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A break, the goodbye, and coming back. */
@org.springframework.stereotype.Component
class ChangesCard {

    private final BreaksAndGoodbyes goodbyes;
    private final Volunteers volunteers;

    ChangesCard(BreaksAndGoodbyes goodbyes, Volunteers volunteers) {
        this.goodbyes = goodbyes;
        this.volunteers = volunteers;
    }

    Component of(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        Div buttons = new Div();
        buttons.addClassName("volunteer-changes");
        switch (volunteer.status()) {
            case ASSIGNED -> {
                return card(words.get("volunteer.changes"), Pieces.quiet(words.get("volunteer.changes.groupFirst")));
            }
            case PAUSED -> buttons.add(resume(volunteer, words, changed));
            case LEFT -> buttons.add(comesBack(volunteer, words, changed));
            case AVAILABLE -> buttons.add(pause(volunteer, words, changed));
            case CANDIDATE -> {}
        }
        if (volunteer.status() != VolunteerStatus.LEFT) {
            buttons.add(leave(volunteer, words, changed));
        }
        return card(words.get("volunteer.changes"), buttons);
    }

    private Button resume(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        return new Button(words.get("volunteer.resume"), VaadinIcon.PLAY.create(), click -> {
            goodbyes.resume(volunteer.id());
            done("volunteer.resumed", words, changed);
        });
    }

    private Button comesBack(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        return new Button(words.get("volunteer.comesBack"), VaadinIcon.PLAY.create(), click -> {
            goodbyes.comesBack(volunteer.id());
            done(switch (volunteers.get(volunteer.id()).status()) {
                case CANDIDATE -> "volunteer.cameBack";
                case LEFT -> "volunteer.goodbyeFirst";
                default -> "volunteer.resumed";
            }, words, changed);
        });
    }

    private Button pause(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        return new Button(words.get("volunteer.pause"), VaadinIcon.PAUSE.create(), click -> ask("volunteer.pause", volunteer, words,
                () -> done(goodbyes.pause(volunteer.id()) ? "volunteer.paused" : "volunteer.changes.groupFirst", words, changed)));
    }

    private Button leave(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        String key = volunteer.status() == VolunteerStatus.CANDIDATE ? "volunteer.withdraw" : "volunteer.leave";
        Button leave = new Button(words.get(key), VaadinIcon.SIGN_OUT.create(), click -> ask(key, volunteer, words,
                () -> done(goodbyes.leave(volunteer.id()) ? "volunteer.left" : "volunteer.changes.groupFirst", words, changed)));
        leave.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return leave;
    }

    private static void ask(String key, VolunteerSummary volunteer, VolunteerWords words, Runnable yes) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.get(key + ".title", volunteer.person().firstName()));
        dialog.setText(words.get(key + ".text"));
        dialog.setConfirmText(words.get(key));
        dialog.setCancelText(words.get("volunteer.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> yes.run());
        dialog.open();
    }

    private static void done(String key, VolunteerWords words, Runnable changed) {
        Pieces.say(words.get(key));
        changed.run();
    }
}
