package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.place.Place;
import java.time.Instant;

/**
 * Somebody who waits for a link group, as those see it who may see the file.
 *
 * @param place where they live
 * @param since since when they wait
 * @param rests whether they take a break: they stay on the list, and nobody counts on them
 * @param asked whether they were asked what they like
 */
public record Candidate(CaseId caseId, String name, Place place, Instant since, boolean rests, boolean asked, LinkProfile profile) {}
