package be.omringd.inbox;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseStanding;
import be.omringd.engine.Ids;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes work items of the tasks that come from the engine. Called in the name of the process. */
@Service
@Transactional
class ArrivingTasks {

    private final Items items;
    private final CaseFiles files;
    private final Attention attention;
    private final StatedInDiagram stated;
    private final JsonMapper json;
    private final Clock clock;

    ArrivingTasks(Items items, CaseFiles files, Attention attention, StatedInDiagram stated, JsonMapper json, Clock clock) {
        this.items = items;
        this.files = files;
        this.attention = attention;
        this.stated = stated;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A task came from the engine. Coming twice changes nothing, unless it was taken for withdrawn: it is open again then, because
     * the engine knows best.
     *
     * @return the work item that it is
     */
    UUID offered(NewWorkItem task) {
        CaseStanding file = files.hold(CaseId.of(task.caseId()));
        Optional<UUID> known = items.idOfJob(task.jobKey());
        if (known.isEmpty()) {
            WorkItem item = items.save(new WorkItem(
                    Ids.next(), task.jobKey(), file.id().value(), file.scope(), task, json.writeValueAsString(task.variables()),
                    file.status() == CaseStatus.PAUSED && stated.rests(task.processDefinitionKey(), task.elementId(), task.formKey()),
                    () -> stated.isDueOnFreeDays(task.processDefinitionKey(), task.elementId()), clock.instant()));
            attention.came(item);
            return item.id();
        }
        WorkItem item = items.lock(known.get()).orElseThrow();
        if (item.processDefinitionKey() != task.processDefinitionKey()) {
            // it came on its way here while its process went to another version of the diagram
            item.migrate(task.processDefinitionKey(), task.elementId());
        }
        if (item.state() == WorkItemState.WITHDRAWN) {
            item.reopen();
            attention.came(item);
        }
        return item.id();
    }
}
