package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code volunteer-search} hears: ids and choices, nothing about a person. */
@Component
class SearchProcess {

    /**
     * Long enough for the process to come where it listens, after the task that was just done; short, because what nobody waited for
     * must not move a later rung.
     */
    private static final Duration UNTIL_IT_LISTENS = Duration.ofMinutes(1);

    private final ProcessCommands commands;

    SearchProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    void rungChosen(CaseId id, Channel rung) {
        commands.publish("RungChosen", id.value(), Map.of("rung", rung.code(), "resume", "none"), UNTIL_IT_LISTENS);
    }

    void recruitmentClosed(CaseId id) {
        commands.publish("AppealClosed", id.value(), Map.of(), UNTIL_IT_LISTENS);
    }

    void candidateLost(CaseId id) {
        commands.publish("CandidateLost", id.value(), Map.of(), UNTIL_IT_LISTENS);
    }

    void volunteerCleared(CaseId id) {
        commands.publish("VolunteerCleared", id.value(), Map.of(), UNTIL_IT_LISTENS);
    }
}
