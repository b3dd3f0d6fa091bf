package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import java.util.UUID;

/** A recruitment that was online is over; published inside the transaction. */
public record RecruitmentClosed(RecruitmentId recruitmentId, UUID searchId, CaseId caseId, CloseReason reason) {}
