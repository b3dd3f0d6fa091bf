package be.omringd.gathering;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import org.springframework.stereotype.Component;

/** What the process of follow-up hears about a group. */
@Component
class GatheringProcess {

    private final ProcessCommands commands;

    GatheringProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    void volunteerLeaves(CaseId id) {
        commands.publish("VolunteerLeaves", id.value());
    }

    void personMoves(CaseId id) {
        commands.publish("PersonMoves", id.value());
    }

    void groupIndependent(CaseId id) {
        commands.publish("GroupIndependent", id.value());
    }
}
