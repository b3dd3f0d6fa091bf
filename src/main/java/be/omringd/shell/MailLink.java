package be.omringd.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;

/** A link to write to somebody. Where the line is too short for the address it breaks before the @, and not in the middle of a name. */
public class MailLink extends Anchor {

    public MailLink(String address) {
        setHref("mailto:" + address);
        int at = address.lastIndexOf('@');
        if (at > 0) {
            add(new Text(address.substring(0, at)));
            getElement().appendChild(new Element("wbr"));
        }
        add(new Text(at > 0 ? address.substring(at) : address));
    }
}
