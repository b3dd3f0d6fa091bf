package be.omringd.onboarding;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;

/**
 * How far somebody is on the way to becoming a volunteer.
 *
 * @param papersInOrder whether law and agreement allow a start
 * @param since since when they are in this phase
 */
public record OnboardingSummary(
        VolunteerId volunteerId, CaseId caseId, CasePhase phase, boolean talkHeld, boolean papersInOrder, Instant since) {}
