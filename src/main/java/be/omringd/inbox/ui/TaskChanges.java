package be.omringd.inbox.ui;

import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.TaskAssignments;
import org.springframework.stereotype.Component;

/** What can be done with tasks in a list, with one of them or with several, and with those that one writes down. */
@Component
record TaskChanges(TaskAssignments one, SeveralTasks several, OwnTasks own) {}
