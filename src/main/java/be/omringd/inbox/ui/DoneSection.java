package be.omringd.inbox.ui;

import be.omringd.inbox.TaskLists;
import be.omringd.inbox.TaskLists.Done;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;

/** What the reader gave to others and that was done of late, below what is open: what, about whom, by whom and when. */
class DoneSection extends Section {

    private final TaskWords words;
    private final Locale locale;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph last = new Paragraph();
    private List<Done> shown = List.of();

    DoneSection(TaskWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        H2 heading = new H2(words.text(locale, "inbox.given.done", TaskLists.WEEKS_DONE));
        heading.setId("inbox-done");
        heading.addClassName("task-list-heading");
        rows.addClassName("inbox-done-rows");
        // a list without bullets is no list to some screen readers, unless it says so
        rows.getElement().setAttribute("role", "list").setAttribute("aria-labelledby", "inbox-done");
        addClassName("inbox-done");
        last.addClassName("inbox-done-by");
        last.setVisible(false);
        add(heading, rows, last);
        setVisible(false);
    }

    /**
     * Shows these, or nothing at all where there are none; touches the page only where they are others than before.
     *
     * @param most of more than so many the rest is left out, which is said
     */
    void show(List<Done> done, int most) {
        if (!done.equals(shown)) {
            shown = done;
            rows.removeAll();
            done.stream().limit(most).forEach(one -> rows.add(row(one)));
            last.setVisible(done.size() > most);
            last.setText(words.text(locale, "inbox.given.done.last", most));
        }
        setVisible(!done.isEmpty());
    }

    private ListItem row(Done done) {
        WorkItemSummary task = done.task();
        var icon = VaadinIcon.CHECK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        RouterLink link = new RouterLink();
        link.setRoute(TaskPage.class, task.id().toString());
        link.setText(words.task(task, locale));
        Div what = new Div(link);
        if (!task.isFree()) {
            Span who = new Span(task.personName());
            who.addClassName("task-row-person");
            what.add(who);
        }
        Span by = new Span(words.text(locale, "inbox.given.done.by", done.byName(), words.due(locale).when(done.at(), words.now())));
        by.addClassName("inbox-done-by");
        return new ListItem(icon, what, by);
    }
}
