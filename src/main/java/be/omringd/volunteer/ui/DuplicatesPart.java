package be.omringd.volunteer.ui;

import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Duplicates.Alike;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Who may be the same person as a volunteer, with what to do about it: on their page, in the file, beside a task. */
@org.springframework.stereotype.Component
public class DuplicatesPart {

    private final Volunteers volunteers;
    private final Duplicates duplicates;
    private final Places places;
    private final Texts texts;

    DuplicatesPart(Volunteers volunteers, Duplicates duplicates, Places places, Texts texts) {
        this.volunteers = volunteers;
        this.duplicates = duplicates;
        this.places = places;
        this.texts = texts;
    }

    /**
     * Who may be the same person, with what to do about it; nothing where nobody is.
     *
     * @param merged hears who is kept
     */
    public Optional<Component> of(VolunteerSummary volunteer, Consumer<VolunteerId> merged, Runnable changed, Locale locale) {
        List<Alike> alike = duplicates.of(volunteer.id());
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        VolunteerWords words = new VolunteerWords(texts, places, locale);
        Div box = new Div(new H3(words.get("volunteer.same.title")), new Paragraph(words.get("volunteer.same.text")));
        box.addClassName("volunteer-same");
        for (Alike one : alike) {
            box.add(row(volunteer, one, merged, changed, words));
        }
        return Optional.of(box);
    }

    private Div row(VolunteerSummary volunteer, Alike one, Consumer<VolunteerId> merged, Runnable changed, VolunteerWords words) {
        VolunteerSummary other = one.volunteer();
        Anchor name = new Anchor(VolunteerPages.volunteer(other.id()), other.person().fullName());
        Span what = new Span(words.place(other.person().placeCode()) + " · " + words.status(other.status()) + " · "
                + words.list(one.reasons().stream().map(reason -> words.get("volunteer.same." + reason.name())).toList()));
        what.addClassName("quiet");
        Div row = new Div(name, what);
        if (volunteers.mayChange(volunteer) && volunteers.mayChange(other)) {
            Button yes = new Button(words.get("volunteer.same.yes"), click -> ask(volunteer, other, merged, words));
            Button no = new Button(words.get("volunteer.same.no"), click -> {
                duplicates.notTheSame(volunteer.id(), other.id());
                changed.run();
            });
            yes.addThemeVariants(ButtonVariant.LUMO_SMALL);
            no.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            yes.setAriaLabel(words.get("volunteer.same.yes.of", other.person().fullName()));
            no.setAriaLabel(words.get("volunteer.same.no.of", other.person().fullName()));
            row.add(new Div(yes, no));
        } else {
            Span elsewhere = new Span(words.get("volunteer.same.elsewhere"));
            elsewhere.addClassName("quiet");
            row.add(elsewhere);
        }
        return row;
    }

    private void ask(VolunteerSummary volunteer, VolunteerSummary other, Consumer<VolunteerId> merged, VolunteerWords words) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.get("volunteer.same.confirm.title"));
        dialog.setText(words.get("volunteer.same.confirm.text", volunteer.person().fullName(), other.person().fullName()));
        dialog.setConfirmText(words.get("volunteer.same.yes"));
        dialog.setCancelText(words.get("volunteer.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> merged.accept(duplicates.merge(volunteer.id(), other.id())));
        dialog.open();
    }
}
