package be.omringd.group.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.group.WhoIsInGroup;
import be.omringd.group.WhoIsInGroup.Circle;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Beside every task of somebody who has a group or is in one: who is in it, each in their role, and the way to it. */
@org.springframework.stereotype.Component
class GroupBeside implements BesideTask {

    private final WhoIsInGroup groups;
    private final Texts texts;

    GroupBeside(WhoIsInGroup groups, Texts texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        return groups.of(file.id()).map(circle -> new Beside(file, circle, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://group/group.css")
    private final class Beside extends Div {

        private final Locale locale;
        private final DescriptionList list = new DescriptionList();

        Beside(CaseSummary file, Circle circle, Locale locale) {
            this.locale = locale;
            addClassNames("person-panel-other", "group-beside");
            String called = GroupOnPage.called(circle.file(), title -> text("group.found", title));
            H3 title = new H3(circle.started() ? called : text("group.beside.forming", called));
            title.setId("group-beside");
            list.addClassName("group-beside-list");
            list.getElement().setAttribute("aria-labelledby", "group-beside");
            if (circle.file().contact() != null) {
                line("group.beside.central", List.of(circle.file().contact().fullName()));
            }
            line("group.beside.companion", circle.companions());
            line("group.beside.coordinator", circle.coordinators());
            line("group.beside.members", circle.members());
            add(title, list);
            page(file, circle).ifPresent(this::add);
        }

        private void line(String role, List<String> names) {
            if (!names.isEmpty()) {
                list.add(new Term(text(role)), new Description(String.join(", ", names)));
            }
        }

        /** To the group on one sheet once it came together; before that to its file, where that is another one than that of the task. */
        private Optional<Component> page(CaseSummary file, Circle circle) {
            return (circle.started() ? Optional.of(GroupPages.group(circle.file().id()))
                    : CaseFilePages.of(circle.file()).filter(page -> !file.id().equals(circle.file().id()))).map(page -> {
                        Anchor link = new Anchor(page, VaadinIcon.GROUP.create());
                        link.add(text("group.beside.open"));
                        link.addClassName("person-panel-file");
                        return link;
                    });
        }

        private String text(String key, Object... args) {
            return texts.get(locale, key, args);
        }
    }
}
