package be.omringd.coaching;

import be.omringd.casefile.CaseEnding;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import org.springframework.stereotype.Component;

/** An organisation stops: a last talk is left. */
@Component
class OrganisationStops implements CaseEnding {

    private final CoachingSteps steps;

    OrganisationStops(CoachingSteps steps) {
        this.steps = steps;
    }

    @Override
    public boolean ends(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public boolean canBegin(CaseSummary file) {
        return file.status() != CaseStatus.CLOSED && file.phase() != CoachingPhase.COACHING_STOPPED;
    }

    @Override
    public boolean begin(CaseId id, String why) {
        return steps.stop(id, why);
    }
}
