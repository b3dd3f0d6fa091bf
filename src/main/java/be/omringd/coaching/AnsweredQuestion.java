package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import java.time.Instant;

/** A question that did not become a trajectory, with the answer that was given. */
public record AnsweredQuestion(
        CaseId caseId, String organisation, Team team, Offer offer, String question, String answer, Instant answeredAt) {}
