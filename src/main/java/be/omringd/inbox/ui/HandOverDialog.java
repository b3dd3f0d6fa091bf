package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.form.ui.ChoiceField;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Hands a task to a colleague, or takes it over from one, with a reason that both can read. */
class HandOverDialog extends Dialog {

    private final TaskAssignments assignments;
    private final TaskWords words;
    private final Locale locale;
    private final WorkItemSummary item;
    private final UUID me;
    private final Runnable done;
    private final ChoiceField<Actor> colleague;
    private final TextArea reason = new TextArea();
    private final Button confirm = new Button();

    /**
     * Makes the dialog.
     *
     * @param done what to do once the task changed hands
     */
    HandOverDialog(TaskAssignments assignments, TaskWords words, Locale locale, WorkItemSummary item, UUID me, Runnable done) {
        this.assignments = assignments;
        this.words = words;
        this.locale = locale;
        this.item = item;
        this.me = me;
        this.done = done;
        boolean takesOver = item.assigneeId() != null && !item.assigneeId().equals(me);
        addClassName("hand-over");
        setWidth("30rem");
        setHeaderTitle(text(takesOver ? "inbox.takeOver.title" : "inbox.handOver.title"));
        Paragraph about = new Paragraph(text("inbox.handOver.about", words.task(item, locale), words.about(item, locale)));
        List<Actor> colleagues = assignments.colleaguesFor(item.id());
        Function<Actor, String> called = words.colleagues(locale);
        colleague = ChoiceField.of(locale, colleagues,
                actor -> actor.user().equals(me) ? text("inbox.handOver.me", actor.name()) : called.apply(actor));
        colleague.setLabel(text("inbox.handOver.colleague"));
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        if (takesOver) {
            colleagues.stream().filter(actor -> actor.user().equals(me)).findFirst().ifPresent(colleague::setValue);
        } else if (colleagues.size() == 1) {
            colleague.setValue(colleagues.getFirst());
        }
        ReasonField.prepare(reason, words, locale, text(takesOver ? "inbox.takeOver.help" : "inbox.handOver.help"));
        Div content = new Div(about, colleague, reason);
        content.addClassName("hand-over-content");
        if (colleagues.isEmpty()) {
            content.removeAll();
            content.add(about, new Paragraph(text("inbox.handOver.nobody")));
            confirm.setEnabled(false);
        }
        add(content);
        confirm.setText(text(takesOver ? "inbox.takeOver.confirm" : "inbox.handOver.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> confirm());
        getFooter().add(new Button(text("inbox.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        colleague.setErrorMessage(text("inbox.handOver.colleague.missing"));
        colleague.setInvalid(colleague.getValue() == null);
        ReasonField.validate(reason, words, locale);
        if (colleague.isInvalid()) {
            colleague.focus();
            return;
        }
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        Actor to = colleague.getValue();
        boolean changed = assignments.handOver(item.id(), to.user(), reason.getValue());
        close();
        String task = words.task(item, locale);
        if (!changed) {
            Notices.say(text("inbox.handOver.over", task));
        } else if (to.user().equals(me)) {
            Notices.say(text("inbox.takeOver.done", task));
        } else {
            Notices.say(text("inbox.handOver.done", task, to.name()));
        }
        done.run();
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
