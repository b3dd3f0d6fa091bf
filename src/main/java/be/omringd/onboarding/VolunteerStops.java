package be.omringd.onboarding;

import be.omringd.casefile.CaseEnding;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.volunteer.VolunteerFile;
import org.springframework.stereotype.Component;

/** A volunteer or candidate stops: a goodbye is left. Not while a group has this volunteer. */
@Component
class VolunteerStops implements CaseEnding {

    private static final String WHY = "volunteer.event.stoppedBecause";

    private final Onboarding onboarding;
    private final BreaksAndGoodbyes goodbyes;
    private final CaseFiles files;

    VolunteerStops(Onboarding onboarding, BreaksAndGoodbyes goodbyes, CaseFiles files) {
        this.onboarding = onboarding;
        this.goodbyes = goodbyes;
        this.files = files;
    }

    @Override
    public boolean ends(CaseKind kind) {
        return kind.equals(VolunteerFile.KIND);
    }

    @Override
    public boolean canBegin(CaseSummary file) {
        return file.status() != CaseStatus.CLOSED && file.phase() != OnboardingPhase.LEAVING && !file.phase().isEnd();
    }

    @Override
    public boolean begin(CaseId id, String why) {
        boolean left = onboarding.find(id).map(way -> goodbyes.leave(way.volunteerId())).orElse(false);
        if (left) {
            files.note(id, WHY, why);
        }
        return left;
    }
}
