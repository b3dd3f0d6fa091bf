package be.omringd.inbox.ui;

import be.omringd.inbox.CurrentTask;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a task concerns besides the person of the file, and how to reach them. A Spring bean; each module knows its own people. */
public interface PeopleOfTask {

    /** Who they are to the task: the word that stands above them, {@code inbox.people.<role>}. */
    String role();

    /** The keys of the forms of the tasks that concern them. */
    Set<String> forms();

    /** Who they are now; for one who has access to the file. What somebody may not see is left out. */
    List<Involved> of(CurrentTask task);

    /**
     * Somebody whom a task concerns.
     *
     * @param first whether they are the one to speak with, before the person of the file
     * @param prefers phone, mail or visit; null where it is not known
     * @param languages what they speak, in the reader's words; empty where it is not known
     * @param page where to read on about them; null where there is no page
     */
    record Involved(
            boolean first,
            String name,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String prefers,
            String languages,
            @Nullable String page) {}
}
