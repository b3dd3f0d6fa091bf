package be.omringd.status.ui;

import be.omringd.status.Interventions.Move;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks to which step a case goes, and why; says what will happen then. */
class MoveDialog extends Dialog {

    private final StatusWords words;
    private final Move move;
    private final Select<String> to = new Select<>();
    private final TextArea why = new TextArea();
    private final Div preview = new Div();

    /** @param confirmed told of the step that begins, and why */
    MoveDialog(StatusWords words, String name, Move move, BiConsumer<String, String> confirmed) {
        this.words = words;
        this.move = move;
        addClassName("warm-dialog");
        setHeaderTitle(words.text("status.move.title", name));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        to.setLabel(words.text("status.move.to"));
        to.setItems(move.to());
        to.setItemLabelGenerator(this::step);
        to.setWidthFull();
        to.addValueChangeListener(change -> {
            to.setInvalid(false);
            showPreview();
        });
        WhyField.prepare(why, words, "status.change.why");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Div(new Paragraph(words.text("status.move.message", step(move.from().elementId()))), to, preview, why));
        Button confirm = new Button(words.text("status.move.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (isComplete()) {
                confirmed.accept(to.getValue(), why.getValue().strip());
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(new Button(words.text("casefile.cancel"), click -> close()), confirm);
        showPreview();
    }

    private boolean isComplete() {
        to.setInvalid(to.getValue() == null);
        to.setErrorMessage(words.text("status.move.to.missing"));
        WhyField.validate(why, words);
        if (to.isInvalid()) {
            to.focus();
        } else if (why.isInvalid()) {
            why.focus();
        }
        return !to.isInvalid() && !why.isInvalid();
    }

    private void showPreview() {
        List<String> follows = new ArrayList<>();
        follows.add(words.text("status.move.ends", step(move.from().elementId())));
        if (to.getValue() != null) {
            follows.add(words.text("status.move.begins", step(to.getValue())));
        }
        move.tasks().forEach(task -> follows.add(StuckActions.goes(task, words)));
        follows.add(words.text("status.move.facts"));
        preview.removeAll();
        preview.add(StuckActions.list(follows));
    }

    private String step(String elementId) {
        return words.element(move.from().processId(), elementId);
    }
}
