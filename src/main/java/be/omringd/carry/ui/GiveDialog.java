package be.omringd.carry.ui;

import be.omringd.access.Actor;
import be.omringd.carry.HandingOver;
import be.omringd.carry.HandingOver.Choice;
import be.omringd.carry.HandingOver.Outcome;
import be.omringd.carry.HandingOver.Part;
import be.omringd.carry.HandingOver.Plan;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.ui.ChoicesField;
import be.omringd.form.ui.UnreadInput;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** To whom, and why; with what would go to whom, and what would stay, before it is done. */
class GiveDialog extends Dialog {

    private final HandingOver handing;
    private final CarryWords words;
    private final Choice choice;
    private final Consumer<Outcome> done;
    private final Function<Actor, String> called;
    private final ChoicesField<Actor> receivers;
    private final TextArea reason = new TextArea();
    private final Div preview = new Div();

    /** @param done hears what went and what stayed */
    GiveDialog(HandingOver handing, CarryWords words, Choice choice, Consumer<Outcome> done) {
        this.handing = handing;
        this.words = words;
        this.choice = choice;
        this.done = done;
        this.called = words.colleagues();
        addClassName("carry-give");
        CarryDialogs.begin(this, words.text("carry.give.title"), "38rem");
        receivers = new ChoicesField<>(words.locale(), handing.receivers(choice.from()), called::apply);
        receivers.setLabel(words.text("carry.give.to"));
        receivers.setHelperText(words.text("carry.give.to.help"));
        receivers.setRequiredIndicatorVisible(true);
        receivers.setWidthFull();
        receivers.addValueChangeListener(change -> {
            receivers.setInvalid(false);
            show();
        });
        CarryDialogs.prepareReason(reason, words);
        preview.addClassName("carry-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(receivers, reason, preview);
        content.addClassName("carry-give-content");
        add(content);
        CarryDialogs.end(this, words, "carry.give.confirm", this::confirm);
        show();
    }

    private List<UUID> chosen() {
        return receivers.getValue().stream().map(Actor::user).toList();
    }

    private void show() {
        preview.removeAll();
        if (receivers.isEmpty()) {
            preview.add(new Paragraph(words.text("carry.give.choose")));
            return;
        }
        Plan plan = handing.plan(choice, chosen());
        for (Part part : plan.parts()) {
            preview.add(new H3(words.text("carry.preview.to", called.apply(part.to()))), list(part));
        }
        if (!plan.stays().isEmpty()) {
            UnorderedList list = new UnorderedList();
            plan.stays().forEach(stays -> list.add(new ListItem(words.text("carry.why." + stays.why().name(), stays.title()))));
            preview.add(new H3(words.text("carry.preview.stays")), list);
        }
    }

    private UnorderedList list(Part part) {
        UnorderedList list = new UnorderedList();
        for (CaseSummary file : part.cases()) {
            long theirs = part.tasks().stream().filter(task -> task.caseId().equals(file.id())).count();
            list.add(new ListItem(words.text("carry.preview.case", file.title(), theirs)));
        }
        for (WorkItemSummary task : part.tasks()) {
            if (part.cases().stream().noneMatch(file -> file.id().equals(task.caseId()))) {
                list.add(new ListItem(words.task(task) + " – " + words.about(task)));
            }
        }
        return list;
    }

    private void confirm() {
        Optional<String> unread = UnreadInput.message(receivers, words.locale());
        receivers.setErrorMessage(unread.orElseGet(() -> words.text("carry.give.to.missing")));
        receivers.setInvalid(unread.isPresent() || receivers.isEmpty());
        reason.setErrorMessage(words.text("carry.give.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (receivers.isInvalid()) {
            receivers.focus();
            return;
        }
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        Outcome outcome = handing.handOver(choice, chosen(), reason.getValue());
        close();
        done.accept(outcome);
    }
}
