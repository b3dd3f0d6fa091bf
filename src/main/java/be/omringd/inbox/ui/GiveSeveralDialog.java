package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.form.ui.ChoiceField;
import be.omringd.inbox.SeveralTasks.Receiver;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Asks which colleague gets several tasks, and why. */
class GiveSeveralDialog extends Dialog {

    private final TaskWords words;
    private final Locale locale;
    private final BiConsumer<Actor, String> chosen;
    private final ChoiceField<Receiver> colleague;
    private final TextArea reason = new TextArea();

    /**
     * Makes the dialog.
     *
     * @param tasks how many are handed over
     * @param chosen what to do with the colleague and the reason
     */
    GiveSeveralDialog(TaskWords words, Locale locale, int tasks, List<Receiver> receivers, BiConsumer<Actor, String> chosen) {
        this.words = words;
        this.locale = locale;
        this.chosen = chosen;
        addClassName("hand-over");
        setWidth("30rem");
        setHeaderTitle(text("inbox.handOver.title"));
        Paragraph about = new Paragraph(text("inbox.several.chosen", tasks));
        Function<Actor, String> called = words.colleagues(locale);
        colleague = ChoiceField.of(locale, receivers, one -> one.tasks() == tasks ? called.apply(one.colleague())
                : text("inbox.several.receiver", called.apply(one.colleague()), one.tasks(), tasks));
        colleague.setLabel(text("inbox.handOver.colleague"));
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        if (receivers.size() == 1) {
            colleague.setValue(receivers.getFirst());
        }
        ReasonField.prepare(reason, words, locale, text("inbox.several.handOver.help"));
        Div content = new Div(about, colleague, reason);
        content.addClassName("hand-over-content");
        Button confirm = new Button(text("inbox.handOver.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (receivers.isEmpty()) {
            content.removeAll();
            content.add(about, new Paragraph(text("inbox.several.nobody")));
            confirm.setEnabled(false);
        }
        add(content);
        getFooter().add(new Button(text("inbox.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        colleague.setErrorMessage(text("inbox.handOver.colleague.missing"));
        colleague.setInvalid(colleague.getValue() == null);
        ReasonField.validate(reason, words, locale);
        if (colleague.isInvalid()) {
            colleague.focus();
        } else if (reason.isInvalid()) {
            reason.focus();
        } else {
            close();
            chosen.accept(colleague.getValue().colleague(), reason.getValue());
        }
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
