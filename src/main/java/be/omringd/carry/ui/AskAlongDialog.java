package be.omringd.carry.ui;

import be.omringd.access.Actor;
import be.omringd.carry.HoldingTogether;
import be.omringd.carry.HoldingTogether.Outcome;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import be.omringd.form.ui.ChoiceField;
import be.omringd.form.ui.UnreadInput;
import be.omringd.inbox.TaskAssignments;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;

/** Which colleague is asked along, and a word with it. Where somebody was quicker it says so, and what was filled in stays. */
@StyleSheet("context://carry/carry.css")
class AskAlongDialog extends Dialog {

    private final HoldingTogether together;
    private final TogetherWords words;
    private final CaseSummary file;
    private final Runnable done;
    private final ChoiceField<Actor> colleague;
    private final TextArea said = new TextArea();
    private HeldBy seen;

    AskAlongDialog(HoldingTogether together, TogetherWords words, CaseSummary file, HeldBy seen, Runnable done) {
        this.together = together;
        this.words = words;
        this.file = file;
        this.seen = seen;
        this.done = done;
        addClassName("carry-together");
        CarryDialogs.begin(this, words.text("carry.together.title", file.calledName()), "34rem");
        List<Actor> theirs = together.toAsk(file.id());
        colleague = ChoiceField.of(words.words().locale(), theirs, words.words().colleagues());
        colleague.setLabel(words.text("carry.together.who"));
        colleague.setHelperText(words.text(theirs.isEmpty() ? "carry.together.who.none" : "carry.together.who.help", file.calledName()));
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        colleague.addValueChangeListener(change -> colleague.setInvalid(false));
        said.setLabel(words.text("carry.together.said"));
        said.setHelperText(words.text("carry.together.said.help"));
        said.setMaxLength(TaskAssignments.LONGEST_REASON);
        said.setValueChangeMode(ValueChangeMode.EAGER);
        said.setWidthFull();
        said.setMinRows(2);
        Div content = new Div(new Paragraph(about()), colleague, said);
        content.addClassName("carry-give-content");
        add(content);
        CarryDialogs.end(this, words.words(), "carry.together.confirm", this::confirm);
    }

    private String about() {
        var holder = Objects.requireNonNull(seen.holder());
        return words.isMe(holder) ? words.text("carry.together.about.mine", file.calledName())
                : words.text("carry.together.about", file.calledName(), words.name(holder));
    }

    private void confirm() {
        Actor chosen = colleague.getValue();
        if (chosen == null) {
            refuse(UnreadInput.message(colleague, words.words().locale()).orElseGet(() -> words.text("carry.together.who.missing")));
            return;
        }
        Outcome outcome = together.ask(file.id(), seen, chosen.user(), said.getValue());
        switch (outcome) {
            case DONE -> {
                close();
                words.tell(words.text("carry.together.done", file.calledName(), chosen.name()));
                done.run();
            }
            case MAY_NOT_SEE -> refuse(words.text("carry.together.refused.MAY_NOT_SEE", file.calledName(), chosen.name()));
            case CHANGED -> {
                refuse(words.changed(file));
                // who sees how it is now may still ask
                together.beforeAsking(file.id()).ifPresent(now -> seen = now);
            }
        }
    }

    private void refuse(String message) {
        colleague.setErrorMessage(message);
        colleague.setInvalid(true);
        colleague.focus();
    }
}
