package be.omringd.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Something in the bar of every screen, beside the menu of the user. A Spring bean, in its {@code @Order}. */
public interface HeaderPart {

    /** Makes it for one screen; empty where there is nothing for this reader. */
    Optional<Component> create(Locale locale);
}
