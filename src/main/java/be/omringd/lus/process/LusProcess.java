package be.omringd.lus.process;

import be.omringd.engine.ProcessCommands;
import be.omringd.lus.LusStarted;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the process hears about a lus, with the transaction in which it happened. */
@Component
class LusProcess {

    private final ProcessCommands commands;

    LusProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventListener
    void lusStarted(LusStarted started) {
        commands.publish(
                "LusStarted",
                started.caseId().value(),
                Map.of("caseId", started.caseId().toString(), "lusId", started.lusId().toString()),
                ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }
}
