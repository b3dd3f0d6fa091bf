package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Live;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** The open tasks of a file, on its page. */
@org.springframework.stereotype.Component
class OpenTasksSection implements CaseFileSection {

    private static final int ORDER = 10;

    private final WorkItems items;
    private final TaskChanges changes;
    private final OwnTaskDialogs own;
    private final TaskWords words;
    private final CurrentActor currentActor;
    private final Live live;

    OpenTasksSection(WorkItems items, TaskChanges changes, OwnTaskDialogs own, TaskWords words, CurrentActor currentActor, Live live) {
        this.items = items;
        this.changes = changes;
        this.own = own;
        this.words = words;
        this.currentActor = currentActor;
        this.live = live;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "inbox.section.title";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return true;
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return Optional.of(new OpenTasks(file));
    }

    @StyleSheet("context://inbox/inbox.css")
    private final class OpenTasks extends Div {

        private final CaseSummary file;
        private final Actor me = currentActor.get();
        private final TaskList list;
        private final Paragraph none = new Paragraph();

        OpenTasks(CaseSummary file) {
            this.file = file;
            addClassName("open-tasks");
            ListedTasks actions = new ListedTasks(changes, words, getLocale(), me.user(), this::load) {
                @Override
                public boolean mayDo(WorkItemSummary item) {
                    return me.mayDo(item.scope(), item.candidateGroup());
                }
            };
            list = new TaskList(words, getLocale(), item -> new TaskRow(
                    item, words, getLocale(), me.user(), new TaskRow.Shows(false, false, true), actions));
            none.setText(words.text(getLocale(), "inbox.section.none"));
            Button write = new Button(words.text(getLocale(), "inbox.own.write"), VaadinIcon.PLUS.create(),
                    click -> own.write(getLocale(), file, this::load));
            write.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            write.addClassNames("own-write", "not-on-paper");
            write.setVisible(!file.isErased());
            add(list, none, write);
            load();
            LiveRefresh refresh = new LiveRefresh(this, this::follow);
            live.on(this, InboxChanged.class, event -> {
                if (event.caseId().equals(file.id().value())) {
                    refresh.soon();
                }
            });
        }

        /** Tasks of a file that went to others are taken off the screen by its page. */
        private void follow() {
            try {
                load();
            } catch (AccessDeniedException ofOthersNow) {
                list.show(List.of(), false);
            }
        }

        private void load() {
            List<WorkItemSummary> open = items.openIn(file.id());
            list.show(open.isEmpty() ? List.of() : List.of(TaskList.Group.ofAll("", open)), false);
            none.setVisible(open.isEmpty());
        }
    }
}
