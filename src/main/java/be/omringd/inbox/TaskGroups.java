package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.inbox.InboxQueries.Key;
import be.omringd.inbox.InboxQueries.Part;
import be.omringd.inbox.TaskGroup.Listed;
import be.omringd.shell.Texts;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts the inbox under headings. A list that can be looked over as a whole is read as a whole and divided here. A longer one is read group
 * by group, each along the index that has its tasks in the order of the list and no further than what is shown; people are gone through by
 * name until there are enough.
 */
@Component
class TaskGroups {

    /** Longer lists are read group by group. */
    private static final int READ_AS_A_WHOLE = TaskLists.COUNTED_AT_MOST;

    private final InboxQueries queries;
    private final Details details;
    private final TaskNames processes;
    private final Texts texts;

    TaskGroups(InboxQueries queries, Details details, TaskNames processes, Texts texts) {
        this.queries = queries;
        this.details = details;
        this.processes = processes;
        this.texts = texts;
    }

    /** See {@link TaskLists#grouped}. */
    Listed read(InboxQuery query, Grouping by, Set<String> folded, Locale locale, Actor actor, Instant now, int limit) {
        Reading reading = new Reading(query, by, folded, locale, actor, now, limit);
        if (by == Grouping.NONE) {
            return inOne(queries.list(query, actor, now, null, limit + 1), limit);
        }
        List<Key> keys = queries.keys(query, by == Grouping.PERSON, actor, now, READ_AS_A_WHOLE + 1);
        if (keys.size() <= READ_AS_A_WHOLE) {
            reading.divide(keys);
        } else if (by == Grouping.PERSON) {
            List<UUID> cases = queries.firstCases(query, actor, now, limit + 1);
            List<Key> byName = new ArrayList<>(ofNoCase(query, actor, now));
            byName.addAll(queries.keysOf(cases, query, actor, now));
            reading.divide(byName);
            reading.complete &= cases.size() <= limit;
        } else {
            reading.eachGroup();
        }
        return reading.listed();
    }

    /** What is about no case, and so about nobody who has a place in the order of names. */
    private List<Key> ofNoCase(InboxQuery query, Actor actor, Instant now) {
        // what somebody wrote down is never held up to the managers as taking too long
        return query.scopes().isEmpty() && query.scope() != InboxQuery.Scope.ESCALATED
                ? queries.keys(new InboxQuery(query.scope(), Set.of(AccessScope.OWN), query.text(), query.onlyLate(),
                        query.resting(), query.later(), query.order()), true, actor, now, READ_AS_A_WHOLE)
                : List.of();
    }

    private Listed inOne(List<WorkItemSummary> found, int limit) {
        List<WorkItemSummary> shown = details.add(found.stream().limit(limit).toList());
        return new Listed(shown.isEmpty() ? List.of() : List.of(new TaskGroup("", "", shown.size(), shown)), found.size() <= limit);
    }

    /** One look at a list. */
    private final class Reading {

        private final InboxQuery query;
        private final Grouping by;
        private final Set<String> folded;
        private final Locale locale;
        private final Actor actor;
        private final Instant now;
        private final List<TaskGroup> groups = new ArrayList<>();
        private int left;
        private boolean complete = true;

        Reading(InboxQuery query, Grouping by, Set<String> folded, Locale locale, Actor actor, Instant now, int limit) {
            this.left = limit;
            this.query = query;
            this.by = by;
            this.folded = folded;
            this.locale = locale;
            this.actor = actor;
            this.now = now;
        }

        Listed listed() {
            return new Listed(List.copyOf(groups), complete);
        }

        /** All that the list has, in its order; people by name. */
        private void divide(List<Key> keys) {
            Map<String, List<Key>> divided = new LinkedHashMap<>();
            keys.forEach(key -> divided.computeIfAbsent(groupOf(key), group -> new ArrayList<>()).add(key));
            Map<String, List<UUID>> shown = new LinkedHashMap<>();
            for (String group : by == Grouping.PERSON ? List.copyOf(divided.keySet()) : sorted(divided.keySet())) {
                if (left <= 0) {
                    complete = false;
                    break;
                }
                List<Key> all = Objects.requireNonNull(divided.get(group), "A group of these");
                List<UUID> some = folded.contains(group) ? List.of() : all.stream().limit(left).map(Key::id).toList();
                complete &= some.isEmpty() || some.size() == all.size();
                left -= Math.max(1, some.size());
                shown.put(group, some);
            }
            Map<UUID, WorkItemSummary> tasks = details
                    .add(queries.those(shown.values().stream().flatMap(List::stream).toList())).stream()
                    .collect(Collectors.toMap(WorkItemSummary::id, Function.identity()));
            shown.forEach((group, some) -> {
                List<Key> all = Objects.requireNonNull(divided.get(group), "A group of these");
                groups.add(new TaskGroup(group,
                        by == Grouping.PERSON && !group.equals(AccessScope.OWN.code()) ? all.getFirst().name() : name(group),
                        Math.min(all.size(), TaskLists.COUNTED_AT_MOST),
                        some.stream().filter(tasks::containsKey).map(id -> Objects.requireNonNull(tasks.get(id))).toList()));
            });
        }

        private void eachGroup() {
            for (String group : sorted(all())) {
                Part part = new Part(by, group);
                int count = queries.count(query, part, actor, now, TaskLists.COUNTED_AT_MOST);
                if (count > 0) {
                    if (left <= 0) {
                        complete = false;
                        return;
                    }
                    add(part, count);
                }
            }
        }

        private void add(Part part, int count) {
            boolean few = count < TaskLists.COUNTED_AT_MOST;
            List<WorkItemSummary> tasks = folded.contains(part.key()) ? List.of()
                    : details.add(queries.list(query, few ? part.ofFew() : part, actor, now, left));
            complete &= tasks.isEmpty() || few && tasks.size() == count;
            left -= Math.max(1, tasks.size());
            groups.add(new TaskGroup(part.key(), name(part.key()), count, tasks));
        }

        private String groupOf(Key key) {
            return switch (by) {
                case NONE -> "";
                case DUE -> DueGroup.of(key.dueAt(), now).name();
                case PERSON -> key.scope().isOwn() ? AccessScope.OWN.code() : key.caseId().toString();
                case REGION -> key.scope().code();
                case PROCESS -> key.processId();
            };
        }

        /** The groups that there can be. */
        private Set<String> all() {
            return switch (by) {
                case NONE, PERSON -> throw new IllegalStateException("Not read group by group: " + by);
                case DUE -> Arrays.stream(DueGroup.values()).map(DueGroup::name).collect(Collectors.toSet());
                case REGION -> queries.scopes(query, actor).stream().map(AccessScope::code).collect(Collectors.toSet());
                case PROCESS -> queries.processes();
            };
        }

        private List<String> sorted(Set<String> some) {
            return some.stream().sorted(by == Grouping.DUE ? Comparator.comparing(DueGroup::valueOf)
                    : Comparator.comparing(this::name, Collator.getInstance(locale)).thenComparing(Comparator.naturalOrder())).toList();
        }

        private String name(String key) {
            return switch (by) {
                case NONE, DUE -> "";
                case PERSON, REGION -> new AccessScope(key).named(text -> texts.get(locale, text));
                case PROCESS -> processes.process(key, locale);
            };
        }
    }
}
