package be.omringd.onboarding.ui;

import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** What the pages of a volunteer are made of. */
final class Pieces {

    private Pieces() {}

    /** The head of a page: the way back to the register, what the page is about, and what can be done with all of it. */
    static Div head(VolunteerWords words, Component title, Component... beside) {
        Anchor back = new Anchor(VolunteerPages.LIST, words.get("volunteer.back"));
        back.addClassName("volunteer-back");
        back.addComponentAsFirst(VaadinIcon.ARROW_LEFT.create());
        Div head = new Div(new Div(back, title));
        head.add(beside);
        head.addClassName("page-head");
        return head;
    }

    static Div card(String title, Component content) {
        Div card = new Div(new H2(title), content);
        card.addClassName("card");
        return card;
    }

    static void line(DescriptionList list, String term, Component value) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** Tells below that something was done. */
    static void say(String text) {
        Notification.show(text, 4000, Notification.Position.BOTTOM_START);
    }
}
