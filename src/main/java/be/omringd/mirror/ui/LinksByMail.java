package be.omringd.mirror.ui;

import be.omringd.form.ui.Attention;
import be.omringd.mail.MailWaiting;
import be.omringd.mirror.Layer;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorMails.Outcome;
import be.omringd.mirror.MirrorMails.Result;
import be.omringd.mirror.Mirrors;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends people their link to a mirror by mail, and shows the mails that did not leave. Not there where no mail is sent and none waits. What
 * is typed here is not kept with the task: addresses are only in the mails that wait.
 */
class LinksByMail extends Div {

    private static final int LONGEST = 20_000;

    private final MirrorParts parts;
    private final MirrorId id;
    private final Runnable sent;
    private final TextArea addresses = new TextArea();
    private final Select<Layer> layer = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final Div form = new Div();
    private final Paragraph result = new Paragraph();
    private final UnorderedList waiting = new UnorderedList();

    /** @param sent what is done after mails were taken */
    LinksByMail(MirrorParts parts, MirrorId id, Runnable sent) {
        this.parts = parts;
        this.id = id;
        this.sent = sent;
        addresses.setLabel(word("mirror.links.addresses"));
        addresses.setHelperText(word("mirror.links.addresses.help"));
        addresses.setMaxLength(LONGEST);
        addresses.setMinRows(4);
        addresses.setMaxRows(12);
        addresses.setWidthFull();
        addresses.setManualValidation(true);
        layer.setLabel(word("mirror.links.layer"));
        layer.setItems(Layer.values());
        layer.setItemLabelGenerator(each -> word(each == null ? "mirror.links.layer.own" : "mirror.layer." + each));
        layer.setEmptySelectionAllowed(true);
        layer.setEmptySelectionCaption(word("mirror.links.layer.own"));
        language.setLabel(word("mirror.links.language"));
        language.setItems(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH);
        language.setItemLabelGenerator(each -> word("mirror.links.language." + each.getLanguage()));
        language.setValue(Texts.supported(getLocale()));
        Button send = new Button(word("mirror.links.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div choices = new Div(layer, language);
        choices.addClassName("mirror-order");
        form.add(new Paragraph(word("mirror.links.text")), addresses, choices, send);
        result.getElement().setAttribute("role", "status");
        waiting.addClassName("mirror-waiting");
        waiting.getElement().setAttribute("aria-label", word("mirror.links.waiting"));
        add(new H2(word("mirror.links.title")), form, result, waiting);
    }

    void refresh() {
        boolean on = parts.mails().areSent();
        List<MailWaiting> mails = parts.mails().waiting(id);
        form.setVisible(on);
        waiting.removeAll();
        mails.forEach(mail -> waiting.add(line(mail, on)));
        waiting.setVisible(!mails.isEmpty());
        setVisible(on || !mails.isEmpty());
    }

    private ListItem line(MailWaiting mail, boolean on) {
        String state = on || mail.state() == MailWaiting.State.REFUSED ? word("mail.state." + mail.state()) : word("mirror.links.off");
        Button leaveOut = new Button(word("mirror.links.withdraw"), click -> {
            parts.mails().withdraw(id, mail.id());
            refresh();
        });
        leaveOut.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        leaveOut.setAriaLabel(word("mirror.links.withdraw") + ": " + mail.address());
        return new ListItem(new Span(mail.address() + " – " + state), leaveOut);
    }

    private void send() {
        String typed = addresses.getValue();
        Result done = parts.mails().send(id, typed, chosen(), language.getValue().getLanguage());
        boolean taken = done.outcome() == Outcome.SENT;
        addresses.setInvalid(!taken);
        result.setText(taken ? word("mirror.links.sent") : "");
        if (taken) {
            addresses.clear();
            sent.run();
        } else {
            addresses.setErrorMessage(word("mirror.links.problem." + done.outcome(), String.join(", ", done.about()), Mirrors.MOST_CARDS));
            Attention.to(addresses);
        }
    }

    private @Nullable Layer chosen() {
        return layer.getValue();
    }

    private String word(String key, Object... words) {
        return parts.words().get(getLocale(), key, words);
    }
}
