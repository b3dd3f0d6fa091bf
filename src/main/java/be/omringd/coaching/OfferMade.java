package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import java.time.Instant;

/** It was decided what an organisation is offered, or that the talk goes on; published inside the transaction. */
public record OfferMade(CaseId id, Offer offer, Instant at) {}
