package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.engine.ProcessNames;
import be.omringd.person.PersonNames;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody typed as whom a task is about and what is to be done, as a diagram or a colleague has it. See
 * docs/decisions/0051-search-from-anywhere.md.
 */
@Component
class TaskSearch {

    /** So many kinds of tasks are looked for at most: who typed the begin of a word that many have, types on. */
    private static final int MOST_STEPS = 12;
    /** Fewer letters are the begin of too much to be done. */
    private static final int SHORTEST = 3;
    private static final SearchWords NOTHING = new SearchWords(List.of());

    private final InboxQueries queries;
    private final PersonNames names;
    private final ProcessNames steps;

    TaskSearch(InboxQueries queries, PersonNames names, ProcessNames steps) {
        this.queries = queries;
        this.names = names;
        this.steps = steps;
    }

    Matches<WorkItemSummary> called(SearchWords typed, Locale language, Actor actor, int limit) {
        List<WorkItemSummary> about = queries.called(names.written(typed), typed, List.of(), actor, limit);
        List<WorkItemSummary> written = about.isEmpty() ? toDo(typed, language, actor, limit) : about;
        List<WorkItemSummary> own = queries.saying(typed, actor, limit);
        return Matches.of(own.isEmpty() ? written : together(own, written, limit),
                () -> queries.called(names.misspelt(typed), NOTHING, List.of(), actor, limit));
    }

    /** The most urgent first, each once. */
    private static List<WorkItemSummary> together(List<WorkItemSummary> own, List<WorkItemSummary> others, int limit) {
        Map<UUID, WorkItemSummary> all = new LinkedHashMap<>();
        Stream.concat(own.stream(), others.stream())
                .sorted(Comparator.comparing(WorkItemSummary::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(one -> all.putIfAbsent(one.id(), one));
        return all.values().stream().limit(limit).toList();
    }

    /** With words for what is to be done among those that were typed; the other ones say for whom. */
    private List<WorkItemSummary> toDo(SearchWords typed, Locale language, Actor actor, int limit) {
        List<String> what = typed.words().stream().filter(word -> word.length() >= SHORTEST && !tasks(List.of(word), language).isEmpty())
                .toList();
        List<ProcessNames.Step> some = what.isEmpty() ? List.of() : tasks(what, language);
        if (some.isEmpty()) {
            return List.of();
        }
        SearchWords whom = new SearchWords(typed.words().stream().filter(word -> !what.contains(word)).toList());
        return whom.isEmpty() ? queries.at(some, actor, limit) : queries.called(names.written(whom), whom, some, actor, limit);
    }

    /** The human tasks in whose name each of these words begins a word. */
    private List<ProcessNames.Step> tasks(Collection<String> words, Locale language) {
        return steps.tasks().stream().filter(task -> {
            List<String> name = Arrays.stream(steps.element(task.processId(), task.elementId(), language).split("[^\\p{L}\\p{N}\\p{M}]+"))
                    .map(SearchWords::fold).toList();
            return words.stream().allMatch(word -> name.stream().anyMatch(one -> one.startsWith(word)));
        }).limit(MOST_STEPS).toList();
    }
}
