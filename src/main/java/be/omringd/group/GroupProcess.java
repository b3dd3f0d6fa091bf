package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ProcessRuns;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process of follow-up hears about a group. */
@Component
class GroupProcess {

    private static final String FOLLOW_UP = "follow-up";
    private static final String BROUGHT_FORWARD = "ContactBroughtForward";

    private final ProcessCommands commands;
    private final ProcessRuns runs;

    GroupProcess(ProcessCommands commands, ProcessRuns runs) {
        this.commands = commands;
        this.runs = runs;
    }

    /** Whether the follow-up of this group runs on a diagram in which a contact can come sooner: those of before cannot hear it. */
    boolean canBringForward(CaseId id) {
        return runs.hears(id.value(), FOLLOW_UP, BROUGHT_FORWARD);
    }

    void contactBroughtForward(CaseId id) {
        commands.publish(BROUGHT_FORWARD, id.value(), Map.of(), ProcessCommands.UNTIL_IT_WAITS);
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
