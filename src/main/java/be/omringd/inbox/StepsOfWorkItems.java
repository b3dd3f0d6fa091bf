package be.omringd.inbox;

import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.HumanSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the file page which human tasks came and were done. */
@Component
class StepsOfWorkItems implements HumanSteps {

    private final Items items;
    private final Users users;

    StepsOfWorkItems(Items items, Users users) {
        this.items = items;
        this.users = users;
    }

    @Override
    public List<HumanStep> of(CaseId id) {
        return items.stepsOf(id.value()).stream().map(this::step).toList();
    }

    private HumanStep step(Items.Step item) {
        State state = switch (item.state()) {
            case OPEN -> State.OPEN;
            case COMPLETED -> State.DONE;
            case OVERTAKEN, WITHDRAWN -> State.TAKEN_BACK;
        };
        String with = state != State.OPEN || item.assigneeId() == null ? null : users.name(item.assigneeId());
        return new HumanStep(item.jobKey(), item.processInstanceKey(), item.elementId(), state, item.createdAt(), with);
    }
}
