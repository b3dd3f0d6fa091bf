package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.linkgroup.LinkGroupNewcomers;
import be.omringd.linkgroup.LinkPhase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Locale;
import java.util.Optional;

/** Beside the tasks of somebody for whom there is a group: what one can tell of it, without names. */
@org.springframework.stereotype.Component
class GroupToTellOf implements BesideTask {

    private final LinkGroupNewcomers together;
    private final BoardFrame frame;

    GroupToTellOf(LinkGroupNewcomers together, BoardFrame frame) {
        this.together = together;
        this.frame = frame;
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        Locale locale = UI.getCurrent().getLocale();
        return file.phase() != LinkPhase.JOINING_LINK_GROUP ? Optional.empty()
                : together.heardOf(file.id(), locale).map(group -> {
                    LinkWords words = frame.words(locale);
                    return new Beside(new H3(words.get("linkgroup.group.tell")), new AboutGroup(group, words));
                });
    }

    @StyleSheet("context://linkgroup/linkgroup.css")
    private static final class Beside extends Div {

        Beside(Component... parts) {
            super(parts);
        }
    }
}
