package be.omringd.intake.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestId;
import be.omringd.intake.RequesterRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code request-intake} hears about requests: ids, choices and dates, nothing about a person. */
@Component
public class IntakeProcess {

    /** Long enough for the process to have begun to wait; short, because once it asks by itself nobody waits for the call. */
    private static final Duration UNTIL_IT_WAITS = Duration.ofMinutes(1);

    private final ProcessCommands commands;

    IntakeProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    /** A request came in: its process begins. */
    public void requestRegistered(CaseId caseId, RequestId requestId, PersonKnows personKnows, RequesterRole requester, Instant at) {
        commands.publish("RequestRegistered", caseId.value(), about(caseId, requestId, personKnows, requester, at),
                ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    /** A request in which there was contact before goes on after it had ended: its process begins with the talk. */
    public void requestReopened(CaseId caseId, RequestId requestId, PersonKnows personKnows, RequesterRole requester, Instant at) {
        commands.publish("RequestReopened", caseId.value(), about(caseId, requestId, personKnows, requester, at),
                ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    private static Map<String, Object> about(CaseId caseId, RequestId requestId, PersonKnows personKnows, RequesterRole requester,
            Instant at) {
        return Map.of(
                "caseId", caseId.toString(), "requestId", requestId.toString(), "personKnows", personKnows.code(),
                "requesterRole", requester.code(), "registeredAt", at.toString());
    }

    /** The person let us know that they have decided. */
    public void personDecided(CaseId caseId) {
        commands.publish("PersonDecided", caseId.value(), Map.of(), UNTIL_IT_WAITS);
    }
}
