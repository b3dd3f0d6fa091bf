package be.omringd.status.ui;

import be.omringd.engine.RoutingVariables.Way;
import be.omringd.status.RoutingChanges.Kind;
import be.omringd.status.RoutingChanges.Offer;
import be.omringd.status.RoutingChanges.Turn;
import be.omringd.status.RoutingChanges.Value;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks which value by which a process chooses its way becomes what, and why; says which way it takes then. */
class ValueDialog extends Dialog {

    private static final int LARGEST_NUMBER = 9999;

    private final StatusWords words;
    private final RoutingWords values;
    private final Offer offer;
    private final BiFunction<Value, Object, List<Turn>> turns;
    private final Select<Value> which = new Select<>();
    private final Select<Object> choice = new Select<>();
    private final IntegerField number = new IntegerField();
    private final TextArea why = new TextArea();
    private final Div preview = new Div();

    /** What was asked for. */
    record Change(Value value, Object becomes, String why) {}

    /**
     * @param turns where a value makes the process go
     * @param confirmed told of what changes
     */
    ValueDialog(StatusWords words, RoutingWords values, String name, Offer offer, BiFunction<Value, Object, List<Turn>> turns,
            Consumer<Change> confirmed) {
        this.words = words;
        this.values = values;
        this.offer = offer;
        this.turns = turns;
        addClassName("warm-dialog");
        setHeaderTitle(words.text("status.value.title", name));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        which.setLabel(words.text("status.value.which"));
        which.setItems(offer.values());
        which.setItemLabelGenerator(value -> value == null ? "" : values.name(value.forms(), value.name(), words.locale()));
        which.setWidthFull();
        which.addValueChangeListener(change -> ask());
        choice.setLabel(words.text("status.value.becomes"));
        choice.setItemLabelGenerator(value -> value == null ? "" : word(value));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> showPreview());
        number.setLabel(words.text("status.value.becomes"));
        number.setMin(0);
        number.setMax(LARGEST_NUMBER);
        number.setWidthFull();
        number.addValueChangeListener(change -> showPreview());
        WhyField.prepare(why, words, "status.change.why");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Div(new Paragraph(words.text("status.value.message", element(offer.step().elementId()))), which, choice, number, preview,
                why));
        Button confirm = new Button(words.text("status.value.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (isComplete()) {
                confirmed.accept(new Change(chosen(), Objects.requireNonNull(becomes(), "Checked"), why.getValue().strip()));
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(new Button(words.text("casefile.cancel"), click -> close()), confirm);
        which.setValue(offer.values().getFirst());
    }

    private Value chosen() {
        return Objects.requireNonNull(which.getValue(), "The first one is chosen");
    }

    private @Nullable Object becomes() {
        return chosen().kind() == Kind.NUMBER ? number.isInvalid() ? null : number.getValue() : choice.getValue();
    }

    /** The values of what is chosen, and what it is now. */
    private void ask() {
        Value value = chosen();
        boolean counts = value.kind() == Kind.NUMBER;
        choice.setVisible(!counts);
        number.setVisible(counts);
        which.setHelperText(value.known() ? words.text("status.value.now", word(value.now())) : words.text("status.value.unknown"));
        choice.setItems(value.allowed());
        choice.setInvalid(false);
        number.clear();
        showPreview();
    }

    private boolean isComplete() {
        boolean missing = becomes() == null;
        choice.setInvalid(missing);
        choice.setErrorMessage(words.text("status.value.missing"));
        if (chosen().kind() == Kind.NUMBER) {
            number.setInvalid(missing);
            number.setErrorMessage(words.text("status.value.missing.number", LARGEST_NUMBER));
        }
        WhyField.validate(why, words);
        if (missing) {
            if (chosen().kind() == Kind.NUMBER) {
                number.focus();
            } else {
                choice.focus();
            }
        } else if (why.isInvalid()) {
            why.focus();
        }
        return !missing && !why.isInvalid();
    }

    private void showPreview() {
        choice.setInvalid(false);
        Value value = chosen();
        Object becomes = becomes();
        List<String> follows = new ArrayList<>();
        if (becomes != null) {
            turns.apply(value, becomes).forEach(turn -> follows.add(told(turn, value.known())));
            follows.add(words.text(offer.stuck() ? "status.value.tried" : "status.value.later"));
        }
        follows.add(words.text(value.kind() == Kind.ANSWER ? "status.value.facts" : "status.value.facts.ours"));
        preview.removeAll();
        preview.add(StuckActions.list(follows));
    }

    private String told(Turn turn, boolean known) {
        Way after = turn.after();
        String at = element(after.elementId());
        if (!after.chooses()) {
            return words.text("status.value.advice", at);
        }
        if (after.flowId() == null) {
            return words.text("status.value.depends", at);
        }
        String way = words.text("status.value.way", at, way(after));
        if (!known || turn.before().flowId() == null) {
            return way;
        }
        return way + " " + (after.flowId().equals(turn.before().flowId()) ? words.text("status.value.way.same")
                : words.text("status.value.way.instead", way(turn.before())));
    }

    /** What the flow is called, or else to where it leads. */
    private String way(Way way) {
        String flow = way.flowId() == null ? "" : element(way.flowId());
        return flow.equals(way.flowId()) && way.to() != null ? element(way.to()) : flow;
    }

    private String word(@Nullable Object value) {
        return values.word(chosen().forms(), chosen().name(), value, words.locale());
    }

    private String element(String elementId) {
        return words.element(offer.step().processId(), elementId);
    }
}
