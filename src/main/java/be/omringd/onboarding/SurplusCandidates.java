package be.omringd.onboarding;

import be.omringd.access.CurrentActor;
import be.omringd.onboarding.internal.OnboardingFiles;
import be.omringd.onboarding.internal.OnboardingProcess;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who came for a group that is not there any more. */
@Service
@Transactional
public class SurplusCandidates {

    private final OnboardingFiles files;
    private final Volunteers volunteers;
    private final OnboardingProcess process;
    private final CurrentActor currentActor;

    SurplusCandidates(OnboardingFiles files, Volunteers volunteers, OnboardingProcess process, CurrentActor currentActor) {
        this.files = files;
        this.volunteers = volunteers;
        this.process = process;
        this.currentActor = currentActor;
    }

    /** No group is left of those that this candidate came for: somebody answers them within ten days. For who may read the register. */
    public void answer(VolunteerId id) {
        volunteers.mayRead();
        currentActor.asProcess(() -> {
            files.lock(id).filter(candidacy -> !candidacy.ended()).ifPresent(candidacy -> {
                files.note(candidacy, "volunteer.event.surplus", null);
                process.candidateSurplus(candidacy.file());
            });
            return null;
        });
    }
}
