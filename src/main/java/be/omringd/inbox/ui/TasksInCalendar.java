package be.omringd.inbox.ui;

import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.TaskLists;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.shell.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days by which the own tasks are to be done. */
@Component
class TasksInCalendar implements CalendarSource {

    private static final int AT_MOST = 200;

    private final TaskLists lists;
    private final TaskWords words;
    private final Moments moments;

    TasksInCalendar(TaskLists lists, TaskWords words, Moments moments) {
        this.lists = lists;
        this.words = words;
        this.moments = moments;
    }

    @Override
    public List<CalendarEntry> entries(List<CaseSummary> held, LocalDate from, Locale locale) {
        InboxQuery mine = InboxQuery.of(InboxQuery.Scope.MINE);
        // what is put away is due when it was
        return Stream.of(mine, mine.ofLater()).flatMap(some -> lists.list(some, null, AT_MOST).stream())
                .filter(task -> task.dueAt() != null && !task.resting()).map(task -> entry(task, locale)).toList();
    }

    private CalendarEntry entry(WorkItemSummary task, Locale locale) {
        Instant due = Objects.requireNonNull(task.dueAt());
        return new CalendarEntry(CalendarKind.TASK, task.id(),
                task.isOwn() ? words.kind(task, locale) : words.text(locale, "inbox.inCalendar", words.kind(task, locale)),
                task.personName(), task.placeCode() != null, null, moments.dayOf(due), null, TaskPage.path(task.id()));
    }
}
