package be.omringd.casefile;

import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ProcessRuns;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the processes hear about a file. */
@Component
class CaseProcess {

    /**
     * Long enough for the process to get ready to hear it when a break is called off at once; short, because nobody waits for it once
     * the process asked by itself, and it would end a later break.
     */
    private static final Duration UNTIL_THE_BREAK_IS_KNOWN = Duration.ofMinutes(1);

    private final ProcessCommands commands;
    private final ProcessRuns runs;

    CaseProcess(ProcessCommands commands, ProcessRuns runs) {
        this.commands = commands;
        this.runs = runs;
    }

    void personStops(CaseId id) {
        commands.publish("PersonStops", id.value());
    }

    void personPauses(CaseId id) {
        commands.publish("PersonPauses", id.value());
    }

    void personResumes(CaseId id) {
        commands.publish("PersonResumes", id.value(), Map.of(), UNTIL_THE_BREAK_IS_KNOWN);
    }

    void concernReported(CaseId id) {
        commands.startBeside("ConcernReported", id.value());
    }

    void personDeceased(CaseId id) {
        commands.publish("PersonDeceased", id.value());
    }

    /** The way through the processes of a file that is erased. */
    void forget(CaseId id) {
        runs.forget(id.value());
    }
}
