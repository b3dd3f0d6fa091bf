package be.omringd.publicform.ui;

import be.omringd.form.ui.FormRenderer;
import be.omringd.publicform.ContactUs;
import be.omringd.publicform.PublicFormLimits;
import be.omringd.publicform.Senders;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What every public page needs: the words, how to reach us, and what guards a form. */
@org.springframework.stereotype.Component
public class PublicParts {

    final Texts texts;
    final FormRenderer renderer;
    final Senders senders;
    final PublicFormLimits limits;
    final Clock clock;
    private final ContactUs contact;

    PublicParts(Texts texts, FormRenderer renderer, Senders senders, PublicFormLimits limits, ContactUs contact, Clock clock) {
        this.texts = texts;
        this.renderer = renderer;
        this.senders = senders;
        this.limits = limits;
        this.contact = contact;
        this.clock = clock;
    }

    /** Phone number and mail address, as far as the installation has them. */
    public Component[] links(Locale locale) {
        Anchor phone = phone(locale);
        Anchor mail = new Anchor("mailto:" + contact.mail(), texts.get(locale, "publicform.talk.mail", contact.mail()));
        mail.setVisible(!contact.mail().isEmpty());
        phone.addClassName("public-contact");
        mail.addClassName("public-contact");
        return new Component[] {phone, mail};
    }

    /** "Call 09…"; invisible where the installation has no number. */
    public Anchor phone(Locale locale) {
        Anchor phone = new Anchor(
                PhoneNumber.link(contact.phone()), texts.get(locale, "publicform.talk.phone", contact.phone()));
        phone.setVisible(!contact.phone().isEmpty());
        return phone;
    }

    /** What happens next, a step each. */
    public static Section steps(String heading, List<String> steps) {
        return section("public-next", heading, new OrderedList(items(steps)));
    }

    /** What we do with what somebody tells. The link to it finds it by its class. */
    public static Section privacy(String heading, List<String> promises) {
        Section privacy = section("public-privacy", heading, new UnorderedList(items(promises)));
        privacy.getElement().setAttribute("tabindex", "-1");
        return privacy;
    }

    /** A part of the page beside the form. */
    public static Section section(String className, String heading, Component... parts) {
        Section section = new Section(new H2(heading));
        Arrays.stream(parts).forEach(section::add);
        section.addClassName(className);
        return section;
    }

    private static ListItem[] items(List<String> texts) {
        return texts.stream().flatMap(text -> Stream.of(new ListItem(text))).toArray(ListItem[]::new);
    }
}
