package be.omringd.carry.ui;

import be.omringd.access.Actor;
import be.omringd.carry.MovingElsewhere;
import be.omringd.carry.MovingElsewhere.Outcome;
import be.omringd.carry.MovingElsewhere.Standing;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.ui.ChoiceField;
import be.omringd.form.ui.UnreadInput;
import be.omringd.place.Place;
import be.omringd.place.Places;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;

/** Where somebody goes to live, which colleague there goes on with them, and why. */
@StyleSheet("context://carry/carry.css")
class MoveDialog extends Dialog {

    private static final int PLACES_SHOWN = 30;

    private final MovingElsewhere moving;
    private final CarryWords words;
    private final CaseSummary file;
    private final Standing seen;
    private final BiConsumer<Outcome, Actor> done;
    private final ComboBox<Place> place;
    private final ComboBox<Actor> colleague = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final Paragraph other = new Paragraph();

    /** @param done hears what became of it; not where something is to be filled in otherwise */
    MoveDialog(MovingElsewhere moving, Places places, CarryWords words, CaseSummary file, Standing seen, BiConsumer<Outcome, Actor> done) {
        this.moving = moving;
        this.words = words;
        this.file = file;
        this.seen = seen;
        this.done = done;
        String name = file.calledName();
        addClassName("carry-move");
        CarryDialogs.begin(this, words.text("carry.move.title", name), "34rem");
        place = new ChoiceField<>(words.locale(), typed -> places.understand(typed, words.locale()));
        place.setLabel(words.text("carry.move.place", name));
        place.setHelperText(words.text("carry.move.place.help", words.scope(seen.scope())));
        place.setItemsWithFilterConverter(
                query -> places.search(query.getFilter().orElse(""), PLACES_SHOWN, words.locale()).stream().skip(query.getOffset())
                        .limit(query.getLimit()),
                filter -> filter);
        place.setItemLabelGenerator(found -> found.postcode() + " " + found.name());
        place.addValueChangeListener(change -> offerColleagues());
        Function<Actor, String> called = words.colleagues();
        colleague.setLabel(words.text("carry.move.to"));
        colleague.setItemLabelGenerator(called::apply);
        colleague.setManualValidation(true);
        colleague.addValueChangeListener(change -> {
            colleague.setInvalid(false);
            sayWhatBecomesOfTheOther();
        });
        CarryDialogs.prepareReason(reason, words);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        List.of(place, colleague).forEach(field -> field.setRequiredIndicatorVisible(true));
        List.of(place, colleague).forEach(ComboBox::setWidthFull);
        other.getElement().setAttribute("aria-live", "polite");
        offerColleagues();
        Div content = new Div(new Paragraph(words.text("carry.move.about", name)), place, colleague, other, reason);
        content.addClassName("carry-give-content");
        add(content);
        CarryDialogs.end(this, words, "carry.give.confirm", this::confirm);
    }

    private void offerColleagues() {
        place.setInvalid(false);
        Place chosen = place.getValue();
        List<Actor> theirs = chosen == null ? List.of() : moving.receivers(file.id(), chosen.code());
        Actor before = colleague.getValue();
        colleague.setItems(theirs);
        colleague.setValue(before != null && theirs.contains(before) ? before : theirs.size() == 1 ? theirs.getFirst() : null);
        colleague.setHelperText(words.text(chosen == null ? "carry.move.to.first" : "carry.move.to.help"));
        sayWhatBecomesOfTheOther();
    }

    /** Who holds the case together with the one who hands it over stays, or is let go, or is the one who gets it. */
    private void sayWhatBecomesOfTheOther() {
        Place chosen = place.getValue();
        Actor to = colleague.getValue();
        String said = chosen == null ? ""
                : moving.other(file.id(), seen, chosen.code()).map(one -> words.text(
                        to != null && to.user().equals(one.colleague()) ? "carry.move.other.alone"
                                : one.stays() ? "carry.move.other.stays" : "carry.move.other.goes",
                        file.calledName(), one.name())).orElse("");
        other.setText(said);
        other.setVisible(!said.isEmpty());
    }

    private void confirm() {
        Optional<Component> wrong = wrong(place, UnreadInput.message(place, words.locale())
                .or(() -> place.isEmpty() ? Optional.of(words.text("carry.move.place.missing")) : Optional.empty()))
                .or(() -> wrong(colleague, colleague.isEmpty() ? Optional.of(words.text("carry.move.to.missing")) : Optional.empty()))
                .or(() -> wrong(reason, reason.getValue().isBlank() ? Optional.of(words.text("carry.give.reason.missing"))
                        : Optional.empty()));
        if (wrong.isEmpty()) {
            Actor to = colleague.getValue();
            Outcome outcome = move(to);
            switch (outcome) {
                case SAME_REGION -> wrong(place, Optional.of(words.text("carry.move.refused.SAME_REGION", file.calledName())));
                case NOT_THERE -> wrong(colleague, Optional.of(words.text("carry.move.refused.NOT_THERE", to.name())));
                case MOVED, CHANGED -> {
                    close();
                    done.accept(outcome, to);
                }
            }
        }
    }

    /** Who can no longer see the case was overtaken by somebody who handed it over. */
    private Outcome move(Actor to) {
        try {
            return moving.move(file.id(), seen, place.getValue().code(), to.user(), reason.getValue());
        } catch (AccessDeniedException overtaken) {
            return Outcome.CHANGED;
        }
    }

    private static <F extends Component & HasValidationProperties & Focusable<?>> Optional<Component> wrong(F field,
            Optional<String> message) {
        field.setErrorMessage(message.orElse(""));
        field.setInvalid(message.isPresent());
        message.ifPresent(said -> field.focus());
        return message.map(said -> field);
    }
}
