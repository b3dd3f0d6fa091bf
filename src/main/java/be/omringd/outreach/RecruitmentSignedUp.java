package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.VolunteerId;
import java.util.UUID;

/** Somebody answered a recruitment; published inside the transaction. */
public record RecruitmentSignedUp(RecruitmentId recruitmentId, UUID searchId, CaseId caseId, VolunteerId volunteerId) {}
