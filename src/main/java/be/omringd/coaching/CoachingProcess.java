package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code coaching-trajectory} hears. */
@Component
class CoachingProcess {

    private final ProcessCommands commands;

    CoachingProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    /** An organisation asks for something: somebody talks with it. */
    void organisationAsks(CaseId id) {
        commands.publish("OrganisationAsks", id.value(), Map.of("caseId", id.toString()), ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    /** They agreed on another day to look back: heard only while the process waits for the day of before. */
    void reviewDatesChanged(CaseId id) {
        commands.publish("ReviewDatesChanged", id.value(), Map.of(), ProcessCommands.UNTIL_IT_WAITS);
    }

    void organisationStops(CaseId id) {
        commands.publish("OrganisationStops", id.value());
    }
}
