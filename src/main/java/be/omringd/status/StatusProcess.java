package be.omringd.status;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.ProcessCommands;
import org.springframework.stereotype.Component;

/** What the engine hears of what managers do where a process does not go on. */
@Component
class StatusProcess {

    private final ProcessCommands commands;
    private final ActiveSteps steps;

    StatusProcess(ProcessCommands commands, ActiveSteps steps) {
        this.commands = commands;
        this.steps = steps;
    }

    void stepMoved(ActiveSteps.Step from, String elementId) {
        commands.move(from, elementId);
    }

    /** All that runs for this case ends where it is. */
    void brokenOff(CaseId id) {
        steps.running(id.value()).forEach(instance -> commands.cancel(instance, id.value()));
    }
}
