package be.omringd.inbox;

import java.util.List;

/**
 * Tasks of a list that stand together under one heading.
 *
 * @param key what tells it apart from the other groups: the name of a {@link DueGroup}, the id of a case, the code of a region or team, or
 *     the id of a process
 * @param name how the heading reads; empty for a {@link DueGroup}
 * @param count how many tasks it has, also those that were not asked for, counted up to {@value TaskLists#COUNTED_AT_MOST}; where
 *     all stand in one, those that were
 * @param tasks its first tasks, in the order of the list; none where it is folded
 */
public record TaskGroup(String key, String name, int count, List<WorkItemSummary> tasks) {

    /**
     * The begin of a list in groups.
     *
     * @param complete whether it is all of the list, but for what is folded
     */
    public record Listed(List<TaskGroup> groups, boolean complete) {}
}
