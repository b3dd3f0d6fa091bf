package be.omringd.inbox;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.HumanSteps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells the file page which human tasks came and were done. */
@Component
class StepsOfWorkItems implements HumanSteps {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final Items items;
    private final JsonMapper json;

    StepsOfWorkItems(Items items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public List<HumanStep> of(CaseId id) {
        return items.findByCaseIdOrderById(id.value()).stream().map(this::step).toList();
    }

    private HumanStep step(WorkItem item) {
        State state = switch (item.state()) {
            case OPEN -> State.OPEN;
            case COMPLETED -> State.DONE;
            case OVERTAKEN, WITHDRAWN -> State.TAKEN_BACK;
        };
        return new HumanStep(
                item.id(), item.processInstanceKey(), item.elementId(), state, item.createdAt(), item.endedAt(),
                json.readValue(item.variables(), VARIABLES), item.told() == null ? Map.of() : json.readValue(item.told(), VARIABLES));
    }
}
