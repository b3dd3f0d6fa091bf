package be.omringd.search;

import be.omringd.onboarding.OnboardingPhase;
import be.omringd.onboarding.OnboardingSummary;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answered a recruitment of a search.
 *
 * @param at when they answered
 * @param onboarding how far they are on the way to becoming a volunteer; null for one who was a volunteer before
 * @param asked whether this search asked them before
 * @param letGo whether they heard that no group is left here
 */
public record RecruitmentCandidate(
        VolunteerSummary volunteer, Channel channel, Instant at, @Nullable OnboardingSummary onboarding, boolean asked, boolean letGo) {

    private static final Set<OnboardingPhase> ENDED = Set.of(
            OnboardingPhase.DECLINED, OnboardingPhase.WITHDRAWN, OnboardingPhase.MERGED, OnboardingPhase.LEAVING, OnboardingPhase.LEFT,
            OnboardingPhase.ON_WAITING_LIST);

    /** Whether they wait for a word of this search. Who has a group, or is being asked for one, does not. */
    public boolean waits() {
        return !asked && !letGo && volunteer.status() != VolunteerStatus.LEFT && volunteer.groupsTaken() == 0
                && (onboarding == null || !ENDED.contains(onboarding.phase()));
    }

    /** Whether they can be proposed: they wait, and we have spoken with them. */
    public boolean canBeProposed() {
        return waits() && (onboarding == null || onboarding.talkHeld());
    }
}
