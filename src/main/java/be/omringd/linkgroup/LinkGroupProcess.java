package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.ProcessCommands;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code link-group-waiting} hears. */
@Component
class LinkGroupProcess {

    private final ProcessCommands commands;

    LinkGroupProcess(ProcessCommands commands) {
        this.commands = commands;
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
}
