package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code volunteer-onboarding} hears: ids, choices and dates, nothing about a person. */
@Component
public class OnboardingProcess {

    /** See {@code CaseProcess}: short, because once the process asks by itself nobody waits for it, and it would end a later break. */
    private static final Duration UNTIL_THE_BREAK_IS_KNOWN = Duration.ofMinutes(1);

    private final ProcessCommands commands;

    OnboardingProcess(ProcessCommands commands) {
        this.commands = commands;
    }

    /** Somebody would like to become a volunteer. */
    public void interestShown(CaseId file, Entry entry) {
        commands.publish("InterestShown", file.value(), Map.of("caseId", file.toString(), "entry", entry.code()),
                ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    /** No group is left of those for which the candidate came. */
    public void candidateSurplus(CaseId file) {
        commands.publish("CandidateSurplus", file.value());
    }

    public void candidateWithdraws(CaseId file, boolean merged) {
        commands.publish("CandidateWithdraws", file.value(), Map.of("merged", merged), ProcessCommands.DEFAULT_TIME_TO_LIVE);
    }

    public void volunteerStops(CaseId file) {
        commands.publish("VolunteerStops", file.value());
    }

    public void volunteerPauses(CaseId file) {
        commands.publish("VolunteerPauses", file.value());
    }

    public void volunteerResumes(CaseId file) {
        commands.publish("VolunteerResumes", file.value(), Map.of(), UNTIL_THE_BREAK_IS_KNOWN);
    }
}
