package be.omringd.onboarding.internal;

import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.onboarding.EndedOnboardings;
import be.omringd.volunteer.VolunteerId;
import org.springframework.stereotype.Component;

/** What somebody told us on the way to becoming a volunteer, and their papers. */
@Component
class ErasedOnboarding implements Forgets {

    private final EndedOnboardings onboardings;

    ErasedOnboarding(EndedOnboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public Turn turn() {
        return Turn.BESIDE;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(VolunteerId.SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        subject.entries().forEach(entry -> onboardings.erase(new VolunteerId(entry)));
    }
}
