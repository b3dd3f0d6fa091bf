package be.omringd.casefile;

import be.omringd.engine.ProcessCommands;

/** What the processes hear about a file. */
class CaseProcess {

    private final ProcessCommands commands;

    CaseProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    void personStops(CaseId id) {
        commands.publish("PersonStops", id.value());
    }

    void personPauses(CaseId id) {
        commands.publish("PersonPauses", id.value());
    }

    void personResumes(CaseId id) {
        commands.publish("PersonResumes", id.value());
    }

    void concernReported(CaseId id) {
        commands.publish("ConcernReported", id.value());
    }

    void personDeceased(CaseId id) {
        commands.publish("PersonDeceased", id.value());
    }
}
