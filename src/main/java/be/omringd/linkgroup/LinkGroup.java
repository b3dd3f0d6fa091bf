package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.place.Place;
import java.time.Instant;

/**
 * A group of people who did not know each other. How far it is, its file knows.
 *
 * @param place where it meets
 * @param acceptedAt when a colleague started it
 */
public record LinkGroup(CaseId caseId, Place place, Instant acceptedAt) {}
