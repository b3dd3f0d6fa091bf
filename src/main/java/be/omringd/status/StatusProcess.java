package be.omringd.status;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.InstanceMigrations;
import be.omringd.engine.ProcessCommands;
import java.util.Map;
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

    /** An instance goes to another version of its diagram. */
    void versionMoved(InstanceMigrations.Running instance, String processId, long targetDefinitionKey, Map<String, String> becomes) {
        commands.migrate(instance.key(), instance.caseId(), processId, targetDefinitionKey, becomes);
    }

    /** All that runs for this case ends where it is. */
    void brokenOff(CaseId id) {
        steps.running(id.value()).forEach(instance -> commands.cancel(instance, id.value()));
    }
}
