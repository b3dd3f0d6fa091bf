package be.omringd.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up what tells tasks apart, for a page of a list at once. */
@Component
class Details {

    private final Items items;
    private final WorkItemAccess workItemAccess;
    private final List<TellsApart> tellers;

    Details(Items items, WorkItemAccess workItemAccess, List<TellsApart> tellers) {
        this.items = items;
        this.workItemAccess = workItemAccess;
        this.tellers = tellers;
    }

    /** The same lines, in their order, each with what tells it apart. */
    List<WorkItemSummary> add(List<WorkItemSummary> lines) {
        Map<TellsApart, List<UUID>> wanted = new HashMap<>();
        for (WorkItemSummary line : lines) {
            tellers.stream().filter(teller -> teller.formKeys().contains(line.formKey()))
                    .forEach(teller -> wanted.computeIfAbsent(teller, key -> new ArrayList<>()).add(line.id()));
        }
        Map<UUID, TaskDetail> details = new HashMap<>();
        wanted.forEach((teller, ids) -> details.putAll(teller.tell(items.findAllById(ids).stream().map(workItemAccess::inHand).toList())));
        return details.isEmpty() ? lines
                : lines.stream().map(line -> details.containsKey(line.id()) ? line.with(details.get(line.id())) : line)
                        .toList();
    }
}
