package be.omringd.status;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.EngineProjection.Incident;
import be.omringd.engine.InstanceMigrations;
import be.omringd.engine.ProcessCommands;
import java.util.Map;
import java.util.Optional;
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

    /** A value by which it chooses its way is another one; where it is stuck, it goes on after that. */
    void valueChanged(ActiveSteps.Step step, String name, Object value, Optional<Incident> stuck) {
        commands.set(step, name, value);
        stuck.ifPresent(commands::tryAgain);
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
