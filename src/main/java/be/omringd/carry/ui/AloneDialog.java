package be.omringd.carry.ui;

import be.omringd.carry.HoldingTogether;
import be.omringd.carry.HoldingTogether.Outcome;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.UUID;

/** Who of both goes on alone; who was asked along can only let the holder do so. */
@StyleSheet("context://carry/carry.css")
class AloneDialog extends Dialog {

    private final HoldingTogether together;
    private final TogetherWords words;
    private final CaseSummary file;
    private final HeldBy seen;
    private final Runnable done;
    private final RadioButtonGroup<UUID> goesOn = new RadioButtonGroup<>();

    AloneDialog(HoldingTogether together, TogetherWords words, CaseSummary file, HeldBy seen, Runnable done) {
        this.together = together;
        this.words = words;
        this.file = file;
        this.seen = seen;
        this.done = done;
        addClassName("carry-together");
        CarryDialogs.begin(this, words.text("carry.alone.title", file.calledName()), "34rem");
        List<UUID> can = together.canGoOnAlone(seen);
        goesOn.setLabel(words.text("carry.alone.who", file.calledName()));
        goesOn.setItems(can);
        goesOn.setItemLabelGenerator(one -> words.isMe(one) ? words.text("carry.alone.me", words.name(one)) : words.name(one));
        goesOn.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        goesOn.setRequiredIndicatorVisible(true);
        goesOn.setManualValidation(true);
        goesOn.addValueChangeListener(change -> goesOn.setInvalid(false));
        Div content = new Div();
        if (can.size() == 1) {
            goesOn.setValue(can.getFirst());
            content.add(new Paragraph(words.text("carry.alone.leaves", file.calledName(), words.name(can.getFirst()))));
        } else {
            content.add(goesOn, new Paragraph(words.text("carry.alone.about")));
        }
        content.addClassName("carry-give-content");
        add(content);
        CarryDialogs.end(this, words.words(), can.size() == 1 ? "carry.alone.leave" : "carry.alone.confirm", this::confirm);
    }

    private void confirm() {
        UUID chosen = goesOn.getValue();
        if (chosen == null) {
            goesOn.setErrorMessage(words.text("carry.alone.who.missing"));
            goesOn.setInvalid(true);
            goesOn.getElement().callJsFunction("focus");
            return;
        }
        Outcome outcome = together.endTogether(file.id(), seen, chosen);
        close();
        words.tell(outcome == Outcome.DONE ? words.text("carry.alone.done", file.calledName(), words.name(chosen)) : words.changed(file));
        done.run();
    }
}
