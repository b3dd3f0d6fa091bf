package be.omringd.inbox.ui;

import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.TaskAssignments;
import org.springframework.stereotype.Component;

/** What can be done with tasks in a list, with one of them or with several. */
@Component
record TaskChanges(TaskAssignments one, SeveralTasks several) {}
