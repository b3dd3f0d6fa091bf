package be.omringd.intake.ui;

import be.omringd.intake.ContactUs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.function.BiFunction;

/** The parts that the public pages share: what happens next, how to talk to us, what we do with what somebody tells. */
final class PublicTexts {

    private PublicTexts() {}

    /**
     * What happens after the form was sent.
     *
     * @param first 1 before it was sent, 2 after
     */
    static Section whatHappensNext(PublicPage page, int first) {
        OrderedList steps = new OrderedList();
        for (int step = first; step <= 4; step++) {
            steps.add(new ListItem(page.text("intake.next." + step)));
        }
        return section("public-next", page.text(first == 1 ? "intake.next.heading" : "intake.next.heading.sent"), steps);
    }

    static Section privacy(PublicPage page) {
        UnorderedList promises = new UnorderedList();
        for (int promise = 1; promise <= 5; promise++) {
            promises.add(new ListItem(page.text("intake.privacy." + promise)));
        }
        Section privacy = section("public-privacy", page.text("intake.privacy.heading"), promises);
        privacy.getElement().setAttribute("tabindex", "-1");
        return privacy;
    }

    /** For who would rather talk than fill in the form. */
    static Section talk(PublicPage page, ContactUs contact) {
        Section talk = talk(page, contact, "intake.talk.heading", "intake.talk.text");
        Paragraph region = new Paragraph(page.text("intake.talk.region"));
        region.addClassName("public-region");
        talk.add(region);
        return talk;
    }

    /** For who sent the form and has something to add. */
    static Section talkMore(PublicPage page, ContactUs contact) {
        return talk(page, contact, "intake.talk.more.heading", "intake.talk.more.text");
    }

    private static Section talk(PublicPage page, ContactUs contact, String heading, String text) {
        Section talk = section("public-talk", page.text(heading), new Paragraph(page.text(text)));
        talk.add(links(page::text, contact));
        return talk;
    }

    /** Phone number and mail address, as far as the installation has them. */
    static Component[] links(BiFunction<String, Object[], String> text, ContactUs contact) {
        Anchor phone = phone(text, contact);
        Anchor mail = new Anchor("mailto:" + contact.mail(), text.apply("intake.talk.mail", new Object[] {contact.mail()}));
        mail.setVisible(!contact.mail().isEmpty());
        phone.addClassName("public-contact");
        mail.addClassName("public-contact");
        return new Component[] {phone, mail};
    }

    /** "Call 09…"; invisible where the installation has no number. */
    static Anchor phone(BiFunction<String, Object[], String> text, ContactUs contact) {
        Anchor phone = new Anchor(
                "tel:" + contact.phone().replaceAll("[^0-9+]", ""), text.apply("intake.talk.phone", new Object[] {contact.phone()}));
        phone.setVisible(!contact.phone().isEmpty());
        return phone;
    }

    private static Section section(String className, String heading, Component... parts) {
        Section section = new Section(new H2(heading));
        Arrays.stream(parts).forEach(section::add);
        section.addClassName(className);
        return section;
    }
}
