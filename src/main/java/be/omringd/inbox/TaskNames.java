package be.omringd.inbox;

import be.omringd.engine.ProcessNames;
import be.omringd.shell.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What tasks are called: those of processes as their diagram has it, those that somebody wrote down by the first line of what they wrote.
 */
@Component
public class TaskNames {

    /** So much of what somebody wrote is a title, in characters. */
    private static final int TITLE = 120;

    private final ProcessNames names;
    private final Texts texts;

    TaskNames(ProcessNames names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** What is to be done; without what tells it apart from others of its kind. */
    public String task(WorkItemSummary task, Locale locale) {
        String words = task.ownWords();
        if (words == null) {
            return kind(task, locale);
        }
        String first = words.lines().findFirst().orElse(words);
        return first.length() <= TITLE ? first
                : first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, TITLE))).strip() + " …";
    }

    /** The same without anything that may be about somebody: for what leaves the house, or stays in a browser. */
    public String kind(WorkItemSummary task, Locale locale) {
        return task.isOwn() ? texts.get(locale, "inbox.own") : names.element(task.processId(), task.elementId(), locale);
    }

    /** Whom or what it is about, or that it is about no case. */
    public String about(WorkItemSummary task, Locale locale) {
        return task.isFree() ? texts.get(locale, "inbox.own.free") : task.personName();
    }

    /** The process that asks it. */
    public String process(WorkItemSummary task, Locale locale) {
        return process(task.processId(), locale);
    }

    String process(String processId, Locale locale) {
        return processId.equals(WorkItem.OWN) ? texts.get(locale, "inbox.own.all") : names.process(processId, locale);
    }
}
