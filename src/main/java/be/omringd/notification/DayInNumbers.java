package be.omringd.notification;

import be.omringd.inbox.TaskLists;
import be.omringd.inbox.TaskNews;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How much there is for the current actor. */
@Component
class DayInNumbers {

    private final TaskLists lists;
    private final TaskNews tasks;
    private final Notifications notifications;
    private final Clock clock;

    DayInNumbers(TaskLists lists, TaskNews tasks, Notifications notifications, Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.notifications = notifications;
        this.clock = clock;
    }

    List<String> said(UUID me, Locale reader, Texts texts) {
        Instant now = clock.instant();
        Instant midnight = now.atZone(Moments.ZONE).toLocalDate().plusDays(1).atStartOfDay(Moments.ZONE).toInstant();
        TaskLists.Counts counts = lists.counts();
        List<String> said = new ArrayList<>();
        say(said, texts.get(reader, "notification.digest.late", counts.mineLate()), counts.mineLate());
        int today = tasks.dueBetween(List.of(me), now, midnight).size();
        say(said, texts.get(reader, "notification.digest.today", today), today);
        say(said, texts.get(reader, "notification.digest.open", counts.open()), counts.open());
        int unread = notifications.unread();
        say(said, texts.get(reader, "notification.digest.unread", unread), unread);
        return said;
    }

    private static void say(List<String> said, String words, int number) {
        if (number > 0) {
            said.add(words);
        }
    }
}
