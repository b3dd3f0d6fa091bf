package be.omringd.linkgroup.ui;

import be.omringd.linkgroup.ComposedGroup;
import be.omringd.volunteer.Interest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What one can tell somebody of a group before they said yes: nothing by which one of its people is known. */
class AboutGroup extends Div {

    /** Of more it does not help to hear. */
    private static final int MOST = 3;

    AboutGroup(ComposedGroup group, LinkWords words) {
        Paragraph intro = new Paragraph(words.get("linkgroup.group.tell.intro"));
        intro.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("link-reasons");
        list.add(new ListItem(words.get("linkgroup.group.tell.size", words.number(group.members().size()))),
                new ListItem(words.get("linkgroup.group.tell.where", group.meeting().name())));
        if (!group.times().isEmpty()) {
            list.add(new ListItem(words.get("linkgroup.group.tell.times",
                    words.shared().list(group.times().stream().sorted().limit(MOST).map(words::time).toList()))));
        }
        if (!group.languages().isEmpty()) {
            list.add(new ListItem(words.get("linkgroup.group.tell.languages", words.shared().languages(group.languages()))));
        }
        List<Interest> shared = group.shared().keySet().stream().sorted().limit(MOST).toList();
        if (!shared.isEmpty()) {
            list.add(new ListItem(words.get("linkgroup.group.tell.likes", words.shared().interests(shared))));
        }
        add(intro, list);
    }
}
