package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ProcessRuns;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the processes around a link group hear: {@code link-group-waiting}, {@code link-group-member} and {@code link-group}. */
@Component
class LinkGroupProcess {

    private static final String FOUND = "LinkGroupFound";
    private static final String WAITING = "link-group-waiting";

    private final ProcessCommands commands;
    private final ProcessRuns runs;

    LinkGroupProcess(ProcessCommands commands, ProcessRuns runs) {
        this.commands = commands;
        this.runs = runs;
    }

    /** Somebody would like a link group: the waiting begins. */
    void linkGroupWished(CaseId id) {
        commands.publish("LinkGroupWished", id.value(), Map.of("caseId", id.toString()), ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    void contactBroughtForward(CaseId id) {
        commands.publish("ContactBroughtForward", id.value(), Map.of(), ProcessCommands.UNTIL_IT_WAITS);
    }

    /** What had been said in the file before there was a process to hear it. */
    void saidBefore(CaseSummary file, boolean roundsOff) {
        if (roundsOff) {
            commands.publish(file.deceased() ? "PersonDeceased" : "PersonStops", file.id().value());
        } else if (file.pausedAt() != null) {
            commands.publish("PersonPauses", file.id().value());
        }
    }

    /**
     * Somebody waits no longer, and gets to know of a group. Who waits on a diagram of before, which cannot hear that, waits no longer
     * because their process is ended.
     */
    void groupFound(CaseId id) {
        Optional<ProcessRuns.Run> run = runs.latest(id.value(), WAITING);
        if (run.isEmpty() || runs.hears(id.value(), WAITING, FOUND)) {
            commands.publish(FOUND, id.value());
        } else {
            commands.cancel(run.get().processInstanceKey(), id.value());
        }
        commands.publish("JoinsLinkGroup", id.value(), Map.of("caseId", id.toString()), ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    /** A member wants to stop with the group: heard by the process of that person. */
    void memberLeaves(CaseId member) {
        commands.publish("MemberLeaves", member.value());
    }

    /** The group is no more: heard by the process of each of its people. */
    void linkGroupEnds(CaseId member) {
        commands.publish("LinkGroupEnds", member.value());
    }

    /** A colleague started a group that was composed. */
    void groupAccepted(CaseId group) {
        commands.publish("LinkGroupAccepted", group.value(), Map.of("caseId", group.toString()), ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    /** Nobody of a group that is forming has still to answer. */
    void everybodyAnswered(CaseId group) {
        commands.publish("EverybodyAnswered", group.value());
    }

    /** The group stops: heard by its own process. */
    void groupStops(CaseId group) {
        commands.publish("LinkGroupStops", group.value());
    }
}
