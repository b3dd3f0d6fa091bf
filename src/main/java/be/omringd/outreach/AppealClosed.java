package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import java.util.UUID;

/** An appeal that was online is over; published inside the transaction. */
public record AppealClosed(AppealId appealId, UUID searchId, CaseId caseId, CloseReason reason) {}
