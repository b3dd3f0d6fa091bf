package be.omringd.onboarding.internal;

import be.omringd.onboarding.ComingForward;
import be.omringd.volunteer.VolunteerCodes;
import be.omringd.volunteer.VolunteerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody by the code that they got for the form. */
@Component
class CandidateCodes implements VolunteerCodes {

    private final Candidacies candidacies;

    CandidateCodes(Candidacies candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public Optional<VolunteerId> find(String typed) {
        return ComingForward.readReference(typed).flatMap(candidacies::findByReference).map(Candidacy::volunteer);
    }
}
