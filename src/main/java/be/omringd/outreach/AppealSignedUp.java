package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.VolunteerId;
import java.util.UUID;

/** Somebody answered an appeal; published inside the transaction. */
public record AppealSignedUp(AppealId appealId, UUID searchId, CaseId caseId, VolunteerId volunteerId) {}
